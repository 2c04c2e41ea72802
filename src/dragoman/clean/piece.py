"""A line or paragraph of a page before it has become a block."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.article import BlockKind


class Shape(StrEnum):
    """What the page's own layout says that a piece is."""

    PLAIN = "plain"
    TITLE = "title"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    CAPTION = "caption"


@dataclass(slots=True)
class Piece:
    """One line or paragraph in the page's order; ``kind`` is None until it has been decided.

    ``home`` describes the elements that its element stands in, ``linked`` is the share of its characters inside links,
    and ``clutter`` says that the page's layout, and not its words, keeps it out of the story.
    """

    text: str
    shape: Shape = Shape.PLAIN
    kind: BlockKind | None = None
    home: str = ""
    linked: float = 0.0
    clutter: bool = False

    @property
    def words(self) -> list[str]:
        """The words in lower case, without punctuation."""
        return words_of(self.text)


_WORD = re.compile(r"[^\W_]+(?:['.&-][^\W_]+)*|[©$€£]")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-"})


def words_of(text: str) -> list[str]:
    """The words of a text in lower case; signs of money and of copyright count as words."""
    return _WORD.findall(text.translate(_STRAIGHT).lower())
