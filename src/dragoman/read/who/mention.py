"""Mentions: the words of an article that stand for an actor or a place."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class MentionKind(StrEnum):
    """What a mention names."""

    PERSON = "person"
    OFFICE = "office"
    COUNTRY = "country"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    SEAT = "seat"
    ORGANISATION = "organisation"
    PLACE = "place"
    MEDIA = "media"


_GUESSED = 6  # from here on the country is the publisher's
_INFERENCES = {5: "the state is the register's", 6: "the state is the publisher's"}
_PRIVATE = frozenset(("chairman", "chief executive", "director", "managing director", "executive director"))


@dataclass(slots=True)
class Person:
    """A person as one article knows them: every form of the name, and the offices the text gives."""

    name: str
    order: int
    country: str | None = None
    organisation: str | None = None  # whose officer they are, where they act for no state
    role: str | None = None
    level: str | None = None
    former: bool = False
    country_rank: int = 9  # how sure the country is: 0 said beside the name ... 9 unknown
    mentions: list[Mention] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)  # every office of theirs, by the article or the register
    office_words: tuple[int, int] | None = None
    beside: Person | None = None  # who serves the same state by the words around the name
    actor_id: str | None = None  # of the register
    crowned: bool = False  # goes by the given name: a king, a pope

    @property
    def state_inferred_from(self) -> str | None:
        """What the state was inferred from, where no word beside the name says it."""
        if self.country is None:
            return None
        return _INFERENCES.get(self.country_rank)

    @property
    def is_official(self) -> bool:
        """Whether the person acts for a state or an organisation, not for a company or in private."""
        if self.organisation is not None or (self.country is not None and self.country_rank < _GUESSED):
            return True
        return self.role is not None and self.role not in _PRIVATE

    def __hash__(self) -> int:
        return self.order

    def __eq__(self, other: object) -> bool:
        return self is other


@dataclass(slots=True)
class Mention:
    """Words in one sentence: ``start`` and ``end`` count characters of the article's text.

    ``country`` is ISO 3166-1 alpha-3; ``name`` the canonical name of what is named.
    """

    kind: MentionKind
    start: int
    end: int
    text: str
    sentence: int
    name: str = ""
    country: str | None = None
    person: Person | None = None
    role: str | None = None
    level: str | None = None
    plural: bool = False
    former: bool = False
    town: str | None = None
    visiting: bool = False
    assumed: bool = False  # the country is that of most offices of this name; the words do not say it
    title: int = -1  # where the words of the office itself begin, behind the state and what qualifies it
