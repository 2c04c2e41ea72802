"""The value of each kind of meaning."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from dragoman.model import edtf
from dragoman.read.when import almanac
from dragoman.read.when.expression import (
    Anchored,
    Away,
    Both,
    Day,
    DayOfMonth,
    Decade,
    Feast,
    Meaning,
    Month,
    MonthOfYear,
    Period,
    Season,
    Stretch,
    Today,
    Unclear,
    Weekday,
    Year,
)
from dragoman.read.when.story import Known, Story, Unresolved
from dragoman.read.when.vocabulary import vocabulary


def value_of(meaning: Meaning, story: Story) -> str:
    """The EDTF value of a meaning; Unresolved with the reason where there is none."""
    reader = _READERS.get(type(meaning))
    if reader is None:
        raise Unresolved(f"{story.words!r} is no date")
    return reader(meaning, story)


# days, months and years


def _day(meaning: Day, story: Story) -> str:
    if meaning.year is not None:
        if not almanac.day_exists(meaning.year, meaning.month, meaning.day):
            raise Unresolved(f"{story.words!r} is no day of the calendar")
        return str(date(meaning.year, meaning.month, meaning.day))
    if story.published is None:
        if story.year_beside is not None:
            return _day(replace(meaning, year=story.year_beside), story)
        raise Unresolved(f"no publication date to tell the year of {story.words!r}")
    return str(story.choose([(day, day) for day in _days_near(meaning, story)])[0])


def _days_near(meaning: Day, story: Story) -> list[date]:
    """That day in the years around publication; in the year of publication alone where only that is known."""
    published = story.publication()
    years = range(max(1, published.first.year - 4), min(9999, published.last.year + 4) + 1)
    if published.month is None and published.year is not None:
        years = range(published.year, published.year + 1)
    return [
        date(year, meaning.month, meaning.day) for year in years if almanac.day_exists(year, meaning.month, meaning.day)
    ]


def _day_of_month(meaning: DayOfMonth, story: Story) -> str:
    return str(story.choose([(day, day) for day in _days_of_months_near(meaning, story)])[0])


def _days_of_months_near(meaning: DayOfMonth, story: Story) -> list[date]:
    year, month = story.publication_month()
    alone = story.publication().day is None
    months = [almanac.shift_month(year, month, by) for by in ([0] if alone else range(-2, 3))]
    return [date(y, m, meaning.day) for y, m in months if almanac.day_exists(y, m, meaning.day)]


def _month(meaning: Month, story: Story) -> str:
    if meaning.year is not None:
        return almanac.month(meaning.year, meaning.month)
    if meaning.which == "this":
        return almanac.month(story.publication_year(), meaning.month)
    if meaning.which is not None:
        year, month = story.publication_month()
        if meaning.which in {"last", "past"}:
            return almanac.month(year if meaning.month < month else year - 1, meaning.month)
        return almanac.month(year if meaning.month > month else year + 1, meaning.month)
    published = story.publication()
    if published.month is None and published.year is not None:
        return almanac.month(published.year, meaning.month)
    span = range(published.first.year - 1, published.last.year + 2)
    chosen = story.choose([edtf.bounds(almanac.month(year, meaning.month)) for year in span])
    return almanac.month(chosen[0].year, meaning.month)


def _month_of_year(meaning: MonthOfYear, story: Story) -> str:
    year = story.reached().year if meaning.anchored else story.publication_year()
    if year is None:
        raise Unresolved(f"the year that the story has reached is not known for {story.words!r}")
    if meaning.day is None:
        return almanac.month(year + meaning.shift, meaning.month)
    return str(date(year + meaning.shift, meaning.month, meaning.day))


def _year(meaning: Year, story: Story) -> str:
    return f"{meaning.year:04d}"


def _decade(meaning: Decade, story: Story) -> str:
    return f"{meaning.first:04d}/{meaning.first + 9:04d}"


def _season(meaning: Season, story: Story) -> str:
    """Only the year of a season; "last summer" is the latest that has begun to be over."""
    if meaning.year is not None:
        return f"{meaning.year:04d}"
    if meaning.which is None or meaning.name == "winter":
        raise Unresolved(f"a season that lies in more than one year, or in none that is told: {story.words!r}")
    if meaning.which == "this":
        return f"{story.publication_year():04d}"
    year, month = story.publication_month()
    first, last = vocabulary().seasons[meaning.name]
    if meaning.which in {"last", "past"}:
        return f"{year if month > last else year - 1:04d}"
    return f"{year if month < first else year + 1:04d}"


def _feast(meaning: Feast, story: Story) -> str:
    if meaning.year is not None:
        return _written(*_feast_days(meaning.name, meaning.year))
    if meaning.which == "this":
        return _written(*_feast_days(meaning.name, story.publication_year()))
    published = story.publication()
    if published.month is None and published.year is not None and meaning.which is None:
        return _written(*_feast_days(meaning.name, published.year))
    days = [_feast_days(meaning.name, year) for year in range(published.first.year - 2, published.last.year + 3)]
    if meaning.which in {"last", "past"}:
        return _written(*max(span for span in days if span[1] < published.first))
    if meaning.which is not None:
        return _written(*min(span for span in days if span[0] > published.last))
    return _written(*story.choose(days))


def _feast_days(name: str, year: int) -> tuple[date, date]:
    """First and last day of a holiday in one year."""
    rule = vocabulary().feasts[name]
    if rule.fixed:
        day = date(year, *rule.fixed)
        return day, day
    if rule.nth:
        day = almanac.nth_weekday(year, *rule.nth)
        return day, day
    sunday = almanac.easter(year)
    return sunday + timedelta(days=rule.easter[0]), sunday + timedelta(days=rule.easter[-1])


# counted from publication


def _today(meaning: Today, story: Story) -> str:
    published = story.publication()
    if published.day is None:
        return _as_coarse_as_publication(published, story)
    return str(published.day + timedelta(days=meaning.shift))


def _as_coarse_as_publication(published: Known, story: Story) -> str:
    """The month or year of publication, for a day within days of it, where no more is known."""
    if published.month is not None:
        return almanac.month(*published.month)
    return f"{story.publication_year():04d}"


def _weekday(meaning: Weekday, story: Story) -> str:
    published = story.publication()
    plain = meaning.which is None and meaning.week is None and meaning.plus == 0
    if published.day is None and plain:
        return _as_coarse_as_publication(published, story)
    day = story.publication_day()
    if meaning.week is not None:
        return str(day + timedelta(days=7 * meaning.week + meaning.day - day.weekday()))
    before, after = almanac.weekday_on_or_before(day, meaning.day), almanac.weekday_on_or_after(day, meaning.day)
    if meaning.plus:
        return str((after if meaning.plus > 0 else before) + timedelta(days=meaning.plus))
    if meaning.which in {"last", "past"}:
        return str(almanac.weekday_on_or_before(day - timedelta(days=1), meaning.day))
    if meaning.which in {"next", "coming"}:
        return str(almanac.weekday_on_or_after(day + timedelta(days=1), meaning.day))
    if meaning.which == "this":
        return str(before if story.tense == "past" else after)
    if story.tense == "present":
        return str(min((abs((day - other).days), other) for other in (before, after))[1])
    return str(after if story.tense == "future" else before)


def _period(meaning: Period, story: Story) -> str:
    if meaning.unit == "weekend":
        return _weekend(meaning.shift, story)
    shift = meaning.shift or 0
    if meaning.unit == "week":
        published = story.publication()
        if published.day is None and shift == 0:
            return _as_coarse_as_publication(published, story)
        return almanac.week(story.publication_day(), shift)
    if meaning.unit == "month":
        return almanac.month(*almanac.shift_month(*story.publication_month(), shift))
    if meaning.unit == "quarter":
        year, month = almanac.shift_month(*story.publication_month(), 3 * shift)
        first = (month - 1) // 3 * 3 + 1
        return f"{almanac.month(year, first)}/{almanac.month(year, first + 2)}"
    if meaning.unit == "decade":
        if shift:
            raise Unresolved(f"{story.words!r} may be ten years of the calendar or the ten years about publication")
        return _decade(Decade(story.publication_year() // 10 * 10), story)
    return f"{story.publication_year() + shift:04d}"


def _weekend(shift: int | None, story: Story) -> str:
    """The weekend of a calendar week; without a word that chooses, the one that the tense points to."""
    published = story.publication()
    if published.day is None and not shift:
        return _as_coarse_as_publication(published, story)
    day = story.publication_day()
    weekday, past = day.weekday(), story.tense in {"past", None}
    if shift is None:
        back = weekday < 5 and (past or (story.tense == "present" and weekday < 2))
        return almanac.weekend(day, -1 if back else 0)
    if shift == 0:
        back = (story.tense == "past" and weekday < 3) or (story.tense is None and weekday < 2)
        return almanac.weekend(day, -1 if back else 0)
    return almanac.weekend(day, shift)


def _away(meaning: Away, story: Story) -> str:
    if meaning.only_future and story.tense not in {"future", "present"}:
        raise Unresolved(f"{story.words!r} may be a length of time")
    if meaning.unit == "day":
        return str(story.publication_day() + timedelta(days=meaning.shift))
    if meaning.to_the_day:
        day = story.publication_day()
        if meaning.unit == "week":
            return str(day + timedelta(days=7 * meaning.shift))
        year, month = almanac.shift_month(day.year, day.month, meaning.shift * (12 if meaning.unit == "year" else 1))
        return str(date(year, month, day.day))
    if meaning.unit == "week":
        return almanac.week(story.publication_day(), meaning.shift)
    if meaning.unit == "month":
        return almanac.month(*almanac.shift_month(*story.publication_month(), meaning.shift))
    if meaning.unit == "weekend":
        return almanac.weekend(story.publication_day(), meaning.shift)
    if meaning.unit == "decade":
        return f"{story.publication_year() + 10 * meaning.shift:04d}~"
    return f"{story.publication_year() + meaning.shift:04d}"


# counted from the story


def _anchored(meaning: Anchored, story: Story) -> str:
    if meaning.event:
        raise Unresolved(f"{story.words!r} counts from an event, not from a date")
    anchor = story.reached()
    if meaning.unit in {"day", "week", "weekend"}:
        if not anchor.of_days:
            raise Unresolved(f"the date that the story has reached is too coarse to count {story.words!r} from")
        return _days_from(anchor, meaning, story)
    if meaning.unit == "month":
        if anchor.month is None:
            raise Unresolved(f"the date that the story has reached is too coarse to count {story.words!r} from")
        if meaning.month is not None:
            return _named_month_from(*anchor.month, meaning.month, meaning.shift)
        return almanac.month(*almanac.shift_month(*anchor.month, meaning.shift))
    if anchor.year is None:
        raise Unresolved(f"the date that the story has reached is too coarse to count {story.words!r} from")
    return (
        f"{anchor.year + 10 * meaning.shift:04d}~" if meaning.unit == "decade" else f"{anchor.year + meaning.shift:04d}"
    )


def _named_month_from(year: int, month: int, named: int, shift: int) -> str:
    """ "that September", "the following January", "the previous May"."""
    if shift > 0 and named <= month:
        year += 1
    if shift < 0 and named >= month:
        year -= 1
    return almanac.month(year, named)


def _days_from(anchor: Known, meaning: Anchored, story: Story) -> str:
    """Days and weeks from a day or a few days: forward from the last of them, back from the first."""
    start = anchor.last if meaning.shift > 0 else anchor.first
    if meaning.weekday is not None:
        if meaning.shift > 0:
            return str(almanac.weekday_on_or_after(start + timedelta(days=1), meaning.weekday))
        if meaning.shift < 0:
            return str(almanac.weekday_on_or_before(start - timedelta(days=1), meaning.weekday))
        return str(start + timedelta(days=meaning.weekday - start.weekday()))
    if meaning.unit == "week":
        return almanac.week(start, meaning.shift)
    if meaning.unit == "weekend":
        return almanac.weekend(start, meaning.shift if start.weekday() >= 5 or meaning.shift < 0 else 0)
    if meaning.shift == 0 and anchor.day is None:
        raise Unresolved(f"the story has reached several days, not one, for {story.words!r}")
    return str(start + timedelta(days=meaning.shift))


# two dates


def _both(meaning: Both, story: Story) -> str:
    """The finer of two ways to say one date; a weekday decides between years and months that both fit."""
    first, second = meaning.first, meaning.second
    if isinstance(first, Weekday) and isinstance(second, Day | DayOfMonth) and story.published is not None:
        if isinstance(second, Day):
            days = [] if second.year else _days_near(second, story)
        else:
            days = _days_of_months_near(second, story)
        fitting = [day for day in days if day.weekday() == first.day]
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


def _stretch(meaning: Stretch, story: Story) -> str:
    first, last = _with_shared_year(meaning.first, meaning.last)
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        return _weekdays(first, last, story)
    opening = value_of(first, story)
    if isinstance(first, Day | Month) and isinstance(last, Day | Month) and last.year is None:
        year = int(opening[:4])
        last = replace(last, year=year if _place(last) >= _place(first) else year + 1)
    if isinstance(last, Weekday) and last.which is None and len(opening) == 10:
        return _written(date.fromisoformat(opening), almanac.weekday_on_or_after(date.fromisoformat(opening), last.day))
    closing = value_of(last, story)
    opening, closing = opening.split("/")[0].rstrip("~?"), closing.split("/")[-1].rstrip("~?")
    if opening == closing:
        return opening
    value = f"{opening}/{closing}"
    if not edtf.is_date(value):
        raise Unresolved(f"{story.words!r} ends before it begins")
    return value


def _place(meaning: Day | Month) -> tuple[int, int]:
    return meaning.month, meaning.day if isinstance(meaning, Day) else 0


def _with_shared_year(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """The year said once, at the end, holds for both."""
    if (
        isinstance(first, Day | Month)
        and isinstance(last, Day | Month)
        and first.year is None
        and last.year is not None
    ):
        return replace(first, year=last.year if _place(first) <= _place(last) else last.year - 1), last
    return first, last


def _weekdays(first: Weekday, last: Weekday, story: Story) -> str:
    """Two weekdays in one week: what the tense places last in time is placed first."""
    if story.publication().day is None:
        return value_of(first, story)
    if story.tense in {"past", None} and first.which is None and first.week is None:
        closing = date.fromisoformat(value_of(last, story))
        return _written(almanac.weekday_on_or_before(closing, first.day), closing)
    opening = date.fromisoformat(value_of(first, story))
    return _written(opening, almanac.weekday_on_or_after(opening, last.day))


def _written(first: date, last: date) -> str:
    return str(first) if first == last else f"{first}/{last}"


def _unclear(meaning: Unclear, story: Story) -> str:
    raise Unresolved(f"{meaning.reason}: {story.words!r}")


_READERS: dict[type, Callable[[Any, Story], str]] = {
    Anchored: _anchored,
    Away: _away,
    Both: _both,
    Day: _day,
    DayOfMonth: _day_of_month,
    Decade: _decade,
    Feast: _feast,
    Month: _month,
    MonthOfYear: _month_of_year,
    Period: _period,
    Season: _season,
    Stretch: _stretch,
    Today: _today,
    Unclear: _unclear,
    Weekday: _weekday,
    Year: _year,
}
