"""Which status stands for an engagement, and by which rule of ``status_rules.yml``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

from dragoman.model.edtf import bounds
from dragoman.model.engagement import Status
from dragoman.record.compose.history import in_order
from dragoman.record.compose.voice import as_of, named, voice_key, voices
from dragoman.record.merge.report import PAST, Report
from dragoman.record.recorded import StatusReason
from dragoman.reference.tables import tree_beside

Test = Callable[[Report, Sequence[Report]], bool]


def standing_status(told: Sequence[Report]) -> tuple[Status, StatusReason]:
    """The status that stands, with the rule and the articles that decide; the same in whatever order reports come."""
    counted = what_counts(told)
    for rule in _table()["rules"]:
        if not all(_told(counted, statuses) for statuses in rule["told"]):
            continue
        if rule.get("only_if") == "denied_afterwards" and not denied_afterwards(counted):
            continue
        last = counted[-1].engagement.status
        status = last if rule["stands"] == "last" else Status(rule["stands"])
        return status, _reason(rule, status, counted)
    raise ValueError("no rule of status_rules.yml applies; its last one must take every status")


def what_counts(told: Iterable[Report]) -> list[Report]:
    """The reports that decide, in the order of their days, without those that the table sets aside."""
    left = in_order(told)
    for aside in _table()["set_aside"]:
        test, statuses = _TESTS[aside["name"]], aside["status"]
        kept = [one for one in left if str(one.engagement.status) not in statuses or not test(one, left)]
        left = kept or left
    return left


def denied_afterwards(counted: Sequence[Report]) -> bool:
    """Whether a denial is of what had been: not from before the day, or undated from before the first report of it.

    "There will be no meeting", said before a meeting that then took place, was a word on what was ahead.
    """
    done = [one for one in counted if one.engagement.status in PAST]
    days = [one.days[0] for one in done if one.days is not None and one.day_level]
    denials = [one for one in counted if one.engagement.status is Status.DENIED]
    if not done or not denials:
        return False
    first = min(days) if days else _day(as_of(done[0]))
    return any(said is None or first is None or said >= first for said in (_day(as_of(one)) for one in denials))


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = tree_beside(__package__, "status_rules.yml")
    return table


def _told(counted: Sequence[Report], statuses: list[str]) -> bool:
    return any(str(one.engagement.status) in statuses for one in counted)


def _reason(rule: dict[str, Any], status: Status, counted: Sequence[Report]) -> StatusReason:
    deciding = [one for one in counted if one.engagement.status is status]
    if rule["stands"] == "last":
        deciding = deciding[-1:]
    others = [one for one in counted if one.engagement.status is not status and one.engagement.status in PAST]
    names = list(dict.fromkeys(name for one in others for name in voices(one)))
    words = rule["because"].format(
        by=named(name for one in deciding for name in voices(one)),
        day=as_of(deciding[0]) or "day unknown",
        others=named(names),
        tell="tells" if len(names) == 1 else "tell",
        status=status,
    )
    return StatusReason(rule["name"], words, tuple(sorted({one.article for one in deciding})))


def _withdrawn(denial: Report, told: Sequence[Report]) -> bool:
    """Whether its own source tells on the same day or later that it took place."""
    day = as_of(denial) or ""
    return any(
        one.engagement.status in PAST and voice_key(one) == voice_key(denial) and (as_of(one) or "") >= day
        for one in told
    )


def _weak(report: Report, told: Sequence[Report]) -> bool:
    return any(one.engagement.status is not report.engagement.status for one in told)


def _told_late(report: Report, _told: Sequence[Report]) -> bool:
    """Whether the day of a plan lay behind it when it was told."""
    said = _day(as_of(report))
    return said is not None and report.days is not None and report.days[1] < said


def _given_up(plan: Report, told: Sequence[Report]) -> bool:
    """Whether it was put off before this plan was told again, for the days of a plan from before that."""
    position = told.index(plan)
    offs = [n for n, one in enumerate(told[:position]) if one.engagement.status is Status.POSTPONED]
    if not offs or plan.days is None:
        return False
    if any(_overlap(one, plan) for one in told[: offs[-1] + 1] if one.engagement.status is Status.POSTPONED):
        return False  # it may be the new day
    return any(_overlap(one, plan) for one in told[: offs[-1]] if one.engagement.status is Status.PLANNED)


_TESTS: dict[str, Test] = {
    "withdrawn": _withdrawn,
    "weak": _weak,
    "told_late": _told_late,
    "given_up": _given_up,
}


def days_that_count(told: Sequence[Report], status: Status) -> list[Report]:
    """The reports whose dates are those of the engagement as it stands, and not of a plan that came to nothing.

    What was planned for the 9th and took place on the 10th was on the 10th; what was put off is where it was put.
    """
    ordered = in_order(told)
    if status in PAST:
        decisive = [one for one in ordered if one.engagement.status in PAST and one.days]
    elif any(one.engagement.status is Status.POSTPONED for one in ordered):
        last = max(n for n, one in enumerate(ordered) if one.engagement.status is Status.POSTPONED)
        counted = what_counts(told)
        since = [one for one in ordered[last + 1 :] if one in counted and one.days]
        decisive = since or [one for one in ordered[last : last + 1] if one.days]
    else:
        return list(told)
    if not decisive:
        return list(told)
    return [one for one in told if one in decisive or any(_overlap(one, other) for other in decisive)]


def _overlap(one: Report, other: Report) -> bool:
    return bool(one.days and other.days and one.days[0] <= other.days[1] and other.days[0] <= one.days[1])


def _day(value: str | None) -> int | None:
    """The last day of a date, as an ordinal."""
    return bounds(value)[1].toordinal() if value is not None else None
