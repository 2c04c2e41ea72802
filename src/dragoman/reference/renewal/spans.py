"""Comparing tenures by their dates, which may be days, months or years."""

from __future__ import annotations

from datetime import date, timedelta

from dragoman.model.edtf import bounds
from dragoman.reference.renewal.rows import TenureRow

_DAY = len("2020-03-23")
_SAME_BEGINNING = timedelta(days=60)


def agree(left: str, right: str) -> bool:
    """Whether two dates are the same as far as the coarser of them goes; a missing one agrees with nothing."""
    length = min(len(left), len(right))
    return bool(length) and left[:length] == right[:length]


def finer(left: str, right: str) -> str:
    """Of two dates that agree, the one that says more."""
    return right if len(right) > len(left) else left


def overlap(left: TenureRow, right: TenureRow) -> bool:
    """Whether two tenures can have a day in common; one without an end goes on."""
    return _first(left) <= _last(right) and _first(right) <= _last(left)


def within(term: TenureRow, tenure: TenureRow) -> bool:
    """Whether a tenure is a later term of another. Two that are open end together.

    One that begins within weeks of the other is no later term, but another date for the same beginning.
    """
    if bool(term.to) != bool(tenure.to) or _first(term) < _first(tenure) + _SAME_BEGINNING:
        return False
    return _last(term) <= _last(tenure) or agree(term.to, tenure.to)


def begin_together(left: TenureRow, right: TenureRow) -> bool:
    """Whether two tenures begin within weeks of each other, so that they are one with two dates."""
    return abs(_first(left) - _first(right)) < _SAME_BEGINNING


def follows(earlier: TenureRow, later: TenureRow) -> bool:
    """Whether a tenure begins when another ends: on that day or the next, or the two are told as one month or year."""
    if not earlier.to:
        return False
    if len(earlier.to) < _DAY or len(later.since) < _DAY:
        return agree(earlier.to, later.since)
    gap = date.fromisoformat(later.since) - date.fromisoformat(earlier.to)
    return timedelta(0) <= gap <= timedelta(days=1)


def _first(tenure: TenureRow) -> date:
    return bounds(tenure.since)[0]


def _last(tenure: TenureRow) -> date:
    return bounds(tenure.to)[1] if tenure.to else date.max
