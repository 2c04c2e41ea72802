"""All that one article says."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.article import Article
from dragoman.model.engagement import Engagement
from dragoman.model.mention import Mention
from dragoman.model.office import OfficePhrase, SaidTenure
from dragoman.model.statement import Statement

SCHEMA = "dragoman.reading/1"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says, and the versions of reader and register that read it.

    A pure function of the article, the reader and the register. ``offices`` are the role phrases that name no holder,
    ``tenures`` the people whom the article gives an office, ``statements`` what is said in it; all in the order of
    the text.
    """

    article: Article
    engagements: tuple[Engagement, ...]
    reader: str
    register: str
    mentions: tuple[Mention, ...] = ()
    offices: tuple[OfficePhrase, ...] = ()
    tenures: tuple[SaidTenure, ...] = ()
    statements: tuple[Statement, ...] = ()
