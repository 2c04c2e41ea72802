"""What only SQLite has: how it is opened, waited for, searched, checked and copied. Another database has its own."""
