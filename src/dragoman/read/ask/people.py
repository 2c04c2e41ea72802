"""The people of the register: their spellings, their tenures, and who can bear a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from dragoman.read.ask.naming import Fit, Parts, fit, parts_of, sound_of
from dragoman.reference.folding import fold
from dragoman.reference.register import Holder, all_holders, spellings


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the register, with every tenure in order of time."""

    actor: str
    name: str
    tenures: tuple[Holder, ...]

    @property
    def wikidata(self) -> str | None:
        """The Wikidata id, where the register has it."""
        return self.actor if self.actor[:1] == "Q" and self.actor[1:].isdigit() else None

    @property
    def forms(self) -> tuple[str, ...]:
        """The canonical name, and the other spellings."""
        return (self.name, *spellings(self.name))

    @property
    def countries(self) -> frozenset[str]:
        """The states in whose offices the person was."""
        return frozenset(tenure.country for tenure in self.tenures if tenure.country)


@cache
def people() -> dict[str, Person]:
    """Everybody, by the register's id."""
    tenures: dict[str, list[Holder]] = {}
    for holder in all_holders():
        tenures.setdefault(actor_of(holder), []).append(holder)
    return {
        actor: Person(actor, found[0].person, tuple(sorted(found, key=lambda one: (one.since, one.role))))
        for actor, found in tenures.items()
    }


def actor_of(holder: Holder) -> str:
    """The register's id of a holder."""
    return holder.actor


def person_of(holder: Holder) -> Person:
    """The person of a tenure."""
    return people()[actor_of(holder)]


def fit_of(asked: Parts, person: Person) -> Fit:
    """How a name fits a person, by the spelling that it fits best."""
    country = person.tenures[0].country
    return max((fit(asked, known, country) for known in _parts_of(person.actor)), default=Fit.NONE)


def bearers(name: str, among: Iterable[Person] | None = None) -> dict[Fit, list[Person]]:
    """Who can bear a name, by how it fits; among everybody unless told among whom.

    Of those whom it fits alike, only those whose spelling is the very same, if there are any.
    """
    asked = parts_of(name)
    found: dict[Fit, list[Person]] = {}
    for person in _near(asked) if among is None else among:
        degree = fit_of(asked, person)
        if degree is not Fit.NONE:
            found.setdefault(degree, []).append(person)
    return {degree: _same_spelling(asked, people) or people for degree, people in found.items()}


def _same_spelling(asked: Parts, people: list[Person]) -> list[Person]:
    words = set(asked.words)
    return [person for person in people if any(words <= set(known.words) for known in _parts_of(person.actor))]


def called(name: str) -> list[Person]:
    """Those of whom a spelling in the register is exactly this, but for accents, case and points."""
    return [people()[actor] for actor in _by_spelling().get(fold(name), ())]


@cache
def _parts_of(actor: str) -> tuple[Parts, ...]:
    return tuple(dict.fromkeys(parts_of(form) for form in people()[actor].forms))


def _near(asked: Parts) -> list[Person]:
    """Those who share a word, or the sound of a word, with a name."""
    actors: dict[str, None] = {}
    for word in asked.words:
        for key in (word, "~" + sound_of(word)):
            actors.update(dict.fromkeys(_by_word().get(key, ())))
    return [people()[actor] for actor in actors]


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    table: dict[str, dict[str, None]] = {}
    for actor in people():
        for parts in _parts_of(actor):
            for word in parts.words:
                table.setdefault(word, {})[actor] = None
                table.setdefault("~" + sound_of(word), {})[actor] = None
    return {word: tuple(actors) for word, actors in table.items()}


@cache
def _by_spelling() -> dict[str, tuple[str, ...]]:
    table: dict[str, dict[str, None]] = {}
    for actor, person in people().items():
        for form in person.forms:
            table.setdefault(fold(form), {})[actor] = None
    return {form: tuple(actors) for form, actors in table.items()}
