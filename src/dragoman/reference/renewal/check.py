"""What must hold of a register before it may take the place of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dragoman.model.edtf import bounds
from dragoman.reference.renewal.people import is_item
from dragoman.reference.renewal.rows import Tables, TenureRow

SMALLEST_SHARE = 0.9  # of the people and of the tenures that the register in use has
_SHOWN = 5
_LENGTHS = (4, 7, 10)  # characters of a year, a month, a day


def faults(tables: Tables, current: Tables) -> list[str]:
    """What is wrong with a register that is to take the place of the current one; empty where it may.

    What is wrong with the current one already is no reason to keep it.
    """
    found = [*_shrunk(tables, current), *_twice(tables)]
    inherited = {*_people(current), *_tenures(current)}
    wrong = [fault for fault in (*_people(tables), *_tenures(tables)) if fault not in inherited]
    return found + wrong[:_SHOWN] + ([f"{len(wrong) - _SHOWN} more of the kind"] if len(wrong) > _SHOWN else [])


def wrong_dates(tables: Tables) -> list[str]:
    """The first of the tenures whose dates cannot be compared, so that nothing can be merged with them."""
    told = (value for row in tables.tenures for value in (row.since, row.to, row.seen))
    wrong = {value for value in set(told) if value and not _is_date(value)}
    faulty = [row for row in tables.tenures if wrong and not wrong.isdisjoint((row.since, row.to, row.seen))]
    return [f"{_named(row)}: {reason}" for row in faulty[:_SHOWN] for reason in _dates(row)]


def _named(row: TenureRow) -> str:
    return f"the tenure of {row.person} as {row.role or 'nothing'}"


def _shrunk(tables: Tables, current: Tables) -> Iterator[str]:
    for name, now, before in (
        ("people", len(tables.people), len(current.people)),
        ("tenures", len(tables.tenures), len(current.tenures)),
    ):
        if now < before * SMALLEST_SHARE:
            yield f"it has {now:,} {name}, and the register in use {before:,}"


def _twice(tables: Tables) -> Iterator[str]:
    ids = Counter(person.id for person in tables.people)
    yield from (f"the person {id_} stands there {number} times" for id_, number in ids.items() if number > 1)
    sources = Counter(row.source for row in tables.sources)
    yield from (f"the source {name} stands there {number} times" for name, number in sources.items() if number > 1)


def _people(tables: Tables) -> Iterator[str]:
    for person in tables.people:
        if not person.id or not person.name:
            yield f"a person without {'id' if not person.id else 'name'}: {person.id or person.name!r}"
        elif person.id[:1] == "Q" and person.id[1:2].isdigit() and not is_item(person.id):
            yield f"{person.id!r} is no Wikidata item"
        elif not all(part.isprintable() for part in (person.name, person.aliases)):
            yield f"{person.id} has characters in its names that cannot be printed"


def _tenures(tables: Tables) -> Iterator[str]:
    people = {person.id for person in tables.people}
    sources = {row.source for row in tables.sources}
    for row in tables.tenures:
        what = _named(row)
        if row.person not in people:
            yield f"{what}: nobody has that id"
        elif not sources.issuperset(row.sources):
            yield f"{what}: there is no source {row.source!r}"
        elif not row.role:
            yield f"{what}: it is of no office"
        else:
            yield from (f"{what}: {reason}" for reason in _dates(row))


def _dates(row: TenureRow) -> Iterator[str]:
    for value in (row.since, row.to, row.seen):
        if value and not _is_date(value):
            yield f"{value!r} is no day, month or year"
            return
    if not row.since:
        yield "it does not say since when"
    elif row.to and bounds(row.to)[1] < bounds(row.since)[0]:
        yield f"it ends ({row.to}) before it begins ({row.since})"


def _is_date(value: str) -> bool:
    try:
        bounds(value)
    except ValueError:
        return False
    return len(value) in _LENGTHS
