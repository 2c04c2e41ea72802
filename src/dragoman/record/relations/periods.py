"""Months, quarters and years, and the contacts that lie in each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from dragoman.record.relations.relation import Contact, ContactPeriod, Unit

MONTHS_AT_MOST, YEARS_OF_QUARTERS = 24, 8
_LENGTH = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}  # in months


def unit_for(first: date, last: date) -> Unit:
    """Months for up to two years, quarters for up to eight, else years."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months <= MONTHS_AT_MOST:
        return Unit.MONTH
    return Unit.QUARTER if months <= YEARS_OF_QUARTERS * 12 else Unit.YEAR


def periods_of(
    contacts: Sequence[Contact], first: date, last: date, unit: Unit
) -> tuple[tuple[ContactPeriod, ...], tuple[Contact, ...]]:
    """All periods from the first day to the last with their contacts, and the dated contacts that lie in none.

    A contact of several days lies where it began, one of which only the month or the year is told where all of it lies.
    """
    inside: defaultdict[date, list[Contact]] = defaultdict(list)
    coarse = []
    for contact in contacts:
        if contact.days is None:
            continue
        begins, ends = (_start(day, unit) for day in contact.days)
        if begins == ends or (contact.days[1] - contact.days[0]).days < 28:
            inside[begins].append(contact)
        else:
            coarse.append(contact)
    found = []
    start = _start(first, unit)
    while start <= last:
        following = _after(start, unit)
        found.append(ContactPeriod(_name(start, unit), start, following - timedelta(days=1), tuple(inside[start])))
        start = following
    return tuple(found), tuple(coarse)


def _start(day: date, unit: Unit) -> date:
    length = _LENGTH[unit]
    return date(day.year, (day.month - 1) // length * length + 1, 1)


def _after(start: date, unit: Unit) -> date:
    months = start.year * 12 + start.month - 1 + _LENGTH[unit]
    return date(months // 12, months % 12 + 1, 1)


def _name(start: date, unit: Unit) -> str:
    if unit is Unit.YEAR:
        return f"{start.year:04}"
    return f"{start.year:04}-Q{(start.month + 2) // 3}" if unit is Unit.QUARTER else f"{start.year:04}-{start.month:02}"
