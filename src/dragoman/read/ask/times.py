"""Tenures and days: who is in office, who was before, who will be soon."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from dragoman.reference.register import Holder

_SOON = timedelta(days=300)
_HANDOVER = timedelta(days=60)
_YEAR = timedelta(days=365)


def in_office(tenures: Iterable[Holder], day: str) -> list[Holder]:
    """The tenures that hold on a day, month or year."""
    return [tenure for tenure in tenures if tenure.held(day)]


def latest_of(held: list[Holder]) -> list[Holder]:
    """Of tenures on a day, the newcomer's where the others only reach into it: an office changes hands on one day.

    A tenure that ends in the month or year in which another begins is over when that begins; one without an end is
    over when a successor's begins. Tenures that run side by side are all kept.
    """
    if len(held) < 2:
        return held
    newest = max(one.since for one in held)
    starters = [one for one in held if one.since == newest]
    others = [one for one in held if one.since != newest]
    over = all(_is_over_by(one, newest) for one in others)
    return starters if over else held


def began_by(tenures: Iterable[Holder], day: str) -> list[Holder]:
    """The tenures that had begun by a day, over or not, in order of time."""
    return [tenure for tenure in tenures if tenure.since[: len(day)] <= day[: len(tenure.since)]]


def begins_soon(tenures: Iterable[Holder], day: str) -> list[Holder]:
    """The tenures that begin within ten months behind a day."""
    first = first_day(day)
    limit = (first + min(_SOON, date.max - first)).isoformat()
    return [tenure for tenure in tenures if day[: len(tenure.since)] <= tenure.since and tenure.since <= limit]


def is_brief(tenure: Holder) -> bool:
    """Whether a tenure is an acting one: by its office, or because it lasted less than a year."""
    if "interim" in tenure.role or "acting" in tenure.role:
        return True
    return tenure.to is not None and first_day(tenure.to) - first_day(tenure.since) < _YEAR


def _is_over_by(tenure: Holder, day: str) -> bool:
    """Whether a tenure is over when a successor's begins; sources differ by weeks on when an office changed hands."""
    if tenure.to is None:
        return False
    return tenure.to[: len(day)] <= day[: len(tenure.to)] or first_day(tenure.to) - first_day(day) < _HANDOVER


def first_day(day: str) -> date:
    """The day that a day, month or year of the register begins with."""
    return date.fromisoformat(day + "-01-01"[len(day) - 4 :]) if len(day) < 10 else date.fromisoformat(day)
