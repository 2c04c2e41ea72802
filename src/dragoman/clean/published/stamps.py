"""Dates as pages write them, for machines and for people: with the zone where one is told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import cache

from dragoman.clean.months import months_of

_EARLIEST = date(1990, 1, 1)  # before that there are no pages
_ISO = re.compile(
    r"((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)"
    r"(?:(?:T| {1,2}|T ?)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)? ?(?:(Z|UTC|GMT)|([+-])(\d\d):?(\d\d))?)?"
)
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?=$|T|\d{6}(?!\d)|[^\d])")
_FIGURES = re.compile(r"(?<![\d./-])(\d{1,2})(?:\. ?|([/-]))(\d{1,2})(?:\. ?|\2)((?:19|20)\d\d|\d\d)(?![\d/-])")
_LAST_CENTURY = "69"
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day as it is written; ``start`` is its place in the text.

    moment: the moment, where hour and zone are told.
    other: the day that 03/04/2020 is where the other of its figures is the month.
    """

    day: date
    moment: datetime | None = None
    start: int = 0
    other: date | None = None


def stamps_in(text: str, *, month_first: bool = False, earliest: date = _EARLIEST) -> list[Stamp]:
    """Every day from ``earliest`` on that a text tells in full, in its order.

    ``month_first`` reads 03/04/2020 as 4 March.
    """
    text = text[:_LONGEST]
    found = [*_iso(text), *_compact(text), *_figures(text, month_first), *_words(text)]
    found = [stamp for stamp in found if stamp.day >= earliest]
    told: list[Stamp] = []
    for stamp in sorted(found, key=lambda one: (one.start, one.moment is None)):
        if not told or stamp.start > told[-1].start:
            told.append(stamp)
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
        year = _in_full(match[4])
        first, second = match[1], match[3]
        if match[2] and (month_first or int(second) > 12) and int(first) <= 12:
            first, second = second, first
        day = _day(year, second, first)
        if day:
            other = _day(year, first, second) if match[2] and first != second else None
            found.append(Stamp(day, None, match.start(), other))
    return found


@cache
def _in_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    month = "|".join(sorted(months_of(), key=lambda name: (-len(name), name)))
    year = r"((?:19|20)\d\d|(?<=')\d\d)"
    return (
        re.compile(
            rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|\.)?[ -]?(?:of |de )?({month})\b\.?,?[ -]?(?:de |del |')?{year}\b",
            re.IGNORECASE,
        ),
        re.compile(rf"\b({month})\.? ?(\d{{1,2}})(?:st|nd|rd|th)?(?:, ?| |\. )((?:19|20)\d\d)\b", re.IGNORECASE),
    )


def _words(text: str) -> list[Stamp]:
    text = " ".join(text.split()) if "  " in text or "\n" in text else text
    day_first, month_first = _in_words()
    found = []
    for match in day_first.finditer(text):
        year = _in_full(match[3])
        found.append((_day(year, str(months_of()[match[2].lower()]), match[1]), match.start()))
    for match in month_first.finditer(text):
        found.append((_day(match[3], str(months_of()[match[1].lower()]), match[2]), match.start()))
    return [Stamp(day, None, start) for day, start in found if day]


def _in_full(year: str) -> str:
    """A year of two figures as POSIX reads it: 69 to 99 are of the last century."""
    return year if len(year) == 4 else f"{'19' if year >= _LAST_CENTURY else '20'}{year}"


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
