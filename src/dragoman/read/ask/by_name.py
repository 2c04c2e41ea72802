"""Who is meant by a name alone, and which of a person's tenures an answer rests on."""

from __future__ import annotations

import re

from dragoman.read.ask import reasons
from dragoman.read.ask.found import Found, Unknown
from dragoman.read.ask.naming import Fit, parts_of
from dragoman.read.ask.people import Person, bearers, called, sounding_like
from dragoman.read.ask.same import without_doubles
from dragoman.read.ask.states import codes_of
from dragoman.read.ask.times import began_by, in_office
from dragoman.reference.names.same import score
from dragoman.reference.offices import Level, office
from dragoman.reference.register import Holder

# Of several who bear a name, news of a day means the one who stands highest in office then.
_RANKS = {
    Level.HEAD_OF_STATE: 0, Level.HEAD_OF_GOVERNMENT: 0, Level.ROYAL: 0, Level.ORGANISATION_HEAD: 0, Level.MINISTER: 1,
}  # fmt: skip
_LOW = 3
_FEW = 4
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)


def by_name(name: str, day: str | None, states: tuple[str, ...]) -> Found | Unknown:
    """The one person whom a name can mean; of several the one in the highest office of that day."""
    people = _bearers(name)
    if states:
        codes = {code for state in states for code in codes_of(state)}
        people = [person for person in people if codes & person.countries]
    if not people:
        return Unknown(reasons.unknown_name(name, states))
    if len(people) > 1:
        people = _in_highest_office(people, day) if day else people
        people = _foremost(without_doubles(people))
    if len(people) > 1:
        return Unknown(reasons.several_people(name, [(person.name, _last_office(person)) for person in people]))
    person = people[0]
    if day is None:
        return Found(person, person.tenures[0] if len(person.tenures) == 1 else None)
    known = in_office(person.tenures, day) or began_by(person.tenures, day)
    return Found(person, highest(known, day) if known else None)


def highest(tenures: list[Holder], day: str | None) -> Holder:
    """The tenure of the highest office among some of one person; of equals the one that is held, then the latest."""
    held = in_office(tenures, day) if day else []
    return max(held or tenures, key=lambda one: (-rank_of(one) if held else 0, one.since, one.role))


def rank_of(tenure: Holder) -> int:
    """How high an office stands among those that news names by the name alone; 0 is highest."""
    known = office(tenure.role)
    return _RANKS.get(known.level, _LOW - 1) if known else _LOW


def _bearers(name: str) -> list[Person]:
    several = len(parts_of(name).words) > 1
    exact = called(name)
    if exact and several:
        return exact
    if not _LATIN.search(name):
        return exact or _of_another_script(name)
    fits = bearers(name)
    for degree in (Fit.FULL, Fit.FAMILY):
        if fits.get(degree):
            return list(dict.fromkeys([*exact, *fits[degree]]))
    # One word that is a given name says too little; of several words nothing contradicts.
    return exact or (fits.get(Fit.GIVEN, []) if several else [])


def _of_another_script(name: str) -> list[Person]:
    """Whoever's name sounds alike; of several whom a short word can mean, those of the highest offices."""
    people = sounding_like(name)
    if len(people) < _FEW:
        return people
    first = [person for person in people if min(map(rank_of, person.tenures)) == 0]
    scores = {person.actor: max(score(name, form) for form in _surnames(person)) for person in first}
    best = max(scores.values(), default=0.0)
    return [person for person in first if scores[person.actor] == best]


def _surnames(person: Person) -> list[str]:
    return [form.split(" ")[-1] for form in person.forms]


def _foremost(people: list[Person]) -> list[Person]:
    """The one who led a state or government, where no namesake was so much as a minister: Trump is Donald Trump."""
    ranks = {person.actor: min(map(rank_of, person.tenures)) for person in people}
    leaders = [person for person in people if ranks[person.actor] == 0]
    lesser = [rank for rank in ranks.values() if rank > 0]
    return leaders if len(leaders) == 1 and all(rank > 1 for rank in lesser) else people


def _in_highest_office(people: list[Person], day: str) -> list[Person]:
    held = [
        (min((rank_of(one) for one in in_office(person.tenures, day)), default=_LOW + 1), person) for person in people
    ]
    top = min(rank for rank, _ in held)
    chosen = [person for rank, person in held if rank == top]
    return chosen if top <= _LOW else people


def _last_office(person: Person) -> str:
    last = person.tenures[-1]
    return reasons.office_of(last.role, last.country)
