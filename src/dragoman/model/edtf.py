"""The part of EDTF (ISO 8601-2) that dates are written in: day, month, year, interval, open end, ``?`` and ``~``."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime
from functools import lru_cache

_ONE = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})?")
_DATE = re.compile(
    rf"(?:(?P<first>{_ONE})(?:/(?P<last>{_ONE}))?[?~]?|(?P<since>{_ONE})[?~]?/\.\.|\.\./(?P<until>{_ONE})[?~]?)"
)


def is_date(value: str) -> bool:
    """Whether ``value`` is a date of the contract, with days that exist."""
    try:
        bounds(value)
    except ValueError:
        return False
    return True


def is_moment(value: str) -> bool:
    """Whether ``value`` is a day with its time, ``2020-06-12T10:30:00Z``: a moment, where no zone is told a local one.

    The date of an engagement is never one; `dragoman when` gives them for times of day.
    """
    if _MOMENT.fullmatch(value) is None:
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def day_of(value: str) -> str:
    """The date of a moment, as the place tells it; any other date as it is."""
    return value[: len("2020-06-12")] if is_moment(value) else value


@lru_cache(maxsize=16384)
def bounds(value: str) -> tuple[date, date]:
    """The first and the last day that a date allows; ValueError where it is no date.

    An open end (``2020-03-23/..``, ``../2020-03``) allows every day that the calendar has: ``date.max`` for the last
    or ``date.min`` for the first. Ask ``is_open`` before counting days from them.
    """
    match = _DATE.fullmatch(value)
    if match is None:
        raise ValueError(f"not a date of the kind YYYY, YYYY-MM, YYYY-MM-DD or an interval, open or not: {value!r}")
    first, last = match["first"] or match["since"], match["last"] or match["first"] or match["until"]
    opening = _first_day(first) if first else date.min
    closing = _last_day(last) if last else date.max
    if closing < opening:
        raise ValueError(f"an interval that ends before it begins: {value!r}")
    return opening, closing


def is_open(value: str) -> bool:
    """Whether a date is only bounded on one side: ``2020-03-23/..`` (then or later), ``../2020-03`` (by then)."""
    return value.startswith("../") or value.endswith("/..")


def since(value: str) -> str:
    """From the first day of a date on, that day included: ``2020-03-23/..``.

    The date stands as it is, a month as a month; of an interval its beginning stands.
    """
    return f"{_end(value, 0)}/.."


def until(value: str) -> str:
    """Up to the last day of a date, that day included: ``../2020-03-23``."""
    return f"../{_end(value, -1)}"


def _end(value: str, which: int) -> str:
    bounds(value)
    end = value.rstrip("?~").split("/")[which]
    if end == "..":
        raise ValueError(f"a date that is open on that side already: {value!r}")
    return end + value[-1] if value[-1] in "?~" else end


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
