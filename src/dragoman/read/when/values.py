"""The value of each kind of meaning, and of two dates joined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from dragoman.model import edtf
from dragoman.read.when import almanac, counted, narrated, written
from dragoman.read.when.expression import (
    Anchored,
    Away,
    Both,
    Day,
    DayOfMonth,
    Decade,
    EndOf,
    Feast,
    Meaning,
    Month,
    MonthOfYear,
    NoDay,
    NthWeekday,
    Period,
    Season,
    Stretch,
    Today,
    Unclear,
    Weekday,
    WeekOf,
    Year,
)
from dragoman.read.when.feasts import days as feast_days
from dragoman.read.when.nth_weekdays import of_nth_weekday
from dragoman.read.when.story import Story, Unresolved

_SOON = timedelta(days=14)  # so near a weekday with its day is meant, whatever the tense
_DAYS_OFF = 3  # a page may give a day of publication that is some days off


def value_of(meaning: Meaning, story: Story) -> str:
    """The EDTF value of a meaning; Unresolved with the reason where there is none."""
    reader = _READERS.get(type(meaning))
    if reader is None:
        raise Unresolved(f"{story.words!r} is no date")
    return reader(meaning, story)


def _both(meaning: Both, story: Story) -> str:
    """The finer of two ways to say one date; a weekday decides between years and months that both fit."""
    first, second = meaning.first, meaning.second
    if isinstance(first, Weekday) and story.published is not None:
        fitting = [day for day in _days_that_may_be_meant(second, story) if day.weekday() == first.day]
        if isinstance(second, DayOfMonth) and story.tense is not None:
            fitting = _towards(fitting, story)
        if fitting:
            published = story.published.first
            return str(min(fitting, key=lambda day: (abs((day - published).days), day)))
    if isinstance(first, Today) and isinstance(second, DayOfMonth):
        story = replace(story, tense="present")
    values, reasons = [], []
    for part in (second, first):
        try:
            values.append(value_of(part, story))
        except Unresolved as unresolved:
            reasons.append(unresolved)
    if not values:
        raise reasons[0]
    return max(values, key=lambda value: ("/" not in value, len(value)))


def _towards(days: list[date], story: Story) -> list[date]:
    """The days on the side of publication that the tense tells, else those close by; Unresolved where there is none."""
    published = story.publication()
    beside = timedelta(days=_DAYS_OFF)
    if story.tense == "past":
        near = [day for day in days if day <= published.last + beside]
    elif story.tense == "future":
        near = [day for day in days if day >= published.first - beside]
    else:
        return days
    if days and not near:
        soon = [day for day in days if abs(day - published.first) <= _SOON]
        if soon:
            return soon
        raise Unresolved(f"no day like {story.words!r} lies close by in the {story.tense}")
    return near


def _days_that_may_be_meant(meaning: Meaning, story: Story) -> list[date]:
    """The days of a date whose year or month is left out."""
    if isinstance(meaning, Day) and meaning.year is None:
        return written.days_near(meaning, story)
    return written.days_of_months_near(meaning, story) if isinstance(meaning, DayOfMonth) else []


def _stretch(meaning: Stretch, story: Story) -> str:
    first, last = _with_shared_year(meaning.first, meaning.last)
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        return _weekdays(first, last, story)
    opening = value_of(first, story)
    if isinstance(first, Day | Month) and isinstance(last, Day | Month) and last.year is None:
        year = int(opening[:4])
        last = replace(last, year=year if _place(last) >= _place(first) else year + 1)
    if isinstance(last, Weekday) and last.which is None and len(opening) == 10:
        begun = date.fromisoformat(opening)
        return written.as_written(begun, _weekday_closing(last, begun, story))
    closing = value_of(last, story)
    opening, closing = opening.split("/")[0].rstrip("~?"), closing.split("/")[-1].rstrip("~?")
    if opening == closing:
        return opening
    if not edtf.is_date(f"{opening}/{closing}"):
        raise Unresolved(f"{story.words!r} ends before it begins")
    return f"{opening}/{closing}"


def _weekday_closing(last: Weekday, begun: date, story: Story) -> date:
    """The weekday that a stretch from a day of the month ends on: that of publication, else the first one after it."""
    after = almanac.weekday_on_or_after(begun, last.day)
    if story.published is None or story.published.day is None:
        return after
    return max(after, date.fromisoformat(value_of(last, story)))


def _nth_weekday(meaning: NthWeekday, story: Story) -> str:
    return of_nth_weekday(meaning, story, value_of)


def _week_of(meaning: WeekOf, story: Story) -> str:
    """The calendar week or weekend that a day lies in."""
    value = value_of(meaning.day, story)
    if len(value) != 10:
        raise Unresolved(f"the day is not told that {story.words!r} is counted from")
    day = date.fromisoformat(value)
    return almanac.weekend(day) if meaning.unit == "weekend" else almanac.week(day)


def _end_of(meaning: EndOf, story: Story) -> str:
    """One end of a stretch, which is placed as a whole."""
    first, _, last = value_of(meaning.stretch, story).partition("/")
    return (last or first) if meaning.last else first


def _place(meaning: Day | Month) -> tuple[int, int]:
    return meaning.month, meaning.day if isinstance(meaning, Day) else 0


def _with_shared_year(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """The year said once, at the end, holds for both."""
    if not isinstance(first, Day | Month) or not isinstance(last, Day | Month):
        return first, last
    if first.year is not None or last.year is None:
        return first, last
    return replace(first, year=last.year if _place(first) <= _place(last) else last.year - 1), last


def _weekdays(first: Weekday, last: Weekday, story: Story) -> str:
    """Two weekdays: in the past the last of them is placed first, else the first."""
    if story.publication().day is None:
        return value_of(first, story)
    if story.tense in {"past", None} and first.which is None and first.week is None:
        closing = date.fromisoformat(value_of(last, story))
        return written.as_written(almanac.weekday_on_or_before(closing, first.day), closing)
    opening = date.fromisoformat(value_of(first, story))
    return written.as_written(opening, almanac.weekday_on_or_after(opening, last.day))


def _unclear(meaning: Unclear, story: Story) -> str:
    raise Unresolved(f"{meaning.reason}: {story.words!r}")


def _no_day(meaning: NoDay, story: Story) -> str:
    raise Unresolved(meaning.reason)


_READERS: dict[type, Callable[[Any, Story], str]] = {
    Anchored: narrated.of_anchored,
    Away: counted.of_away,
    Both: _both,
    Day: written.of_day,
    DayOfMonth: written.of_day_of_month,
    Decade: written.of_decade,
    Feast: feast_days.of_feast,
    Month: written.of_month,
    MonthOfYear: written.of_month_of_year,
    Period: counted.of_period,
    Season: written.of_season,
    Stretch: _stretch,
    WeekOf: _week_of,
    EndOf: _end_of,
    Today: counted.of_today,
    NoDay: _no_day,
    NthWeekday: _nth_weekday,
    Unclear: _unclear,
    Weekday: counted.of_weekday,
    Year: written.of_year,
}
