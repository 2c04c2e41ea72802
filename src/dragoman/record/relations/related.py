"""The relation of two states from the record's engagements: a pure function."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from dragoman.model.edtf import bounds
from dragoman.record.expectations.expectation import Expectation, State
from dragoman.record.expectations.expected import expectations
from dragoman.record.parties import is_between
from dragoman.record.recorded import RecordedEngagement
from dragoman.record.relations.contacts import contacts, exact
from dragoman.record.relations.novelties import novelties
from dragoman.record.relations.periods import periods_of, unit_for
from dragoman.record.relations.relation import Contact, Gap, Relation

_A_YEAR = 366  # days


def relation_of(
    engagements: Iterable[RecordedEngagement],
    between: tuple[str, str],
    on: date,
    since: str | None = None,
    until: str | None = None,
) -> Relation:
    """The relation of two states by all their contacts, or by those from ``since`` to ``until`` (EDTF, both included).

    What is new is asked of all contacts on record, those before ``since`` among them.
    """
    recorded = [one for one in engagements if is_between(one, *between)]
    every = contacts(recorded, *between)
    found = [one for one in every if _in_time(one, since, until)]
    # What is known no better than to some years would stretch the time shown far beyond what is in it.
    dated = [one.days for one in found if one.days is not None and (one.days[1] - one.days[0]).days < _A_YEAR]
    first = bounds(since)[0] if since else min((days[0] for days in dated), default=on)
    last = bounds(until)[1] if until else max((days[1] for days in dated), default=on)
    unit = unit_for(first, last)
    periods, coarse = periods_of(found, first, last, unit)
    last_with = next((period for period in reversed(periods) if period.contacts), None)
    return Relation(
        between=between,
        on=on,
        since=since,
        until=until,
        unit=unit,
        contacts=tuple(found),
        periods=periods,
        coarse=coarse,
        gap=_longest_gap(found),
        last=max((one for one in found if one.days is not None), key=_end, default=None),
        next=_next(expectations(recorded, on), on),
        new=novelties(every, last_with.contacts, last_with.first) if last_with is not None else (),
    )


def _in_time(contact: Contact, since: str | None, until: str | None) -> bool:
    """Whether a contact lies in the time asked for; undated ones lie in none."""
    if contact.days is None:
        return since is None and until is None
    after = since is None or contact.days[1] >= bounds(since)[0]
    return after and (until is None or contact.days[0] <= bounds(until)[1])


def _end(contact: Contact) -> tuple[date, date, str]:
    first, last = contact.days or (date.min, date.min)
    return (last, first, contact.engagement.id)


def _longest_gap(found: Sequence[Contact]) -> Gap | None:
    """The longest time between two contacts of which more than the year is known; of equal ones the latest."""
    ordered = sorted((one for one in found if exact(one)), key=lambda one: (one.days, one.engagement.id))
    latest = None
    best: Gap | None = None
    for one, following in pairwise(ordered):
        latest = one if latest is None or _end(one) > _end(latest) else latest
        days = (following.days[0] - latest.days[1]).days - 1 if following.days and latest.days else 0
        if days > 0 and (best is None or days >= best.days):
            best = Gap(latest, following, days)
    return best


def _next(expected: Sequence[Expectation], on: date) -> Expectation | None:
    """What is due first; what has no date only where nothing has one."""
    due = [one for one in expected if one.state is State.DUE and one.firm]
    dated = [one for one in due if one.due is not None and bounds(one.due)[1] >= on]
    return next(iter(dated), None) or next((one for one in due if one.due is None), None)
