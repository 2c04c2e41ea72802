"""What each side of an engagement says of it, and what it leaves out that another side tells."""
