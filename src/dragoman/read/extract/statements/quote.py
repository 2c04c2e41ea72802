"""One quotation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """``start`` and ``end`` with its marks; ``whole`` where it is speech and no mere phrase.

    ``is_open`` says that it goes on in the next paragraph, if that quotes too.
    """

    start: int
    end: int
    whole: bool
    is_open: bool
