"""A time expression of a text, and the small algebra of what it can mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Which = Literal["last", "next", "this", "coming", "past"]
Unit = Literal["hour", "day", "weekend", "week", "month", "quarter", "year", "decade"]
Kind = Literal["date", "duration", "set", "time"]


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month; without its year where the text leaves it out ("March 23", "last March 23")."""

    month: int
    day: int
    year: int | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """Only the number of a day: "the 15th", "today (12)"."""

    day: int


@dataclass(frozen=True, slots=True)
class Month:
    """A month by name: "March", "last March", "April 2019"."""

    month: int
    year: int | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class MonthOfYear:
    """A month of a year that is counted from publication or from the story: "in March last year".

    ``day`` is set for "March 23 last year"; ``anchored`` for "in March of the following year".
    """

    month: int
    shift: int
    day: int | None = None
    anchored: bool = False


@dataclass(frozen=True, slots=True)
class Year:
    """A year in digits."""

    year: int


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years by the first of them: "the 1990s"."""

    first: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday 0. ``week`` counts calendar weeks from publication ("Tuesday last week": -1).

    ``plus`` is the number of days that "a week on Friday" adds.
    """

    day: int
    which: Which | None = None
    week: int | None = None
    plus: int = 0


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """A day of the week, Monday 0, by its number in a month or year, counted from the end where ``nth`` is negative."""

    day: int
    nth: int
    stretch: Meaning


@dataclass(frozen=True, slots=True)
class Today:
    """Days counted from publication: today 0, yesterday -1."""

    shift: int


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar week, weekend, month, year or decade counted from that of publication.

    ``shift`` None stands for the one that the tense points to ("over the weekend").
    """

    unit: Unit
    shift: int | None


@dataclass(frozen=True, slots=True)
class Away:
    """A count of units from publication: "three days ago" is -3 days, "two weeks from now" +2 weeks.

    ``only_future`` marks "in three days", which in a sentence of the past is a length of time; ``to_the_day``
    "a year ago today".
    """

    shift: int
    unit: Unit
    only_future: bool = False
    to_the_day: bool = False


@dataclass(frozen=True, slots=True)
class Anchored:
    """Units counted from the day the story has reached: "the following day", "two weeks later".

    ``weekday`` is set for "the following Tuesday", ``month`` for "that September"; ``event``
    where the words count from an event that the sentence names ("the day after the summit"), ``eve`` where the story
    may have reached that event ("on the eve of the summit").
    """

    shift: int
    unit: Unit
    weekday: int | None = None
    month: int | None = None
    event: bool = False
    eve: bool = False


@dataclass(frozen=True, slots=True)
class Season:
    """Spring, summer, autumn or winter; only its year can be told."""

    name: str
    year: int | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Feast:
    """A holiday whose day can be computed, by its name in the table of feasts.

    ``year`` may be of the feast's own calendar ("Ramadan 1441"); ``shift`` is set for "last year's Ramadan".
    ``country`` is the one whose day is meant where countries differ. ``days`` are the first and the last of its days
    that are meant, counted from 1, or from its end where negative: "the second day of Eid" (2, 2), the eve (0, 0).
    ``whole`` marks "during Passover", all its days.
    """

    name: str
    year: int | None = None
    which: Which | None = None
    shift: int | None = None
    country: str | None = None
    days: tuple[int, int] | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one date to another, both included."""

    first: Meaning
    last: Meaning


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The calendar week, or with ``unit`` its weekend, of a day: "the week of 3 May"."""

    day: Meaning
    unit: Unit = "week"


@dataclass(frozen=True, slots=True)
class EndOf:
    """The first or the ``last`` of a stretch whose words begin at ``start``: "Tuesday" of "Tuesday to Thursday"."""

    stretch: Stretch
    last: bool
    start: int


@dataclass(frozen=True, slots=True)
class Both:
    """One date said twice: "Tuesday (March 5)", "on Saturday (today)"."""

    first: Meaning
    second: Meaning


@dataclass(frozen=True, slots=True)
class Unclear:
    """A date that words alone cannot give, with the reason; ``now`` marks "recently", "in the coming weeks"."""

    reason: str
    now: bool = False
    anchored: bool = False


@dataclass(frozen=True, slots=True)
class NoDay:
    """A day that the calendar does not have ("31 April"), with the reason."""

    reason: str


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time; ``count`` None where it is not told ("several days")."""

    count: float | None
    unit: Unit


@dataclass(frozen=True, slots=True)
class Cycle:
    """What happens again and again: "every Tuesday", "weekly"."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day alone."""


Meaning = (
    Day
    | DayOfMonth
    | Month
    | MonthOfYear
    | Year
    | Decade
    | Weekday
    | NthWeekday
    | Today
    | Period
    | Away
    | Anchored
    | Season
    | Feast
    | Stretch
    | WeekOf
    | EndOf
    | Both
    | Unclear
    | NoDay
    | Length
    | Cycle
    | Clock
)


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words of a text that say when, with ``text`` between ``start`` and ``end`` of that text.

    kind: ``date``, ``duration``, ``set`` or ``time`` after TIMEX3; only dates resolve.
    meaning: what the words mean, before anything is known of publication.
    time: the time of day told with it, ``14:30``.
    approximate: "about", "around".
    bound: the preposition that makes it the edge of a stretch, not the date itself: since, until, by, before, after;
        or ``occasion``, for a feast that is the reason for a message and not its day.
    attributive: a year or month that names the noun behind it ("the 2015 nuclear deal", "a 2018 meeting").
    possessive: "Monday's meeting".
    hint: the direction that words beside it tell ("scheduled for", "upcoming"), whatever the tense.
    year_beside: the year of a fuller date on the same line, for a day that has none.
    """

    start: int
    end: int
    text: str
    kind: Kind
    meaning: Meaning
    time: str | None = None
    approximate: bool = False
    bound: str | None = None
    attributive: bool = False
    possessive: bool = False
    hint: Literal["future"] | None = None
    year_beside: int | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A date as EDTF, or None and the reason; ``time`` is the time of day, ``14:30``."""

    value: str | None
    reason: str | None
    time: str | None = None
