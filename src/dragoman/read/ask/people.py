"""The people of the register: their spellings, their tenures, and who can bear a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from dragoman.read.ask.naming import Fit, Parts, fit, parts_of, sound_of
from dragoman.reference.folding import fold
from dragoman.reference.register import Holder, actors, all_holders, tenures_of
from dragoman.reference.register.sounds import by_sound, by_surname_sound


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
        return (self.name, *actors()[self.actor].aliases)

    @property
    def countries(self) -> frozenset[str]:
        """The states in whose offices the person was."""
        return frozenset(tenure.country for tenure in self.tenures if tenure.country)


@cache
def people() -> dict[str, Person]:
    """Everybody who held an office, by the register's id."""
    return {holder.actor: person_of(holder) for holder in all_holders()}


def person_of(holder: Holder) -> Person:
    """The person of a tenure."""
    return _person(holder.actor)


@cache
def _person(actor: str) -> Person:
    return Person(actor, actors()[actor].name, tuple(tenures_of(actor)))


def fit_of(asked: Parts, person: Person) -> Fit:
    """How a name fits a person, by the spelling that it fits best."""
    country = person.tenures[0].country
    return max((fit(asked, known, country) for known in parts_of_person(person)), default=Fit.NONE)


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
    return [person for person in people if any(words <= set(known.words) for known in parts_of_person(person))]


def called(name: str) -> list[Person]:
    """Those of whom a spelling in the register is exactly this, but for accents, case and points."""
    return _in_office_once(_by_spelling().get(fold(name), ()))


def sounding_like(name: str) -> list[Person]:
    """Those whose names sound as one in another script does: Шойгу; of a short word all whose surname it can be."""
    return _in_office_once(by_sound(name) or by_surname_sound(name))


def _in_office_once(ids: Iterable[str]) -> list[Person]:
    return [person for actor in ids if (person := _person(actor)).tenures]


def parts_of_person(person: Person) -> tuple[Parts, ...]:
    """The spellings of a person's name, taken apart."""
    return _parts_of(person.actor)


@cache
def _parts_of(actor: str) -> tuple[Parts, ...]:
    return tuple(dict.fromkeys(parts_of(form) for form in _person(actor).forms))


def _near(asked: Parts) -> list[Person]:
    """Those who share words, or the sound of words, with a name: two of several words, since less fits nobody."""
    counts: Counter[str] = Counter()
    for word in dict.fromkeys(asked.words):
        sharing = {*_by_word().get(word, ()), *_by_word().get("~" + sound_of(word), ())}
        counts.update(sharing)
    least = min(2, len(set(asked.words)))
    return [_person(actor) for actor in sorted(counts) if counts[actor] >= least]


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    table: dict[str, dict[str, None]] = {}
    for actor in people():
        for parts in parts_of_person(_person(actor)):
            for word in parts.words:
                table.setdefault(word, {})[actor] = None
                table.setdefault("~" + sound_of(word), {})[actor] = None
    return {word: tuple(actors) for word, actors in table.items()}


@cache
def _by_spelling() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for actor in actors().values():
        for form in (actor.name, *actor.aliases):
            table.setdefault(fold(form), []).append(actor.id)
    return {form: tuple(dict.fromkeys(ids)) for form, ids in table.items()}
