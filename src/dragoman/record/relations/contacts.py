"""What counts as one contact of two states, so that a visit and the meetings in it are not counted several times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from dragoman.model.edtf import bounds, is_open
from dragoman.model.engagement import Kind
from dragoman.model.particulars import Level
from dragoman.record.parties import DONE, is_between, shared_person
from dragoman.record.recorded import RecordedEngagement
from dragoman.record.relations.relation import Contact

LONGEST = 31  # days; a longer date tells a month or a year, and not when something was
_AFAR = (Kind.CALL, Kind.VISIT)  # what is never part of a visit by its days alone
_LEVELS = tuple(Level)


def contacts(engagements: Iterable[RecordedEngagement], one: str, other: str) -> list[Contact]:
    """The contacts of two states, in order of date, undated ones last.

    What took place or is under way counts. What the articles have as part of another engagement counts with it, and so
    does what lay within the days of a visit, in the country visited, with one of the same persons.
    """
    found = [e for e in engagements if e.status in DONE and is_between(e, one, other)]
    head = _heads(found)
    parts: defaultdict[str, list[RecordedEngagement]] = defaultdict(list)
    for engagement in found:
        if head[engagement.id] != engagement.id:
            parts[head[engagement.id]].append(engagement)
    told = [_contact(e, parts[e.id]) for e in found if head[e.id] == e.id]
    return sorted(told, key=lambda c: (c.days is None, c.days or (date.max, date.max), c.engagement.id))


def exact(contact: Contact) -> bool:
    """Whether its date tells when it was, and not only the year."""
    return contact.days is not None and (contact.days[1] - contact.days[0]).days < LONGEST


def _heads(found: Sequence[RecordedEngagement]) -> dict[str, str]:
    """For each engagement the one that it counts with, itself where it counts alone."""
    known = {one.id for one in found}
    visits: defaultdict[str | None, list[RecordedEngagement]] = defaultdict(list)
    for one in found:
        if one.kind is Kind.VISIT and (days := _days(one)) is not None and (days[1] - days[0]).days < LONGEST:
            visits[one.country].append(one)
    whole = {}
    for one in found:
        told = one.part_of if one.part_of in known and one.part_of != one.id else None
        whole[one.id] = told or _visit_around(one, visits) or one.id
    return {one.id: _top(one.id, whole) for one in found}


def _top(start: str, whole: dict[str, str]) -> str:
    seen = {start}
    while (above := whole[start]) not in seen:
        seen.add(above)
        start = above
    return start


def _visit_around(one: RecordedEngagement, visits: dict[str | None, list[RecordedEngagement]]) -> str | None:
    days = _days(one)
    if one.kind in _AFAR or days is None:
        return None
    places = [one.country] if one.country else list(visits)
    around = [
        visit.id
        for place in places
        for visit in visits.get(place, ())
        if (within := _days(visit)) is not None
        and within[0] <= days[0]
        and days[1] <= within[1]
        and shared_person(visit, one)
    ]
    return min(around, default=None)


def _contact(engagement: RecordedEngagement, parts: Sequence[RecordedEngagement]) -> Contact:
    told = {one.level for one in (engagement, *parts)}
    level = next((level for level in _LEVELS if level.value in told), None)
    ordered = sorted(parts, key=lambda one: (one.date or "9999", str(one.kind), one.id))
    return Contact(engagement, tuple(ordered), level, _days(engagement))


def _days(one: RecordedEngagement) -> tuple[date, date] | None:
    return bounds(one.date) if one.date is not None and not is_open(one.date) else None
