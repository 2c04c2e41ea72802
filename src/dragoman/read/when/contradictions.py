"""Words of time that contradict themselves or one another: a weekday beside a wrong date, "last month, in January".

Nothing is reconciled in silence: both readings are kept, and one stands only where it is told in full, year and all.
"""

from __future__ import annotations

import re
from calendar import day_name
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.model.edtf import bounds
from dragoman.read.when import almanac, written
from dragoman.read.when.expression import (
    Away,
    Both,
    Day,
    DayOfMonth,
    Meaning,
    Month,
    MonthOfYear,
    Period,
    Stretch,
    TimeExpression,
    Today,
    Weekday,
    Year,
)
from dragoman.read.when.story import Story, Unresolved
from dragoman.read.when.todays_own import counted_and_named, name_of, stands

_LONG_AGO = 304  # days, ten months: beyond that an article gives the year
_BETWEEN = re.compile(r"\s*[,;(–—-]?\s*(?:(?:that\sis|i\.e\.),?\s)?(?:(?:in|on|of|during)\s)?(?:the\s)?", re.IGNORECASE)
_LONGEST_GAP = 24  # characters
_ROUNDED = {"hour": 1, "day": 1, "weekend": 7, "week": 7, "month": 31, "quarter": 92, "year": 366, "decade": 3660}
_COARSE = ("year", "decade", "quarter")


@dataclass(frozen=True, slots=True)
class OneReading:
    """A value (EDTF) that some of the words give, the words (offsets in the text), and why they give it."""

    value: str
    reason: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What the words give, in the order of the text; ``stands`` is the value told in full, None where there is none."""

    readings: tuple[OneReading, ...]
    stands: str | None
    reason: str


def within(expression: TimeExpression, story: Story) -> Contradiction | None:
    """A weekday that does not fit the day of the month beside it: "Monday, March 24, 2020", which was a Tuesday.

    Without a year, a weekday that fits the date only in a year that news would have named does not fit.
    """
    meaning = expression.meaning
    if not isinstance(meaning, Both):
        return None
    parts = (meaning.first, meaning.second)
    if any(isinstance(part, Today) for part in parts):
        return _of_today(expression, meaning, story)
    weekday = next((one for one in parts if isinstance(one, Weekday)), None)
    day = next((one for one in parts if isinstance(one, Day | DayOfMonth)), None)
    if weekday is None or day is None:
        return None
    found = _day_meant(day, weekday.day, story)
    if found is None or found.weekday() == weekday.day:
        return None
    beside = min((found + timedelta(days=n) for n in range(-3, 4)), key=lambda one: one.weekday() != weekday.day)
    in_full = isinstance(day, Day) and day.year is not None
    fits_not = f"{found} is a {day_name[found.weekday()]}"
    return Contradiction(
        (
            OneReading(str(found), "the day of the month", expression.start, expression.end),
            OneReading(str(beside), f"the {day_name[weekday.day]} beside it", expression.start, expression.end),
        ),
        str(found) if in_full else None,
        f"{expression.text!r} contradicts itself: {fits_not}",
    )


def _of_today(expression: TimeExpression, meaning: Both, story: Story) -> Contradiction | None:
    """A day counted from publication beside the name of another day: "yesterday, Tuesday" on a Thursday."""
    two = counted_and_named(meaning, story)
    if two is None:
        return None
    (counted, bearer), named = two, meaning.second if isinstance(meaning.first, Today) else meaning.first
    places = expression.start, expression.end
    readings = (
        OneReading(str(counted), "counted from publication", *places),
        OneReading(str(bearer), name_of(named), *places),
    )
    told = f"counted from publication it is {counted}, a {day_name[counted.weekday()]}"
    return Contradiction(
        readings,
        str(bearer) if stands(named, counted, bearer) else None,
        f"{expression.text!r} contradicts itself: {told}",
    )


def _day_meant(day: Day | DayOfMonth, weekday: int, story: Story) -> date | None:
    """The day that a date means without its weekday, or that weekday's where it fits; None where nothing tells."""
    try:
        if isinstance(day, Day) and day.year is not None:
            return date(day.year, day.month, day.day) if almanac.day_exists(day.year, day.month, day.day) else None
        if isinstance(day, Day) and story.year_beside is not None:
            return date(story.year_beside, day.month, day.day)
        published = story.publication_day()
        near = written.days_near(day, story) if isinstance(day, Day) else written.days_of_months_near(day, story)
    except (Unresolved, ValueError):
        return None
    if not near:
        return None
    fitting = [one for one in near if one.weekday() == weekday and abs((one - published).days) <= _LONG_AGO]
    return min(fitting or near, key=lambda one: abs((one - published).days))


