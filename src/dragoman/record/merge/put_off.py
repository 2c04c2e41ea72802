"""What was put off is one engagement with what came of it: the plan for the day given up, and the day it was held."""

from __future__ import annotations

from dragoman.model.engagement import Kind, Status
from dragoman.record.merge.report import Report
from dragoman.record.merge.when import overlap
from dragoman.record.names import same_name

_TO_COME = frozenset({Status.PLANNED, Status.HYPOTHETICAL})


def told_anew(a: Report, b: Report) -> bool:
    """Whether one article tells of one engagement twice: that it was put off, or brought forward, and its new day."""
    if a.put_off is b.put_off:
        return False
    first, then = (a, b) if a.put_off else (b, a)
    one, other = first.engagement, then.engagement
    if first.kind is not then.kind or not first.sides or first.sides != then.sides:
        return False
    there = bool(first.destination) and first.destination == then.destination
    if one.place and other.place:
        there = same_name(one.place, other.place)
    elif first.kind is not Kind.VISIT:
        there = False
    return there and not other.background and (_later(first, then) or _brought_forward(first, then))


def _later(first: Report, then: Report) -> bool:
    return then.days is not None and (first.days is None or then.days[0] > first.days[1])


def _brought_forward(first: Report, then: Report) -> bool:
    day = first.published_day
    if first.days is None or then.days is None or day is None:
        return False
    return then.days[1] <= day < first.days[0] and first.window is not None and first.window[0] <= then.days[0]


def given_up(put_off: Report, plan: Report) -> bool:
    """Whether the days of a plan are those that a later article says were given up: they rule nothing out."""
    if not put_off.put_off or put_off.days is None or plan.days is None or plan.engagement.status not in _TO_COME:
        return False
    known = plan.published_day is not None and put_off.published_day is not None
    return known and (plan.published_day or 0) <= (put_off.published_day or 0) and overlap(put_off.days, plan.days)
