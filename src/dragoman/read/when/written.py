"""Values of dates that are written out, their year perhaps left out: days, months, years, seasons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dragoman.model import edtf
from dragoman.read.when import almanac
from dragoman.read.when.expression import Day, DayOfMonth, Decade, Month, MonthOfYear, Season, Year
from dragoman.read.when.story import Story, Unresolved
from dragoman.read.when.vocabulary import vocabulary


def of_day(meaning: Day, story: Story) -> str:
    """A day; without its year, the one that publication and tense point to."""
    if meaning.year is not None:
        if not almanac.day_exists(meaning.year, meaning.month, meaning.day):
            raise Unresolved(f"{story.words!r} is no day of the calendar")
        return str(date(meaning.year, meaning.month, meaning.day))
    if story.published is None:
        if story.year_beside is not None:
            return of_day(replace(meaning, year=story.year_beside), story)
        raise Unresolved(f"no publication date to tell the year of {story.words!r}")
    days = days_near(meaning, story)
    if meaning.which is not None:
        published, before = story.publication_day(), meaning.which in {"last", "past"}
        beside = [day for day in days if (day < published if before else day > published)]
        return str(max(beside) if before else min(beside))
    return str(story.choose([(day, day) for day in days])[0])


def days_near(meaning: Day, story: Story) -> list[date]:
    """That day in the years around publication; in the year of publication alone where only that is known."""
    published = story.publication()
    years = range(max(1, published.first.year - 4), min(9999, published.last.year + 4) + 1)
    if published.month is None and published.year is not None:
        years = range(published.year, published.year + 1)
    return [
        date(year, meaning.month, meaning.day) for year in years if almanac.day_exists(year, meaning.month, meaning.day)
    ]


def of_day_of_month(meaning: DayOfMonth, story: Story) -> str:
    """The day of that number in the month that the story has reached, or that publication and tense point to.

    A story that has reached no other day than that of publication leaves the month to the tense.
    """
    if story.anchor is not None and story.anchor.of_days and story.anchor != story.published:
        day = story.anchor.first
        near = [almanac.shift_month(day.year, day.month, by) for by in (-1, 0, 1)]
        days = [date(y, m, meaning.day) for y, m in near if almanac.day_exists(y, m, meaning.day)]
        return str(min(days, key=lambda d: (abs((d - day).days), d)))
    return str(story.choose([(day, day) for day in days_of_months_near(meaning, story)])[0])


def days_of_months_near(meaning: DayOfMonth, story: Story) -> list[date]:
    """That day in the months around publication; in that of publication alone where its day is not known."""
    year, month = story.publication_month()
    alone = story.publication().day is None
    months = [almanac.shift_month(year, month, by) for by in ([0] if alone else range(-2, 3))]
    return [date(y, m, meaning.day) for y, m in months if almanac.day_exists(y, m, meaning.day)]


def of_month(meaning: Month, story: Story) -> str:
    """A month; "last March" is the latest before the month of publication, "this March" of its year."""
    if meaning.year is not None:
        return almanac.month(meaning.year, meaning.month)
    if meaning.which is None:
        return _month_near(meaning, story)
    if meaning.which == "this":
        return almanac.month(story.publication_year(), meaning.month)
    year, month = story.publication_month()
    if meaning.which in {"last", "past"}:
        return almanac.month(year if meaning.month < month else year - 1, meaning.month)
    return almanac.month(year if meaning.month > month else year + 1, meaning.month)


def _month_near(meaning: Month, story: Story) -> str:
    published = story.publication()
    if published.month is None and published.year is not None:
        return almanac.month(published.year, meaning.month)
    years = range(published.first.year - 1, published.last.year + 2)
    chosen = story.choose([edtf.bounds(almanac.month(year, meaning.month)) for year in years])
    return almanac.month(chosen[0].year, meaning.month)


def of_month_of_year(meaning: MonthOfYear, story: Story) -> str:
    """A month, or a day, of a year that is counted from publication or from the story."""
    year = story.reached().year if meaning.anchored else story.publication_year()
    if year is None:
        raise Unresolved(f"the year that the story has reached is not known for {story.words!r}")
    if meaning.day is None:
        return almanac.month(year + meaning.shift, meaning.month)
    return str(date(year + meaning.shift, meaning.month, meaning.day))


def of_year(meaning: Year, story: Story) -> str:
    """A year."""
    return f"{meaning.year:04d}"


def of_decade(meaning: Decade, story: Story) -> str:
    """Ten years as an interval of years."""
    return f"{meaning.first:04d}/{meaning.first + 9:04d}"


def of_season(meaning: Season, story: Story) -> str:
    """The year of a season; "last summer" is the latest that is over."""
    if meaning.year is not None:
        return f"{meaning.year:04d}"
    if meaning.which is None or meaning.name == "winter":
        raise Unresolved(f"a season that lies in two years, or in none that is told: {story.words!r}")
    if meaning.which == "this":
        return f"{story.publication_year():04d}"
    year, month = story.publication_month()
    first, last = vocabulary().seasons[meaning.name]
    if meaning.which in {"last", "past"}:
        return f"{year if month > last else year - 1:04d}"
    return f"{year if month < first else year + 1:04d}"


def as_written(first: date, last: date) -> str:
    """A day, or an interval of days."""
    return str(first) if first == last else f"{first}/{last}"
