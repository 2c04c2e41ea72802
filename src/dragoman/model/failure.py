"""What went wrong with an input or with the record, in words that help."""

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


class RecordError(Exception):
    """A record that cannot be opened, read or changed: what is wrong and what helps."""


class RegisterError(ValueError):
    """A register of offices that cannot be read, updated or put in its place: what is wrong and what helps."""
