"""Values of dates that are counted from publication: "yesterday", "on Tuesday", "last month", "three days ago"."""

from __future__ import annotations

from datetime import date, timedelta

from dragoman.read.when import almanac
from dragoman.read.when.expression import Away, Period, Today, Weekday
from dragoman.read.when.story import Known, Story, Unresolved


def of_today(meaning: Today, story: Story) -> str:
    """A day beside publication; the month or year of publication where no more of it is known."""
    published = story.publication()
    if published.day is None:
        return _as_coarse_as_publication(published, story)
    return str(published.day + timedelta(days=meaning.shift))


def _as_coarse_as_publication(published: Known, story: Story) -> str:
    if published.month is not None:
        return almanac.month(*published.month)
    return f"{story.publication_year():04d}"


def of_weekday(meaning: Weekday, story: Story) -> str:
    """A day of the week by tense, publication day itself included unless "last" or "next" leaves it out."""
    published = story.publication()
    if published.day is None and meaning.which is None and meaning.week is None and not meaning.plus:
        return _as_coarse_as_publication(published, story)
    day = story.publication_day()
    if meaning.week is not None:
        return str(day + timedelta(days=7 * meaning.week + meaning.day - day.weekday()))
    if meaning.plus:
        near = almanac.weekday_on_or_after if meaning.plus > 0 else almanac.weekday_on_or_before
        if meaning.which == "last":  # the Sunday before last
            day -= timedelta(days=1)
        return str(near(day, meaning.day) + timedelta(days=meaning.plus))
    return str(_weekday_by_tense(meaning, day, story))


def _weekday_by_tense(meaning: Weekday, day: date, story: Story) -> date:
    if meaning.which in {"last", "past"}:
        return almanac.weekday_on_or_before(day - timedelta(days=1), meaning.day)
    if meaning.which in {"next", "coming"}:
        return almanac.weekday_on_or_after(day + timedelta(days=1), meaning.day)
    before, after = almanac.weekday_on_or_before(day, meaning.day), almanac.weekday_on_or_after(day, meaning.day)
    if meaning.which == "this":
        return before if story.tense == "past" else after
    if story.tense == "present":
        return before if day - before <= after - day else after
    if story.tense == "future":
        return _with_the_story(after, day, story)
    return before


def _with_the_story(day: date, published: date, story: Story) -> date:
    """The day of publication or that of the week after, where the story has reached the latter."""
    reached = story.anchor
    later = day == published and reached is not None and reached.of_days and 3 < (reached.first - day).days <= 10
    return day + timedelta(days=7) if later else day


def of_period(meaning: Period, story: Story) -> str:
    """A calendar week, weekend, month, quarter, year or decade."""
    shift = meaning.shift or 0
    if meaning.unit == "weekend":
        return _weekend(meaning.shift, story)
    if meaning.unit == "week":
        published = story.publication()
        if published.day is None and shift == 0:
            return _as_coarse_as_publication(published, story)
        return almanac.week(story.publication_day(), shift)
    if meaning.unit == "month":
        return almanac.month(*almanac.shift_month(*story.publication_month(), shift))
    if meaning.unit == "quarter":
        return _quarter(shift, story)
    return _decade(shift, story) if meaning.unit == "decade" else f"{story.publication_year() + shift:04d}"


def _quarter(shift: int, story: Story) -> str:
    year, month = almanac.shift_month(*story.publication_month(), 3 * shift)
    first = (month - 1) // 3 * 3 + 1
    return f"{almanac.month(year, first)}/{almanac.month(year, first + 2)}"


def _decade(shift: int, story: Story) -> str:
    if shift:
        raise Unresolved(f"{story.words!r} may be ten years of the calendar or the ten years about publication")
    first = story.publication_year() // 10 * 10
    return f"{first:04d}/{first + 9:04d}"


def _weekend(shift: int | None, story: Story) -> str:
    """The weekend of a calendar week; without a word that chooses, the one that the tense points to.

    Early in the week "this weekend" of the past is the one just over.
    """
    published = story.publication()
    if published.day is None and not shift:
        return _as_coarse_as_publication(published, story)
    day = story.publication_day()
    if shift:
        return almanac.weekend(day, shift)
    if shift is None:
        back_until = {"past": 5, None: 5, "present": 2, "future": 0}
    else:
        back_until = {"past": 3, None: 2, "present": 0, "future": 0}
    return almanac.weekend(day, -1 if day.weekday() < back_until[story.tense] else 0)


def of_away(meaning: Away, story: Story) -> str:
    """So many units from publication; weeks, months and years are told no finer than that."""
    if meaning.only_future and story.tense not in {"future", "present"}:
        raise Unresolved(f"{story.words!r} may be a length of time")
    if meaning.to_the_day:
        return _to_the_day(meaning, story)
    if meaning.unit in {"year", "decade"}:
        years = meaning.shift * (10 if meaning.unit == "decade" else 1)
        if story.publication_year() + years < 1:
            raise Unresolved(f"{story.words!r} is longer ago than the calendar of years reaches")
        return f"{story.publication_year() + years:04d}{'~' if meaning.unit == 'decade' else ''}"
    if meaning.unit == "month":
        return almanac.month(*almanac.shift_month(*story.publication_month(), meaning.shift))
    day = story.publication_day()
    if meaning.unit == "day":
        return str(day + timedelta(days=meaning.shift))
    return (almanac.week if meaning.unit == "week" else almanac.weekend)(day, meaning.shift)


def _to_the_day(meaning: Away, story: Story) -> str:
    """The same day of another week, month or year: "a year ago today"."""
    day = story.publication_day()
    if meaning.unit == "week":
        return str(day + timedelta(days=7 * meaning.shift))
    year, month = almanac.shift_month(day.year, day.month, meaning.shift * (12 if meaning.unit == "year" else 1))
    return str(date(year, month, day.day))
