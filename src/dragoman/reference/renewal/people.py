"""Which person of one register is which of another, and the two put together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from dragoman.reference.folding import fold_articles
from dragoman.reference.names import same
from dragoman.reference.renewal.rows import ALIASES, PersonRow, TenureRow
from dragoman.reference.renewal.spans import overlap


def is_item(id_: str) -> bool:
    """Whether an id is that of a Wikidata item, and not a slug."""
    return id_[:1] == "Q" and id_[1:].isdigit()


def identities(
    known: Iterable[PersonRow], tenures: Iterable[TenureRow], fresh: Iterable[PersonRow], news: Iterable[TenureRow]
) -> dict[str, str]:
    """From slugs to the Wikidata items of the same people: the same office at the same time, and one name.

    Where two people fit, none is taken.
    """
    slugs = {person.id: person for person in known if not is_item(person.id)}
    held: dict[tuple[str, ...], list[TenureRow]] = {}
    for tenure in tenures:
        if tenure.person in slugs:
            held.setdefault(tenure.office, []).append(tenure)
    items = {person.id: person for person in fresh}
    found: dict[str, set[str]] = {}
    for new in news:
        for old in held.get(new.office, []):
            if overlap(old, new) and _one_name(slugs[old.person], items[new.person]):
                found.setdefault(old.person, set()).add(new.person)
    taken = Counter(item for fitting in found.values() for item in fitting)
    single = {slug: next(iter(fitting)) for slug, fitting in found.items() if len(fitting) == 1}
    return {slug: item for slug, item in single.items() if taken[item] == 1}


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


def _one_name(known: PersonRow, fresh: PersonRow) -> bool:
    """Whether two people have a spelling in common, or names that can be of one person."""
    return bool(_names(known) & _names(fresh)) or same(known.name, fresh.name)[0]


def _names(person: PersonRow) -> set[str]:
    return {fold_articles(name) for name in (person.name, *_cells(person))}


def _cells(person: PersonRow) -> list[str]:
    return [part for part in person.aliases.split(ALIASES) if part]
