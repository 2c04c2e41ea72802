"""Which pieces of an HTML page belong to its story."""

from __future__ import annotations

import re
from collections import Counter

from lxml.html import HtmlElement
from trafilatura import bare_extraction

from dragoman.clean.metadata import Metadata
from dragoman.clean.piece import Piece, Shape
from dragoman.clean.prose import is_sentence

_LETTERS = re.compile(r"[^\W_]+")
_LONG = 40
_MOST_MISSED = 0.25
_AT_HOME = 3
_HALF = 0.5
_FEW_WORDS = 6


def letters_of(text: str) -> str:
    """Letters and figures only, so that texts compare equal whatever their spaces and punctuation."""
    return "".join(_LETTERS.findall(text.casefold()))


class Story:
    """The text of a page's story as trafilatura, and the page's own JSON-LD, have it."""

    def __init__(self, tree: HtmlElement, found: Metadata) -> None:
        self._lines = _extracted(tree)
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
        _rescue(pieces, kept)
        numbers = [number for number, keep in enumerate(kept) if keep]
        if not numbers:
            return []
        first = self._headline(pieces, numbers[0])
        for number in range(first + 1, numbers[-1]):
            pieces[number].clutter = not kept[number]
        return pieces[first : numbers[-1] + 1]

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


def _rescue(pieces: list[Piece], kept: list[bool]) -> None:
    """Sentences and crossheads that stand in the same sort of element as much of the story belong to it."""
    homes = Counter(p.home for p, keep in zip(pieces, kept, strict=True) if keep and p.shape is Shape.PLAIN)
    for number, piece in enumerate(pieces):
        if not kept[number] and homes[piece.home] >= _AT_HOME and piece.linked < _HALF:
            kept[number] = _may_be_story(piece)


def _may_be_story(piece: Piece) -> bool:
    if piece.shape is Shape.HEADING:
        return True
    return piece.shape is Shape.PLAIN and is_sentence(piece.text) and len(piece.words) >= _FEW_WORDS


def _extracted(tree: HtmlElement) -> list[str]:
    document = bare_extraction(tree, include_comments=False, include_tables=True)
    text = document.text if document is not None and not isinstance(document, dict) else ""
    return [line.lstrip("- ").strip() for line in (text or "").split("\n") if line.strip()]
