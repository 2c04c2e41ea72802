"""The date on which reports agree, or all the dates that they give."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.model.edtf import bounds, precision
from dragoman.model.engagement import Kind
from dragoman.record.compose.disputes import dates_of
from dragoman.record.merge.report import Report
from dragoman.record.recorded import Version

LONG_VISIT = 31  # days


def agreed_date(told: Sequence[Report]) -> tuple[str | None, tuple[Version, ...]]:
    """The most precise date that all dated reports allow, and the versions where they do not agree.

    Where no given date fits all others, the one that most articles give (then the most precise, then the
    earliest) stands for the engagement, and every version is returned.
    """
    given = dates_of(told)
    if not given:
        return None, ()
    by_precision = [
        one.value for one in sorted(given, key=lambda one: (_length(one.value), -len(one.articles), one.value))
    ]
    if told[0].engagement.kind is Kind.VISIT and (whole := _whole_visit(by_precision)):
        return whole, ()
    agreed = [value for value in by_precision if all(_inside(value, other) for other in by_precision)]
    if agreed:
        return agreed[0], ()
    versions = sorted(given, key=lambda version: (-len(version.articles), _length(version.value), version.value))
    return versions[0].value, tuple(versions)


def _whole_visit(values: list[str]) -> str | None:
    """The days of a whole visit, where one report gives them and all the others fall inside or are coarser."""
    intervals = [value for value in values if precision(value) == "interval" and _length(value) <= LONG_VISIT]
    for value in reversed(intervals):
        if all(_inside(other, value) or _inside(value, other) for other in values):
            return value
    return None


def _inside(inner: str, outer: str) -> bool:
    (first, last), (opening, closing) = bounds(inner), bounds(outer)
    return opening <= first and last <= closing


def _length(value: str) -> int:
    first, last = bounds(value)
    return (last - first).days + 1
