"""The account that one side gives of an engagement, as frozen types."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.statement import Act
from dragoman.record.recorded import Quoted


@dataclass(frozen=True, slots=True)
class Words:
    """Something that somebody of a side said on the occasion: the statement's id, and the words with their article."""

    statement: str
    speaker: str | None
    act: Act
    target: str | None
    content: Quoted


@dataclass(frozen=True, slots=True)
class Account:
    """What is told of an engagement: persons by name, topics and agreements in the words of the articles.

    ``length`` is an ISO 8601 duration; ``initiator`` who called or wrote.
    """

    participants: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    agreements: tuple[str, ...] = ()
    length: str | None = None
    initiator: str | None = None


@dataclass(frozen=True, slots=True)
class Readout:
    """What one side (ISO 3166-1 alpha-3) says of an engagement, and what it ``omits`` that another side's account has.

    ``articles`` come on that side's word alone, ``by`` whom. A side of which no such article is on record has no
    account, but may have ``statements`` in others, and omits nothing.
    """

    side: str
    articles: tuple[str, ...]
    by: tuple[str, ...]
    account: Account
    statements: tuple[Words, ...]
    omits: Account
