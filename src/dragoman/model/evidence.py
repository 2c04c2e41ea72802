"""A span of an article's text, quoted word for word."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words a value rests on: ``text[start:end] == quote``, always.

    ``start`` and ``end`` count characters of the article's text.
    """

    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Evidence:
        """Quote ``text[start:end]``, white space at either end left out."""
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no words between {start} and {end} of a text of {len(text)} characters")
        return cls(start, end, text[start:end])
