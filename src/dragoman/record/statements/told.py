"""What all articles together say that somebody said, as frozen types."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.evidence import Evidence
from dragoman.model.statement import Act, Speaker


@dataclass(frozen=True, slots=True)
class ToldStatement:
    """A statement as one article tells it, with what is known of the article.

    ``number`` counts the statements of the article from 0. ``target_country`` and ``addressee_country`` are the states
    (ISO 3166-1 alpha-3) that a person or body acts for, where the article tells. Positions are in the article's text.
    """

    article: str
    text_id: str
    title: str | None
    url: str | None
    publisher: str | None
    published: str | None
    number: int
    id: str
    speaker: Speaker
    cue: Evidence | None
    content: Evidence
    direct: bool
    act: Act
    target: str | None
    target_country: str | None
    addressee: str | None
    addressee_country: str | None
    via: tuple[str, ...]
    date: str | None
    date_reason: str | None

    @property
    def key(self) -> tuple[str, str, int]:
        """The order of reports: by publication, then by article and place, so that it never depends on arrival."""
        return (self.published or "9999", self.article, self.number)


@dataclass(frozen=True, slots=True)
class RecordedSpeaker:
    """Who said something, by all articles that tell of it; ``also`` holds the other spellings of the name."""

    name: str | None
    country: str | None
    role: str | None
    actor_id: str | None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordedStatement:
    """A statement, by all articles that have the same words of the same speaker, or nearly the same.

    ``id`` is that of the report published first. ``content`` and ``cue`` are the words of the report that quotes most.
    ``sources`` counts distinct texts: copies count once.
    """

    id: str
    speaker: RecordedSpeaker
    act: Act
    direct: bool
    target: str | None
    target_country: str | None
    addressee: str | None
    addressee_country: str | None
    via: tuple[str, ...]
    date: str | None
    date_reason: str | None
    cue: str | None
    content: str
    reports: tuple[ToldStatement, ...]
    sources: int

    @property
    def published(self) -> str | None:
        """When it was first published (EDTF), which is by when it was said; None where no article tells."""
        return self.reports[0].published
