"""The day or days of a feast, against publication and tense."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.read.when.expression import Feast
from dragoman.read.when.feasts.calendars import NoSuchDay, days_in
from dragoman.read.when.feasts.table import FeastRule, feast_entries
from dragoman.read.when.story import Story, Unresolved

_OWN_ERA = {"islamic": range(1300, 1501), "persian": range(1250, 1501)}  # years written as of the feast's calendar
_LUNAR_YEARS = 0.970224  # Gregorian years in a year of the Hijra
_HIJRA = 622


@dataclass(frozen=True, slots=True)
class _Time:
    """One time that a feast is kept: the days meant, of all its days."""

    first: date
    last: date
    rule: FeastRule

    @property
    def span(self) -> tuple[date, date]:
        return self.first, self.last


def of_feast(meaning: Feast, story: Story) -> str:
    """The feast as EDTF, with ``~`` where the moon is looked for; Unresolved where it cannot be told."""
    time = _time_of(meaning, story)
    if time.first != time.last:
        return f"{time.first}/{time.last}{'~' if time.rule.sighted else ''}"
    about = time.rule.sighted or (meaning.whole and meaning.days is None)  # over the Christmas holidays
    return f"{time.first}{'~' if about else ''}"


def one_day_of_feast(meaning: Feast, story: Story) -> str:
    """The one day that stands for the feast in TIMEX3."""
    time = _time_of(meaning, story)
    return str(time.last if time.rule.told_by == "last" else time.first)


def _time_of(meaning: Feast, story: Story) -> _Time:
    if meaning.year is not None:
        return _only(_of_own_year(meaning) or _in_years(meaning, meaning.year, meaning.year), meaning.year, story)
    published = story.publication()
    only_the_year = published.month is None and meaning.which is None
    if meaning.which == "this" or meaning.shift is not None or only_the_year:
        year = story.publication_year() + (meaning.shift or 0)
        return _only(_in_years(meaning, year, year), year, story)
    times = _in_years(meaning, published.first.year - 2, published.last.year + 2)
    if meaning.which in {"last", "past"}:
        return max((time for time in times if time.last < published.first), key=lambda time: time.span)
    if meaning.which is not None:
        return min((time for time in times if time.first > published.last), key=lambda time: time.span)
    chosen = story.choose([time.span for time in times])
    return next(time for time in times if time.span == chosen)


def _only(times: list[_Time], year: int, story: Story) -> _Time:
    if len(times) != 1:
        raise Unresolved(f"{story.words!r} {'may be one of several days in' if times else 'is not kept in'} {year}")
    return times[0]


def _in_years(meaning: Feast, first: int, last: int) -> list[_Time]:
    """Each time that the feast begins in those years."""
    entries = feast_entries()
    named = entries[meaning.name]
    if named.countries and meaning.country is None and not named.rules:
        raise Unresolved(f"{meaning.name!r} is kept on other days in other countries, and none is named")
    times = []
    for entry in [entries[name] for name in named.either] or [named]:
        rules = entry.countries.get(meaning.country or "") or entry.rules
        for rule in rules:
            for year in range(first, last + 1):
                try:
                    times += [_meant(meaning, rule, *days) for days in days_in(rule, year)]
                except NoSuchDay as reason:
                    raise Unresolved(f"{reason}, to tell {meaning.name!r}") from reason
    return sorted(times, key=lambda time: time.span)


def _of_own_year(meaning: Feast) -> list[_Time]:
    """The feast in a year of its own calendar: "Ramadan 1441"."""
    rules = feast_entries()[meaning.name].rules
    year = meaning.year or 0
    if len(rules) != 1 or year not in _OWN_ERA.get(rules[0].calendar, ()):
        return []
    if rules[0].calendar == "persian":
        return _in_years(meaning, year + _HIJRA - 1, year + _HIJRA - 1)
    near = int(year * _LUNAR_YEARS + _HIJRA)
    times = _in_years(meaning, near - 1, near + 1)
    return [time for time in times if _hijri_year(time.first) == year]


def _hijri_year(day: date) -> int:
    from hijridate import Gregorian  # noqa: PLC0415

    return int(Gregorian(day.year, day.month, day.day).to_hijri().year)


def _meant(meaning: Feast, rule: FeastRule, first: date, last: date) -> _Time:
    """The days that are meant of those from first to last."""
    if meaning.days is None:
        whole = meaning.whole or rule.whole
        return _Time(first, last if whole else first, rule)
    opening, closing = (
        first + timedelta(days=nth - 1) if nth >= 0 else last + timedelta(days=nth + 1) for nth in meaning.days
    )
    return _Time(opening, closing, rule)
