"""A day counted from publication with a name that it has not: "tomorrow (Saturday)" in an article of a Thursday."""

from __future__ import annotations

from calendar import day_name
from datetime import date, timedelta

from dragoman.read.when import written
from dragoman.read.when.expression import Both, Day, DayOfMonth, Meaning, Today, Weekday
from dragoman.read.when.story import Story, Unresolved

_DAYS_OFF = 3  # a page may give a day of publication that is some days off


def counted_and_named(meaning: Both, story: Story) -> tuple[date, date] | None:
    """The day that is counted and the nearest that bears the name, where they are two; None where they agree."""
    today = next((part for part in (meaning.first, meaning.second) if isinstance(part, Today)), None)
    if today is None or story.published is None or story.published.day is None:
        return None
    named = meaning.second if today is meaning.first else meaning.first
    counted = story.published.day + timedelta(days=today.shift)
    bearers = _days_named(named, counted, story)
    if not bearers or counted in bearers:
        return None
    return counted, min(bearers, key=lambda day: (abs((day - counted).days), day))


def _days_named(named: Meaning, counted: date, story: Story) -> list[date]:
    """The days near a day that have a name."""
    if isinstance(named, Weekday):
        return [day for n in range(-3, 4) if (day := counted + timedelta(days=n)).weekday() == named.day]
    try:
        if isinstance(named, Day):
            return written.days_near(named, story) if named.year is None else [date(named.year, named.month, named.day)]
        return written.days_of_months_near(named, story) if isinstance(named, DayOfMonth) else []
    except (Unresolved, ValueError):
        return []


def stands(named: Meaning, counted: date, bearer: date) -> bool:
    """Whether the name holds: a day of the calendar, with its year or so near that publication may be off."""
    if isinstance(named, Day) and named.year is not None:
        return True
    return isinstance(named, Day | DayOfMonth) and abs((bearer - counted).days) <= _DAYS_OFF


def name_of(named: Meaning) -> str:
    """What kind of name it is, for the reasons."""
    return f"the {day_name[named.day]} beside it" if isinstance(named, Weekday) else "the day of the month"
