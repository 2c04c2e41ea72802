"""The nth or last weekday of a month or a year: "the last Friday of August", "the first Monday in October 2019"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from dragoman.model import edtf
from dragoman.read.when import almanac
from dragoman.read.when.expression import Cycle, Meaning, Month, MonthOfYear, NthWeekday, Period, Unclear, Year
from dragoman.read.when.story import Story, Unresolved
from dragoman.read.when.wording import (
    ANY_MONTH,
    PART_OF_DAY,
    RELATIVE_YEAR,
    SPACE,
    WEEKDAY,
    WORDS,
    YEAR,
    Draft,
    any_of,
    month_of,
    rule,
)

_WEEK = 7
_YEARS = 4  # about publication, of a month whose year is left out
_HABIT = "it may be that day of every month"


def _nth_weekday(match: re.Match[str]) -> Draft | None:
    stretch = _stretch_of(match)
    if stretch is None or isinstance(stretch, Cycle):
        return Draft(stretch, match.end()) if stretch is not None else None
    nth = WORDS.nth[match["nth"].lower()]
    return Draft(NthWeekday(WORDS.weekdays[match["weekday"].lower()], nth, stretch), match.end())


def _stretch_of(match: re.Match[str]) -> Meaning | None:
    """The month or year whose weekdays are counted."""
    if match["habit"]:
        return Cycle()
    if match["unit"]:
        which, unit = match["which"].lower(), "month" if match["unit"].lower() == "month" else "year"
        return Unclear(_HABIT) if which == "the" else Period(unit, WORDS.which_period[which])  # type: ignore[arg-type]
    return _named(match)


def _named(match: re.Match[str]) -> Meaning | None:
    if not match["month"]:
        return Year(int(match["y"]))
    month = month_of(match)
    if month is None:
        return None
    if match["rel"]:
        words = " ".join(match["rel"].lower().split())
        return MonthOfYear(month, WORDS.which_year[words], None, words in WORDS.year_of_the_story)
    return Month(month, int(match["year"]) if match["year"] else None)


def of_nth_weekday(meaning: NthWeekday, story: Story, value_of_stretch: Callable[[Meaning, Story], str]) -> str:
    """That day; in a month without its year, of the year that publication and tense point to."""
    stretch = meaning.stretch
    if isinstance(stretch, Month) and stretch.year is None:
        year = story.publication_year()
        months = [almanac.month(near, stretch.month) for near in range(max(1, year - _YEARS), year + _YEARS + 1)]
        days = [day for value in months if (day := _nth(meaning, *edtf.bounds(value))) is not None]
        return str(story.choose([(day, day) for day in days])[0])
    day = _nth(meaning, *edtf.bounds(value_of_stretch(stretch, story)))
    if day is None:
        raise Unresolved(f"there is no such day: {story.words!r}")
    return str(day)


def _nth(meaning: NthWeekday, first: date, last: date) -> date | None:
    """The nth of those weekdays from one day to another, counted from the end where negative."""
    if meaning.nth < 0:
        day = almanac.weekday_on_or_before(last, meaning.day) + timedelta(days=_WEEK * (meaning.nth + 1))
    else:
        day = almanac.weekday_on_or_after(first, meaning.day) + timedelta(days=_WEEK * (meaning.nth - 1))
    return day if first <= day <= last else None


RULES = (
    rule(
        "nth weekday",
        {"the", *(word.split()[0] for word in WORDS.nth)},
        rf"(?:the{SPACE}(?:very{SPACE})?)?(?P<nth>{any_of(WORDS.nth)}){SPACE}{WEEKDAY}(?:{SPACE}{PART_OF_DAY})?{SPACE}(?:of|in){SPACE}"
        rf"(?:(?P<habit>(?:each|every){SPACE}(?:month|year|{ANY_MONTH}))|(?P<which>this|last|next|the){SPACE}(?P<unit>month|year)\b"
        rf"|(?P<month>(?:{any_of(WORDS.months)})\b|(?:{any_of(WORDS.month_abbreviations)})\b\.?)"
        rf"(?:,?{SPACE}(?:of{SPACE}|in{SPACE})?(?:{YEAR}|{RELATIVE_YEAR}\b))?|{YEAR.replace('<year>', '<y>')})",
        _nth_weekday,
    ),
)
