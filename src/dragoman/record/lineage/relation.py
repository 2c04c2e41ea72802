"""What one article is of another, as frozen types."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from dragoman.record.lineage.passage import Passage


class Relation(StrEnum):
    """How an article came by what it shares with another.

    reprint: both are the same text, but for a headline or a few words. excerpt: one holds hardly anything but words of
    the other, which has more. expansion: one holds all of the other and adds its own. rewrite: one tells in partly
    other words what the other told, beside its own. passage: one took a sentence or a paragraph. shared_source: both
    have it from a third article.
    """

    REPRINT = "reprint"
    EXCERPT = "excerpt"
    EXPANSION = "expansion"
    REWRITE = "rewrite"
    PASSAGE = "passage"
    SHARED_SOURCE = "shared_source"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who published an article (by the one name of a known medium), and to whom it is credited as a whole."""

    publisher: str | None
    credited: tuple[str, ...] = ()


NOTHING_TOLD = Provenance(None)


@dataclass(frozen=True, slots=True)
class Copy:
    """Two articles of which one was copied from the other, or both from a third.

    ``left`` and ``right`` are names of articles, ``left`` being the first in order of the alphabet; ``passages`` what
    they share; ``shares`` how much of the words of each lies in copied passages, from 0 to 1. ``first`` is the name of
    the one that was copied, None where nothing tells, or where both were copied from a third: then ``source`` names
    whose that is. ``reasons`` say in words what the direction follows from, ``provenances`` whence both articles are.
    """

    left: str
    right: str
    relation: Relation
    first: str | None
    source: str | None
    reasons: tuple[str, ...]
    shares: tuple[float, float]
    passages: tuple[Passage, ...]
    provenances: tuple[Provenance, Provenance] = (NOTHING_TOLD, NOTHING_TOLD)

    @property
    def second(self) -> str | None:
        """The copy; None where it is not known which of the two is."""
        if self.first is None:
            return None
        return self.right if self.first == self.left else self.left

    def directed(self, first: str | None, *reasons: str) -> Copy:
        """The same with another direction."""
        return replace(self, first=first, reasons=reasons)
