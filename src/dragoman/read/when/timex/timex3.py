"""The TIMEX3 value of a date, which says more than EDTF: weeks, quarters, seasons, parts of days, references."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from dragoman.read.when import almanac
from dragoman.read.when.expression import Anchored, Away, Decade, Feast, Meaning, Period, Season, WeekOf
from dragoman.read.when.feasts.days import one_day_of_feast
from dragoman.read.when.story import Story, Unresolved
from dragoman.read.when.timex.words import tagging_words
from dragoman.read.when.values import value_of

UNKNOWN = "XXXX-XX-XX"
_PART_OF_YEAR = re.compile(
    r"\b(?:(?P<first>first|1st)|(?P<second>second|2nd)|(?P<third>third|3rd)|(?P<fourth>fourth|4th|final|last))"
    r"[ -](?P<part>quarter|half)\b"
    r"|\b(?P<letter>[QH])(?P<digit>[1-4])\b",
    re.IGNORECASE,
)


def date_value(meaning: Meaning, story: Story) -> str:
    """The value after TIMEX3; ``XXXX-XX-XX`` where the date cannot be told."""
    try:
        value = _READERS.get(type(meaning), _plain)(meaning, story)
    except (Unresolved, OverflowError, ValueError):
        return UNKNOWN
    part = _PART_OF_YEAR.search(story.words)
    return _in_part(value, part) if part is not None and re.fullmatch(r"\d{4}", value) else value


def iso_week(day: date) -> str:
    """The calendar week of a day: ``2009-W12``."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def _in_part(year: str, match: re.Match[str]) -> str:
    if match["letter"]:
        return f"{year}-{match['letter'].upper()}{match['digit']}"
    number = next(n for n, name in enumerate(("first", "second", "third", "fourth"), 1) if match[name])
    half = match["part"].lower() == "half"
    return f"{year}-{'H' if half else 'Q'}{min(number, 2) if half else number}"


def _plain(meaning: Meaning, story: Story) -> str:
    value = value_of(meaning, story).rstrip("~?")
    first, _, last = value.partition("/")
    return first if last and len(first) == 10 else value


def _decade(meaning: Decade, story: Story) -> str:
    return f"{meaning.first // 10:03d}"


def _season(meaning: Season, story: Story) -> str:
    year = meaning.year
    if year is None:
        year = story.publication_year()
        over = story.publication().month is None or story.publication_month()[1] > _LAST_MONTH[meaning.name]
        if meaning.which == "last" or (meaning.which is None and story.tense == "past"):
            year -= not over
        elif meaning.which == "next" or (meaning.which is None and story.tense == "future"):
            year += over or meaning.which == "next"
    return f"{year:04d}-{tagging_words().seasons[meaning.name]}"


_LAST_MONTH = {"spring": 2, "summer": 5, "autumn": 8, "fall": 8, "winter": 11}


def _feast(meaning: Feast, story: Story) -> str:
    """The one day that stands for a feast: Easter Sunday, the first day of Passover."""
    return one_day_of_feast(meaning, story)


def _period(meaning: Period, story: Story) -> str:
    shift = meaning.shift or 0
    if meaning.unit == "week":
        return iso_week(story.publication_day() + timedelta(days=7 * shift))
    if meaning.unit == "weekend":
        return iso_week(date.fromisoformat(value_of(meaning, story)[:10])) + "-WE"
    if meaning.unit == "quarter":
        year, month = almanac.shift_month(*story.publication_month(), 3 * shift)
        return f"{year:04d}-Q{(month + 2) // 3}"
    if meaning.unit == "decade":
        return f"{story.publication_year() // 10 + shift:03d}"
    return _plain(meaning, story)


def _away(meaning: Away, story: Story) -> str:
    if meaning.unit == "week" and not meaning.to_the_day:
        return iso_week(story.publication_day() + timedelta(days=7 * meaning.shift))
    return _plain(meaning, story)


def _week_of(meaning: WeekOf, story: Story) -> str:
    value = iso_week(date.fromisoformat(value_of(meaning, story)[:10]))
    return f"{value}-WE" if meaning.unit == "weekend" else value


def _anchored(meaning: Anchored, story: Story) -> str:
    if meaning.unit == "week" and meaning.weekday is None and not meaning.event:
        return iso_week(story.reached().first + timedelta(days=7 * meaning.shift))
    return _plain(meaning, story)


_READERS: dict[type, Callable[[Any, Story], str]] = {
    Anchored: _anchored,
    Away: _away,
    Decade: _decade,
    Feast: _feast,
    Period: _period,
    Season: _season,
    WeekOf: _week_of,
}
