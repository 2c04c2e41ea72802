"""What went wrong with one input, in words that help."""

from __future__ import annotations


class Unreadable(Exception):
    """One input that could not be read: names the input, the reason and the remedy.

    The rest of a batch goes on.
    """

    def __init__(self, source: str, reason: str, remedy: str) -> None:
        super().__init__(f"{source}: {reason}. {remedy}")
        self.source = source
        self.reason = reason
        self.remedy = remedy
