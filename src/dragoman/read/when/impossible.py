"""Days that words name and the calendar does not have: "31 April", "29 February 2019", "2020-13-45"."""

from __future__ import annotations

from calendar import month_name

from dragoman.read.when.almanac import day_exists
from dragoman.read.when.expression import Both, Meaning, NoDay, Stretch

_LEAP_YEAR = 2000
_LONGEST_MONTH = 31


def no_such_day(month: int, day: int, year: int | None = None) -> NoDay | None:
    """Why a day is none of the calendar; None where it is one, in some year where ``year`` is not told."""
    if day_exists(year or _LEAP_YEAR, month, day):
        return None
    if not 1 <= month <= len(month_name) - 1:
        return NoDay(f"there is no month {month}")
    told = f"{day} {month_name[month]}"
    of_some_years = year is not None and day_exists(_LEAP_YEAR, month, day)
    return NoDay(f"there is no {told} in {year}" if of_some_years else f"there is no {told}")


def may_be_meant(day: int, year: int | None) -> bool:
    """Whether a number beside a month is meant for its day: with a year always, else as far as months have days."""
    return day > 0 and (year is not None or day <= _LONGEST_MONTH)


def without_a_day(meaning: Meaning) -> NoDay | None:
    """What is said of a day that does not exist: of it alone, of one end of a stretch, of one beside its weekday."""
    if isinstance(meaning, NoDay):
        return meaning
    if isinstance(meaning, Stretch):
        return without_a_day(meaning.first) or without_a_day(meaning.last)
    if isinstance(meaning, Both):
        return without_a_day(meaning.second)
    return None
