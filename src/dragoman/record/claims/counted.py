"""What a claim counts: the engagements of the same sort that the record has before or after the one that is claimed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from dragoman.model.edtf import bounds, is_open
from dragoman.model.engagement import Kind, Status
from dragoman.model.particulars import Claim, Level
from dragoman.record.names import same_name, same_person
from dragoman.record.parties import destination, sides, visitors
from dragoman.record.recorded import RecordedEngagement
from dragoman.reference.tables import tree_beside

_WITHIN = re.compile(r"P(\d+)([DWMY])")
_DAYS = {"D": 1.0, "W": 7.0, "M": 30.4375, "Y": 365.25}


class Sort(NamedTuple):
    """Which engagements count with the one of which something is claimed."""

    kinds: frozenset[Kind]
    level: Level | None


def sort_of(claim: Claim, engagement: RecordedEngagement) -> Sort:
    """What the noun of a claim counts; of a noun that the table lacks, the engagement's own kind."""
    for entry in _table()["counted"]:
        kinds = frozenset(Kind(kind) for kind in entry["kinds"])
        if claim.of.lower() in entry["nouns"] and engagement.kind in kinds:
            return Sort(kinds, Level(entry["level"]) if "level" in entry else None)
    return Sort(frozenset({engagement.kind}), None)


def alike(engagement: RecordedEngagement, others: Iterable[RecordedEngagement], sort: Sort) -> list[RecordedEngagement]:
    """Other engagements that the record has as past, of this sort and of the same sides, in order of date.

    Undated ones are left out: nothing tells whether they were before or after.
    """
    found = [
        one
        for one in others
        if one.id != engagement.id
        and one.kind in sort.kinds
        and one.status is Status.OCCURRED
        and one.date is not None
        and not is_open(one.date)
        and (sort.level is None or one.level == sort.level)
        and same_sides(engagement, one)
    ]
    return sorted(found, key=lambda one: (bounds(one.date or ""), one.id))


def same_sides(a: RecordedEngagement, b: RecordedEngagement) -> bool:
    """Whether all sides of the first were in the second; of visits, whether they went to one country."""
    if a.kind is Kind.VISIT and destination(a) != destination(b):
        return False
    return bool(sides(a)) and sides(a) <= sides(b)


def same_persons(a: RecordedEngagement, b: RecordedEngagement) -> bool:
    """Whether of every side that the first names, a person took part in the second."""
    people = [who for who in visitors(a) if who.name]
    shared = {who.country for who in people if any(same_person(who, other) for other in visitors(b))}
    return {who.country for who in people} <= shared


def days_of(engagement: RecordedEngagement) -> tuple[date, date] | None:
    """The first and the last day of an engagement; None where no day is told."""
    if engagement.date is None or is_open(engagement.date):
        return None
    return bounds(engagement.date)


def since_of(claim: Claim, engagement: RecordedEngagement) -> str | None:
    """The date from which a claim counts: the one it names, or so long before the engagement; None where neither."""
    if claim.since is not None or claim.within is None:
        return claim.since
    days, match = days_of(engagement), _WITHIN.fullmatch(claim.within)
    if days is None or match is None:
        return None
    return (days[0] - timedelta(days=round(int(match[1]) * _DAYS[match[2]]))).isoformat()


def covered(
    engagements: Iterable[RecordedEngagement], engagement: RecordedEngagement, first: date, last: date
) -> int | None:
    """How many articles on contacts between the sides of an engagement cover the days between; None where they do not.

    News is meant, not what articles recall.
    """
    parties = _states(engagement)
    published = {
        (report.article, bounds(report.published)[0])
        for one in engagements
        if not one.background and len(parties & _states(one)) >= min(2, len(parties))
        for report in one.reports
        if report.published
    }
    days = sorted(day for _, day in published if day <= last)
    until = [day for day in days if day <= first + timedelta(days=int(_table()["late"]))]
    if not until:
        return None
    inside = [until[-1], *(day for day in days if day > until[-1]), last]
    if max((b - a).days for a, b in pairwise(inside)) > int(_table()["silence"]):
        return None
    return len(inside) - 1


def is_step(claim: Claim) -> bool:
    """Whether a claim counts the steps of one journey."""
    return claim.of.lower() in _table()["steps"]


def is_elsewhere(engagement: RecordedEngagement, other: RecordedEngagement) -> bool:
    """Whether two were in different towns as far as both are told: a claim may be on the town alone."""
    return bool(engagement.place and other.place and not same_name(engagement.place, other.place))


def _states(engagement: RecordedEngagement) -> frozenset[str]:
    to = destination(engagement) if engagement.kind is Kind.VISIT else None
    return sides(engagement) | ({to} if to else set())


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = tree_beside(__package__, "claims.yml")
    return table
