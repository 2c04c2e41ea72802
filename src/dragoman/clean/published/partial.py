"""What the place of a date tells where it tells no day: a month, a moment in seconds, a day that no calendar has."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from dragoman.clean.months import months_of
from dragoman.clean.published.stamps import Stamp, first_stamp, in_words

_MONTH = re.compile(r"((?:19|20)\d\d)[-/](0[1-9]|1[0-2])")
_SECONDS = re.compile(r"(1\d{9})(?:\d{3})?")  # seconds or milliseconds since 1970; those of 2001 to 2033
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_FIGURES = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?![\d/-])")
_LONGEST = 300
_MONTHS = 12
_MOST_DAYS = 31


@dataclass(frozen=True, slots=True)
class NoDay:
    """A day that no calendar has, as it was meant to be written: ``2023-02-31``."""

    written: str


def told_in(text: str | None, *, month_first: bool = False) -> Stamp | NoDay | str | None:
    """What a text that is nothing but a date, or begins with one, tells: a day, a month, or a day there is none of."""
    if not text:
        return None
    stamp = first_stamp(text, month_first=month_first)
    return stamp or moment_of(text) or month_of(text) or no_day_in(text)


def moment_of(number: object) -> Stamp | None:
    """The day of a number of seconds or milliseconds since 1970, at Greenwich."""
    if isinstance(number, bool) or not isinstance(number, int | float | str):
        return None
    match = _SECONDS.fullmatch(str(number).strip().removesuffix(".0"))
    if match is None:
        return None
    moment = datetime.fromtimestamp(int(match[1]), UTC)
    return Stamp(moment.date(), moment)


def month_of(text: str) -> str | None:
    """The month that is all a text tells: "2023-09", "September 2023"."""
    text = " ".join(text[:_LONGEST].split())
    figures = _MONTH.fullmatch(text)
    if figures:
        return f"{figures[1]}-{figures[2]}"
    named = _named_month().fullmatch(text)
    return f"{named[2]}-{months_of()[named[1].lower()]:02d}" if named else None


@cache
def _named_month() -> re.Pattern[str]:
    names = "|".join(sorted(months_of(), key=lambda name: (-len(name), name)))
    return re.compile(rf"(?:in )?({names})\.?,? (?:de |del )?((?:19|20)\d\d)\.?", re.IGNORECASE)


def no_day_in(text: str) -> NoDay | None:
    """The first day that a text writes and no calendar has."""
    text = " ".join(text[:_LONGEST].split())
    found = [(match.start(), int(match[1]), int(match[3]), int(match[4])) for match in _ISO.finditer(text)]
    for match in _FIGURES.finditer(text):
        first, second = int(match[1]), int(match[3])
        day, month = (second, first) if second > _MONTHS else (first, second)
        found.append((match.start(), int(match[4]), month, day))
    for _, year, month, day in sorted([*found, *in_words(text)]):
        if 1 <= month <= _MONTHS and monthrange(year, month)[1] < day <= _MOST_DAYS:
            return NoDay(f"{year:04d}-{month:02d}-{day:02d}")
    return None
