"""Which pieces of an HTML page belong to its story."""

from __future__ import annotations

import re

from trafilatura import bare_extraction

from dragoman.clean.metadata import Metadata
from dragoman.clean.piece import Piece, Shape

_LETTERS = re.compile(r"[^\W_]+")
_LONG = 40
_MOST_MISSED = 0.25


def letters_of(text: str) -> str:
    """Letters and figures only, so that texts compare equal whatever their spaces and punctuation."""
    return "".join(_LETTERS.findall(text.casefold()))


class Story:
    """The text of a page's story as trafilatura, and the page's own JSON-LD, have it."""

    def __init__(self, markup: str, found: Metadata) -> None:
        self._lines = _extracted(markup)
        self._title = letters_of(found.title or "")
        lines = [letters_of(line) for line in self._lines]
        self._known = frozenset(line for line in lines if line)
        self._whole = "".join(lines)
        self._bodies = "|".join(letters_of(body) for body in found.bodies)

    def sift(self, pieces: list[Piece]) -> list[Piece]:
        """From the headline to the last piece of the story; what is not of the story becomes clutter."""
        kept = [self._holds(piece) for piece in pieces]
        missed = len(self._whole) - sum(len(letters_of(p.text)) for p, keep in zip(pieces, kept, strict=True) if keep)
        if missed > _MOST_MISSED * len(self._whole):
            return [Piece(line) for line in self._lines]
        numbers = [number for number, keep in enumerate(kept) if keep]
        if not numbers:
            return []
        first = self._headline(pieces, numbers[0])
        last = numbers[-1]
        for number in range(first, last + 1):
            piece = pieces[number]
            if not kept[number] and number != first and piece.shape is not Shape.CAPTION:
                piece.shape = Shape.CLUTTER
        return pieces[first : last + 1]

    def _holds(self, piece: Piece) -> bool:
        letters = letters_of(piece.text)
        if not letters:
            return False
        if letters in self._known or (len(letters) >= _LONG and letters in self._whole):
            return True
        return len(letters) >= _LONG and letters in self._bodies

    def _headline(self, pieces: list[Piece], first: int) -> int:
        """The nearest title at or before the first piece of the story."""
        for number in range(first, -1, -1):
            if pieces[number].shape is Shape.TITLE:
                return number
        for number in range(first, -1, -1):
            if self._title and letters_of(pieces[number].text) == self._title:
                pieces[number].shape = Shape.TITLE
                return number
        return first


def _extracted(markup: str) -> list[str]:
    document = bare_extraction(markup, include_comments=False, include_tables=True)
    text = document.text if document is not None and not isinstance(document, dict) else ""
    return [line.lstrip("- ").strip() for line in (text or "").split("\n") if line.strip()]
