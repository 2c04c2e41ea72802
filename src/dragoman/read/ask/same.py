"""One person under two entries: sources that could not be joined by id give the same tenure twice."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from dragoman.read.ask.naming import alike
from dragoman.read.ask.people import Person, parts_of_person, person_of
from dragoman.read.ask.times import first_day
from dragoman.reference.register import Holder

_DAYS = 45
_TITLES = frozenset(("king", "queen", "emperor", "sultan", "sheikh", "crown", "prince", "pope", "emir"))


def distinct(tenures: Iterable[Holder]) -> list[Holder]:
    """One tenure of each person, the one with a Wikidata id where two entries are of one person.

    Two entries are of one person where an office was held by both from and to about the same days, and their names
    begin or end alike.
    """
    kept: list[Holder] = []
    for tenure in sorted(tenures, key=lambda one: person_of(one).wikidata is None):
        if not any(_is_same(tenure, other) for other in kept):
            kept.append(tenure)
    return kept


def people_of(tenures: Iterable[Holder]) -> list[Person]:
    """The people of some tenures, each once."""
    return [person_of(tenure) for tenure in distinct(tenures)]


def without_doubles(people: Iterable[Person]) -> list[Person]:
    """The people without second entries: those who have a tenure that one with a Wikidata id has as well."""
    kept: list[Person] = []
    for person in sorted(people, key=lambda one: one.wikidata is None):
        doubled = any(_is_same(ours, theirs) for other in kept for ours in person.tenures for theirs in other.tenures)
        if not doubled:
            kept.append(person)
    return kept


def _is_same(one: Holder, other: Holder) -> bool:
    if one.actor == other.actor:
        return True
    if (one.role, one.country, one.post) != (other.role, other.country, other.post):
        return False
    if not _near(one.since, other.since) or not _near(one.to, other.to):
        return False
    ours, theirs = _ends(person_of(one)), _ends(person_of(other))
    return any(alike(word, also) for mine, yours in zip(ours, theirs, strict=True) for word in mine for also in yours)


@cache
def _ends(person: Person) -> tuple[frozenset[str], frozenset[str]]:
    """The first and the last words of a person's spellings, titles left out: of two brothers one differs."""
    spelt = [words for parts in parts_of_person(person) if (words := [w for w in parts.words if w not in _TITLES])]
    return frozenset(words[0] for words in spelt), frozenset(words[-1] for words in spelt)


def _near(one: str | None, other: str | None) -> bool:
    """Whether two days are a few weeks apart at most; a month or year counts by its first day, an open end as one."""
    if one is None or other is None:
        return one is other
    return abs((first_day(one) - first_day(other)).days) <= _DAYS
