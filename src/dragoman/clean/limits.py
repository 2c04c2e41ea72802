"""How much text one article can have."""

LONGEST_TEXT = 1_500_000


class TooLong(ValueError):
    """A page that no single article can be."""
