"""Where: the names of places in a text, which place each means, and whether it stands for a place or a government."""
