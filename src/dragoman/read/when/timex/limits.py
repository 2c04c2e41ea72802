"""Dates that bound a stretch of time, as intervals that are open on one side: "since Monday", "until Friday"."""

from __future__ import annotations

from datetime import date, timedelta

from dragoman.model import edtf
from dragoman.read.when import almanac
from dragoman.read.when.expression import TimeExpression

_LIMITS = {
    "since": "the beginning of a stretch of time",
    "after": "a limit, that day not included",
    "before": "a limit, that day not included",
    "by": "a deadline",
    "until": "the end of a stretch of time",
}


def limited_by(found: TimeExpression, value: str) -> tuple[str, str] | None:
    """The open interval that a date bounds, and what kind of limit it is; None where it is the date itself."""
    if found.bound not in _LIMITS or edtf.is_open(value):
        return None
    limit = _LIMITS[found.bound]
    try:
        if found.bound == "since":
            return edtf.since(value), limit
        if found.bound == "after":
            return edtf.since(_beside(value.rstrip("?~").rpartition("/")[2], 1)), limit
        if found.bound == "before" and " of " not in found.text:  # before the end of May
            return edtf.until(_beside(value.rstrip("?~").partition("/")[0], -1)), limit
        return edtf.until(value), limit
    except (OverflowError, ValueError):
        return None


def _beside(value: str, by: int) -> str:
    """The next or the previous day, month or year."""
    if len(value) == 10:
        return str(date.fromisoformat(value) + timedelta(days=by))
    if len(value) == 7:
        return almanac.month(*almanac.shift_month(int(value[:4]), int(value[5:]), by))
    return f"{int(value) + by:04d}"
