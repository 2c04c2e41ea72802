"""Arithmetic of the calendar: weeks, months, Easter, and writing days down as EDTF."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """The year and month that lie ``by`` months away."""
    count = year * 12 + month - 1 + by
    return count // 12, count % 12 + 1


def month(year: int, number: int) -> str:
    """A month as EDTF."""
    return f"{year:04d}-{number:02d}"


def week(day: date, shift: int = 0) -> str:
    """The calendar week, Monday to Sunday, ``shift`` weeks from that of ``day``."""
    monday = day + timedelta(days=7 * shift - day.weekday())
    return f"{monday}/{monday + timedelta(days=6)}"


def weekend(day: date, shift: int = 0) -> str:
    """Saturday and Sunday of the calendar week ``shift`` weeks from that of ``day``."""
    saturday = day + timedelta(days=7 * shift + 5 - day.weekday())
    return f"{saturday}/{saturday + timedelta(days=1)}"


def weekday_on_or_before(day: date, weekday: int) -> date:
    """The latest such day of the week, ``day`` itself included."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def weekday_on_or_after(day: date, weekday: int) -> date:
    """The earliest such day of the week, ``day`` itself included."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def day_exists(year: int, number: int, day: int) -> bool:
    """Whether the calendar has that day."""
    return 1 <= year <= 9999 and 1 <= number <= 12 and 1 <= day <= monthrange(year, number)[1]


def nth_weekday(year: int, number: int, weekday: int, nth: int) -> date:
    """The ``nth`` such weekday of a month; counted from the end where ``nth`` is negative."""
    if nth > 0:
        first = weekday_on_or_after(date(year, number, 1), weekday)
        return first + timedelta(days=7 * (nth - 1))
    last = weekday_on_or_before(date(year, number, monthrange(year, number)[1]), weekday)
    return last + timedelta(days=7 * (nth + 1))
