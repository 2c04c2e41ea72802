"""The part of EDTF (ISO 8601-2) that dates are written in: day, month, year, interval, ``?`` and ``~``."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_ONE = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_DATE = re.compile(rf"(?P<first>{_ONE})(?:/(?P<last>{_ONE}))?(?P<mark>[?~])?")


def is_date(value: str) -> bool:
    """Whether ``value`` is a date of the contract, with days that exist."""
    try:
        bounds(value)
    except ValueError:
        return False
    return True


def bounds(value: str) -> tuple[date, date]:
    """The first and the last day that a date allows; ValueError where it is no date."""
    match = _DATE.fullmatch(value)
    if match is None:
        raise ValueError(f"not a date of the kind YYYY, YYYY-MM, YYYY-MM-DD or an interval: {value!r}")
    first, last = match["first"], match["last"] or match["first"]
    opening, closing = _first_day(first), _last_day(last)
    if closing < opening:
        raise ValueError(f"an interval that ends before it begins: {value!r}")
    return opening, closing


def compatible(a: str, b: str) -> bool:
    """Whether two dates have a day in common."""
    (first_a, last_a), (first_b, last_b) = bounds(a), bounds(b)
    return first_a <= last_b and first_b <= last_a


def precision(value: str) -> str:
    """``day``, ``month``, ``year`` or ``interval``."""
    if "/" in value:
        return "interval"
    return {4: "year", 7: "month"}.get(len(value.rstrip("?~")), "day")


def _first_day(value: str) -> date:
    year, month, day = ([int(part) for part in value.split("-")] + [1, 1])[:3]
    return date(year, month, day)


def _last_day(value: str) -> date:
    parts = [int(part) for part in value.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])
