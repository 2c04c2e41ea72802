"""One moment, two days: that of Greenwich, which programs write, and that of the publisher's own calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from dragoman.clean.published.candidate import Candidate

# How far the publisher's clock may be from Greenwich.
_BEHIND, _AHEAD = timedelta(hours=12), timedelta(hours=14)
_OF_THE_PLACE = frozenset({"itemprop", "labelled", "time_published", "time", "classed", "line", "address_day"})


def in_the_publishers_zone(best: str, days: Sequence[Candidate]) -> str:
    """The day on the publisher's own calendar, where the chosen one is that of Greenwich and the page shows both."""
    moment = _of_greenwich(best, days)
    if moment is None or any(one.date == best and one.kind in _OF_THE_PLACE and not one.moment for one in days):
        return best
    shown = [
        one
        for one in days
        if one.kind in _OF_THE_PLACE and one.date != best and _is_local(one) and _may_be(one.date, moment)
    ]
    return max(shown, key=lambda one: one.confidence).date if shown else best


def same_in_another_zone(best: str, days: Sequence[Candidate]) -> list[str]:
    """The other days that are the chosen one at Greenwich: they do not contradict it."""
    if not any(one.date == best and one.kind in _OF_THE_PLACE and _is_local(one) for one in days):
        return []
    others = sorted({one.date for one in days} - {best})
    return [day for day in others if (moment := _of_greenwich(day, days)) is not None and _may_be(best, moment)]


def _of_greenwich(day: str, days: Sequence[Candidate]) -> datetime | None:
    """The moment of a day that is told at Greenwich, and in no other zone."""
    moments = [one.moment for one in days if one.date == day and one.moment]
    if any(moment.utcoffset() for moment in moments):
        return None
    return moments[0] if moments else None


def _is_local(one: Candidate) -> bool:
    return one.moment is None or bool(one.moment.utcoffset())


def _may_be(day: str, moment: datetime) -> bool:
    return (moment - _BEHIND).date() <= date.fromisoformat(day) <= (moment + _AHEAD).date()
