"""The relation of two states over a time, as frozen types."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dragoman.model.engagement import Kind
from dragoman.model.particulars import Level
from dragoman.record.expectations.expectation import Expectation
from dragoman.record.recorded import RecordedEngagement


class Unit(StrEnum):
    """The periods in which contacts are counted."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact: an engagement, with what happened in it.

    ``parts`` are the meetings, signings and messages of a visit or a gathering; they are not counted beside it.
    ``level`` is the highest of all, None where none is told. ``days`` are the first and last day, None where undated.
    """

    engagement: RecordedEngagement
    parts: tuple[RecordedEngagement, ...]
    level: Level | None
    days: tuple[date, date] | None

    @property
    def kind(self) -> Kind:
        """The kind of the whole."""
        return self.engagement.kind


@dataclass(frozen=True, slots=True)
class ContactPeriod:
    """A month, a quarter or a year: ``2020-03``, ``2020-Q1``, ``2020``, with the contacts that lie in it."""

    name: str
    first: date
    last: date
    contacts: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """The longest time without a contact: the contacts on either side, and how many days lie between them."""

    before: Contact
    after: Contact
    days: int


@dataclass(frozen=True, slots=True)
class Novelty:
    """Something that a contact of the last period has and none before it: a kind, a level, a topic or a person."""

    what: str
    value: str
    contact: Contact


@dataclass(frozen=True, slots=True)
class Relation:
    """The relation of two states (alpha-3).

    ``contacts`` are in order of date, undated ones last; ``periods`` follow one another without a break. ``coarse`` are
    dated contacts that lie in no one period. ``next`` is what is announced and still due on the day ``on``. ``new`` is
    what is new in the last period that has a contact, beside all that is on record before it.
    """

    between: tuple[str, str]
    on: date
    since: str | None
    until: str | None
    unit: Unit
    contacts: tuple[Contact, ...]
    periods: tuple[ContactPeriod, ...]
    coarse: tuple[Contact, ...]
    gap: Gap | None
    last: Contact | None
    next: Expectation | None
    new: tuple[Novelty, ...]

    @property
    def undated(self) -> tuple[Contact, ...]:
        """The contacts of which no day is told."""
        return tuple(one for one in self.contacts if one.days is None)
