"""The days of a feast in a year, over calendar libraries that are imported when a feast of theirs is first met."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from dragoman.read.when import almanac
from dragoman.read.when.feasts.table import FeastRule

_NEW_TO_FULL = 12.5 / 24  # days: the Indian sunset, by which the night of a moon is told, in universal time
_WINDOW = 30  # days in which the moon of a feast is looked for


class NoSuchDay(Exception):
    """A calendar does not reach the year; the message is the reason."""


@cache
def days_in(rule: FeastRule, year: int) -> tuple[tuple[date, date], ...]:
    """First and last day of each time that the feast begins in that Gregorian year: once, or twice, or never.

    NoSuchDay where the calendar of the feast is not known for the year.
    """
    if not rule.since <= year <= rule.until:
        return ()
    reader = _CALENDARS[rule.calendar]
    try:
        spans = reader(rule, year)
    except (ValueError, OverflowError) as error:
        raise NoSuchDay(f"the {rule.calendar} calendar is not known for {year}") from error
    return tuple(span for span in spans if span[0].year == year)


def _for_days(rule: FeastRule, first: date) -> tuple[date, date]:
    return first, first + timedelta(days=(rule.length or 1) - 1)


def _gregorian(rule: FeastRule, year: int) -> list[tuple[date, date]]:
    return [_for_days(rule, date(year, rule.month, rule.day))]


def _weekday(rule: FeastRule, year: int) -> list[tuple[date, date]]:
    return [_for_days(rule, almanac.nth_weekday(year, rule.month, rule.weekday or 0, rule.nth))]


def _easter(rule: FeastRule, year: int) -> list[tuple[date, date]]:
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter  # noqa: PLC0415

    sunday = easter(year, EASTER_ORTHODOX if rule.calendar == "orthodox easter" else EASTER_WESTERN)
    return [_for_days(rule, sunday + timedelta(days=rule.day))]


def _julian(rule: FeastRule, year: int) -> list[tuple[date, date]]:
    from convertdate import julian  # noqa: PLC0415

    return [_for_days(rule, date(*julian.to_gregorian(of, rule.month, rule.day))) for of in (year - 1, year)]


def _hebrew(rule: FeastRule, year: int) -> list[tuple[date, date]]:
    from pyluach.dates import HebrewDate  # noqa: PLC0415

    days = (HebrewDate(of, rule.month, rule.day).to_pydate() for of in (year + 3760, year + 3761))
    return [_for_days(rule, day) for day in days]


def _persian(rule: FeastRule, year: int) -> list[tuple[date, date]]:
    from convertdate import persian  # noqa: PLC0415

    return [_for_days(rule, date(*persian.to_gregorian(of, rule.month, rule.day))) for of in (year - 622, year - 621)]


def _islamic(rule: FeastRule, year: int) -> list[tuple[date, date]]:
    from hijridate import Gregorian, Hijri  # noqa: PLC0415

    spans = []
    for of in range(Gregorian(year, 1, 1).to_hijri().year, Gregorian(year, 12, 31).to_hijri().year + 1):
        opening = Hijri(of, rule.month, 1)
        days = opening.month_length()
        begin = opening.to_gregorian()
        first = date(begin.year, begin.month, begin.day) + timedelta(days=min(rule.day, days) - 1)
        if rule.weekday is not None:
            first = almanac.weekday_on_or_before(first, rule.weekday)
        spans.append(_for_days(rule, first) if rule.length else (first, first + timedelta(days=days - rule.day)))
    return spans


def _chinese(rule: FeastRule, year: int) -> list[tuple[date, date]]:
    from borax.calendars.lunardate import LunarDate  # noqa: PLC0415

    opening = LunarDate(year, rule.month, 1).to_solar_date()
    return [_for_days(rule, opening + timedelta(days=rule.day - 1))]


def _korean(rule: FeastRule, year: int) -> list[tuple[date, date]]:
    from korean_lunar_calendar import KoreanLunarCalendar  # noqa: PLC0415

    calendar = KoreanLunarCalendar()
    if not calendar.setLunarDate(year, rule.month, rule.day, False):
        raise ValueError(f"no such day: {rule.month}/{rule.day} of {year}")
    return [_for_days(rule, date.fromisoformat(calendar.SolarIsoFormat()))]


def _moon(rule: FeastRule, year: int) -> list[tuple[date, date]]:
    """The day of the full moon, or that of the last night before the new one, from the day of the rule on."""
    from pymeeus.Epoch import Epoch  # noqa: PLC0415
    from pymeeus.Moon import Moon  # noqa: PLC0415

    start = date(year, rule.month, rule.day)
    full = rule.calendar == "full moon"
    for near in (start, start + timedelta(days=_WINDOW)):
        told = Moon.moon_phase(Epoch(near.year, near.month, float(near.day)), "full" if full else "new")
        year_, month, day = (told if full else told - _NEW_TO_FULL).get_date()
        at = date(int(year_), int(month), int(day))
        if start <= at < start + timedelta(days=_WINDOW):
            return [_for_days(rule, at)]
    return []


_CALENDARS: dict[str, Callable[[FeastRule, int], list[tuple[date, date]]]] = {
    "gregorian": _gregorian,
    "weekday": _weekday,
    "easter": _easter,
    "orthodox easter": _easter,
    "julian": _julian,
    "hebrew": _hebrew,
    "persian": _persian,
    "islamic": _islamic,
    "chinese": _chinese,
    "korean": _korean,
    "full moon": _moon,
    "last moon": _moon,
}
