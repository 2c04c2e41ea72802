"""Which person of one register is which of another, and the two put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dragoman.reference.folding import fold_articles
from dragoman.reference.renewal.rows import ALIASES, PersonRow, TenureRow
from dragoman.reference.renewal.spans import overlap


def is_item(id_: str) -> bool:
    """Whether an id is that of a Wikidata item, and not a slug."""
    return id_[:1] == "Q" and id_[1:].isdigit()


def identities(
    known: Iterable[PersonRow], tenures: Iterable[TenureRow], fresh: Iterable[PersonRow], news: Iterable[TenureRow]
) -> dict[str, str]:
    """From slugs to the Wikidata items of the same people: a name in common, and the same office at the same time.

    Where two people fit, none is taken.
    """
    by_name: dict[str, set[str]] = {}
    for person in known:
        if not is_item(person.id):
            for name in _names(person):
                by_name.setdefault(name, set()).add(person.id)
    held, holds = _by_person(tenures), _by_person(news)
    found: dict[str, set[str]] = {}
    for person in fresh:
        candidates = {one for name in _names(person) for one in by_name.get(name, ())}
        same = {one for one in candidates if _together(held.get(one, []), holds.get(person.id, []))}
        if len(same) == 1:
            found.setdefault(same.pop(), set()).add(person.id)
    return {slug: items.pop() for slug, items in found.items() if len(items) == 1}


def joined(known: PersonRow, fresh: PersonRow) -> PersonRow:
    """One person out of two: what was known stays, what was not is added, and every spelling is kept."""
    spellings = dict.fromkeys([*_cells(known), *([fresh.name] if fresh.name != known.name else []), *_cells(fresh)])
    spellings.pop(known.name, None)
    return replace(
        known,
        country=known.country or fresh.country,
        born=known.born or fresh.born,
        aliases=ALIASES.join(spellings),
    )


def _together(held: list[TenureRow], holds: list[TenureRow]) -> bool:
    return any(old.office == new.office and overlap(old, new) for old in held for new in holds)


def _by_person(tenures: Iterable[TenureRow]) -> dict[str, list[TenureRow]]:
    found: dict[str, list[TenureRow]] = {}
    for tenure in tenures:
        found.setdefault(tenure.person, []).append(tenure)
    return found


def _names(person: PersonRow) -> set[str]:
    return {fold_articles(name) for name in (person.name, *_cells(person))}


def _cells(person: PersonRow) -> list[str]:
    return [part for part in person.aliases.split(ALIASES) if part]
