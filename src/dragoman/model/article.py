"""One version of an article's clean text, in blocks."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of an article is; notices and lists of links are kept, but not read."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    DATELINE = "dateline"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    QUOTE = "quote"
    LIST = "list"
    NOTICE = "notice"


class Basis(StrEnum):
    """What a piece of metadata rests on."""

    GIVEN = "given"
    METADATA = "metadata"
    JSON_LD = "json-ld"
    URL = "url"
    DATELINE = "dateline"
    TEXT = "text"
    HTMLDATE = "htmldate"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the article's text: offsets are characters, ``end`` exclusive."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """Clean text with offsets, and its metadata with the basis that each value rests on.

    ``published`` is a date of the EDTF kind (day, month or year) or None. ``id`` is made of the text.
    ``bases`` gives the basis for title, byline, publisher, published and language.

    published_confidence: 0 to 1, None where no date is known.
    published_bounds: without a date, the EDTF interval that it lies in, perhaps open on one side: ``2020-03-23/..``.
    published_reason: why there is no date, or which places of the page tell another one.
    """

    id: str
    name: str
    text: str
    blocks: tuple[Block, ...]
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None
    bases: dict[str, Basis] = field(default_factory=dict)
    published_confidence: float | None = None
    published_bounds: str | None = None
    published_reason: str | None = None

    def text_of(self, block: Block) -> str:
        """The words of one block."""
        return self.text[block.start : block.end]
