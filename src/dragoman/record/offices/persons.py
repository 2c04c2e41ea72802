"""Whether two names in one office are of one person."""

from __future__ import annotations

from dragoman.reference.names import score

SURE = 0.8  # of 1; two who bear names of one family and like given names may follow one another in an office


def one_person(a: str, b: str) -> bool:
    """Whether two names of one office are one person's; the two orders give the same."""
    return a == b or score(a, b) >= SURE
