"""What was said, by all articles: statements of all readings, copies brought together, and finding among them."""
