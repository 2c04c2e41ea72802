"""A passage that two articles share, as frozen types."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PassageKind(StrEnum):
    """Why two articles have words in common.

    copied: one has them from the other, or both from a third article; quotation: both quote one speaker, or one quotes
    what the other brings in full; formula: words that a house uses again and again, or a form filled in anew.
    """

    COPIED = "copied"
    QUOTATION = "quotation"
    FORMULA = "formula"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters of an article's text, ``end`` exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Words of one article beside those of another.

    ``pieces`` are the stretches that are the same in both, in order, the others lie between them. ``likeness`` is the
    share of the words of both that are the same, from 0 to 1; ``verbatim`` whether all are. ``words`` counts the same
    words; ``weight`` is how much they say: next to nothing for common words, little for names, 1 for others.
    """

    left: Span
    right: Span
    kind: PassageKind
    likeness: float
    verbatim: bool
    words: int
    weight: float
    pieces: tuple[tuple[Span, Span], ...]

    @property
    def turned(self) -> Passage:
        """The same passage seen from the other article."""
        pieces = tuple((theirs, ours) for ours, theirs in self.pieces)
        return Passage(self.right, self.left, self.kind, self.likeness, self.verbatim, self.words, self.weight, pieces)
