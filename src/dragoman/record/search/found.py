"""What a search finds, as frozen types."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.evidence import Evidence
from dragoman.record.statements.told import ToldStatement


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article with words that were looked for.

    ``snippet`` is a stretch of its text, and ``words`` those in it that were looked for; positions are in the text.
    Where only the title has them, the snippet is how the text begins.
    """

    article: str
    title: str | None
    url: str | None
    publisher: str | None
    published: str | None
    snippet: Evidence
    words: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class FoundStatement:
    """A statement with words that were looked for; ``words`` are those in its content, where they stand in the text."""

    told: ToldStatement
    words: tuple[Evidence, ...]
