"""Looking through a record: every capture, every reading, and whether what is kept beside them follows from them."""
