"""How much text one article can have."""

LONGEST_TEXT = 1_500_000
LONGEST_PARAGRAPH = 50_000  # characters without a break; language engines take gigabytes for more


class TooLong(ValueError):
    """A page that no single article can be."""
