"""Dates as pages write them, for machines and for people: with the zone where one is told."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from functools import cache

from dragoman.clean.months import months_of
from dragoman.clean.published.weekdays import other_weekday

_EARLIEST = date(1990, 1, 1)  # before that there are no pages
_THIS_CENTURY = 30  # a year of two figures below this is of the 21st century
_ISO = re.compile(
    r"((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)"
    r"(?:(?:T| {1,2}|T ?)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)? ?(?:(Z|UTC|GMT)|([+-])(\d\d):?(\d\d))?)?"
)
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?=$|T|\d{6}(?!\d)|[^\d])")
_FIGURES = re.compile(r"(?<![\d./-])(\d{1,2})(?:\. ?|([/-]))(\d{1,2})(?:\. ?|\2)((?:19|20)\d\d|\d\d)(?![\d/-])")
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day as it is written; ``start`` is its place in the text.

    moment: the moment, where hour and zone are told.
    other: the day that 03/04/2020 is where the other of its figures is the month.
    odd: the day of the week written before it, where it is another: "Monday" before a Thursday.
    """

    day: date
    moment: datetime | None = None
    start: int = 0
    other: date | None = None
    odd: str | None = None


def stamps_in(
    text: str, *, month_first: bool = False, short_years: bool = False, earliest: date = _EARLIEST
) -> list[Stamp]:
    """Every day from ``earliest`` on that a text tells in full, in its order.

    ``month_first`` reads 03/04/2020 as 4 March; ``short_years`` reads "9 OCT 89" too, where nothing but a date stands.
    """
    text = " ".join(text[:_LONGEST].split())
    found = [*_iso(text), *_compact(text), *_figures(text, month_first), *_words(text, short_years)]
    found = [stamp for stamp in found if stamp.day >= earliest]
    told: list[Stamp] = []
    for stamp in sorted(found, key=lambda one: (one.start, one.moment is None)):
        if not told or stamp.start > told[-1].start:
            told.append(replace(stamp, odd=other_weekday(stamp.day, text[: stamp.start])))
    return told


def first_stamp(text: str | None, *, month_first: bool = False) -> Stamp | None:
    """The first day that a text tells, or None."""
    return next(iter(stamps_in(text, month_first=month_first)), None) if text else None


def _iso(text: str) -> list[Stamp]:
    found = []
    for match in _ISO.finditer(text):
        day = _day(match[1], match[3], match[4])
        if day:
            found.append(Stamp(day, _moment(day, match), match.start()))
    return found


def _moment(day: date, match: re.Match[str]) -> datetime | None:
    if match[5] is None or (match[8] is None and match[9] is None):
        return None
    shift = timedelta(hours=int(match[10] or 0), minutes=int(match[11] or 0))
    try:
        zone = timezone(-shift if match[9] == "-" else shift)
        return datetime(day.year, day.month, day.day, int(match[5]), int(match[6]), int(match[7] or 0), tzinfo=zone)
    except ValueError:
        return None


def _compact(text: str) -> list[Stamp]:
    return [
        Stamp(day, None, match.start())
        for match in _COMPACT.finditer(text)
        if (day := _day(match[1], match[2], match[3]))
    ]


def _figures(text: str, month_first: bool) -> list[Stamp]:
    """Days in figures: the day leads, except between slashes or dashes where the page is American."""
    found = []
    for match in _FIGURES.finditer(text):
        year = in_full(match[4])
        first, second = match[1], match[3]
        if match[2] and (month_first or int(second) > 12) and int(first) <= 12:
            first, second = second, first
        day = _day(year, second, first)
        if day:
            other = _day(year, first, second) if match[2] and first != second else None
            found.append(Stamp(day, None, match.start(), other))
    return found


def in_full(year: str) -> str:
    """A year of two figures with its century: 89 is 1989, 23 is 2023."""
    if len(year) > 2:
        return year
    return f"20{year}" if int(year) < _THIS_CENTURY else f"19{year}"


@cache
def _in_words(short_years: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    month = "|".join(sorted(months_of(), key=lambda name: (-len(name), name)))
    year = r"((?:19|20)\d\d|\d\d)" if short_years else r"((?:19|20)\d\d|(?<=')\d\d)"
    return (
        re.compile(
            rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|\.)?[ -]?(?:of |de )?({month})\b\.?,?[ -]?(?:de |del |')?{year}\b",
            re.IGNORECASE,
        ),
        re.compile(rf"\b({month})\.? ?(\d{{1,2}})(?:st|nd|rd|th)?(?:, ?| |\. )((?:19|20)\d\d)\b", re.IGNORECASE),
    )


def in_words(text: str, short_years: bool = False) -> list[tuple[int, int, int, int]]:
    """Start, year, month and day of what a text writes with the name of a month, days that no calendar has too."""
    day_first, month_first = _in_words(short_years)
    return [
        *(
            (match.start(), int(in_full(match[3])), months_of()[match[2].lower()], int(match[1]))
            for match in day_first.finditer(text)
        ),
        *(
            (match.start(), int(match[3]), months_of()[match[1].lower()], int(match[2]))
            for match in month_first.finditer(text)
        ),
    ]


def _words(text: str, short_years: bool) -> list[Stamp]:
    told = ((start, _day(year, month, day)) for start, year, month, day in in_words(text, short_years))
    return [Stamp(day, None, start) for start, day in told if day]


def _day(year: str | int, month: str | int, day: str | int) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