def is_apposition(gap: str) -> bool:
    """Whether nothing but a comma and a preposition stands between two dates: "last month, in January"."""
    return len(gap) <= _LONGEST_GAP and _BETWEEN.fullmatch(gap) is not None


def between(one: TimeExpression, other: TimeExpression, values: tuple[str, str]) -> Contradiction | None:
    """Two expressions for one date that cannot both be, one counted from publication and one of the calendar.

    ``values`` are their dates (EDTF). Whether both speak of one thing, the caller must know.
    """
    (left, left_value), (right, right_value) = sorted(zip((one, other), values, strict=True), key=lambda e: e[0].start)
    if _is_counted(left.meaning) == _is_counted(right.meaning):
        return None
    counted, told = (left, right) if _is_counted(left.meaning) else (right, left)
    counted_value, told_value = (left_value, right_value) if counted is left else (right_value, left_value)
    if not _at_odds(counted.meaning, counted_value, told.meaning, told_value):
        return None
    readings = (
        OneReading(counted_value, f"{counted.text!r}, counted from publication", counted.start, counted.end),
        OneReading(told_value, f"{told.text!r}, of the calendar", told.start, told.end),
    )
    return Contradiction(
        tuple(sorted(readings, key=lambda reading: reading.start)),
        told_value if year_told(told.meaning) else None,
        f"{left.text!r} and {right.text!r} contradict one another: {left_value} and {right_value}",
    )


def _is_counted(meaning: Meaning) -> bool:
    """Whether the words count from publication: "last month", "three days ago", "yesterday"."""
    return isinstance(meaning, Today | Away) or (isinstance(meaning, Period) and meaning.shift is not None)


def _at_odds(counted: Meaning, counted_value: str, told: Meaning, told_value: str) -> bool:
    """Whether the calendar's date lies outside of what is counted, however it is rounded.

    "Last year, in March" is one date in two steps: a year is at odds only with a year, a week or month with a month.
    """
    if isinstance(told, Stretch):
        told = told.first
    if isinstance(told, Both):
        told = next((one for one in (told.first, told.second) if isinstance(one, Day)), told)
    if not isinstance(told, Day | Month | Year) or isinstance(counted, MonthOfYear):
        return False
    unit = "day" if isinstance(counted, Today) else getattr(counted, "unit", "day")
    if unit in _COARSE and not year_told(told):
        return False
    if isinstance(told, Month) and told.which is not None:
        return False
    slack = timedelta(days=_ROUNDED[unit] if isinstance(counted, Away | Today) else 3 if unit == "week" else 0)
    first, last = bounds(counted_value)
    first, last = first - slack, last + slack
    return not any(begin <= last and first <= end for begin, end in _days_told(told, told_value, first.year))


def _days_told(told: Meaning, value: str, year: int) -> list[tuple[date, date]]:
    """The days that a date of the calendar allows; without its year those of the years around."""
    if year_told(told):
        return [bounds(value)]
    years = (year - 1, year, year + 1)
    if isinstance(told, Month):
        return [bounds(f"{y:04d}-{told.month:02d}") for y in years]
    assert isinstance(told, Day)
    return [(date(y, told.month, told.day),) * 2 for y in years if almanac.day_exists(y, told.month, told.day)]


def year_told(meaning: Meaning) -> bool:
    """Whether the words name the year."""
    if isinstance(meaning, Stretch):
        return year_told(meaning.first) or year_told(meaning.last)
    if isinstance(meaning, Both):
        return year_told(meaning.first) or year_told(meaning.second)
    return isinstance(meaning, Day | Month | Year) and meaning.year is not None
