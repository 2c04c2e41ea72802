"""Dates counted from a publication that is known only within bounds: the interval of all that they may be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from dragoman.model import edtf
from dragoman.read.when.story import Known, Unresolved

_MOST_DAYS = 366  # of publication, beyond which nothing useful can be counted from it
_WIDEST = timedelta(days=62)  # the longest interval that still dates something


def over_all_days(value_on: Callable[[Known], str], published: Known, words: str) -> str:
    """The interval of the values that an expression has on each day on which the text may have been published.

    Unresolved where the days are too many, where on one of them the expression has no value, and where the values lie
    too far apart to date anything; values that are all one are that one, however many the days.
    """
    count = (published.last - published.first).days + 1
    if count > _MOST_DAYS:
        raise Unresolved(f"no publication date to resolve {words!r} against")
    days = [published.first + timedelta(days=n) for n in range(count)]
    values = sorted({value_on(Known(day, day)) for day in days})
    if len(values) == 1:
        return values[0]
    spans = [edtf.bounds(value) for value in values]
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    if last - first >= _WIDEST:
        raise Unresolved(f"the day of publication is not known well enough to resolve {words!r} against")
    return interval(first, last)


def interval(first: date, last: date) -> str:
    """Days as an EDTF interval; whole months and years as such."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return _joined(f"{first.year:04d}", f"{last.year:04d}")
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        return _joined(str(first)[:7], str(last)[:7])
    return _joined(str(first), str(last))


def _joined(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}"
