"""Whom "his Syrian counterpart" and "their British and French counterparts" stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacy.tokens import Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.actor import Actor
from dragoman.read.who.families import same_office
from dragoman.read.who.mention import MentionKind, Person

if TYPE_CHECKING:
    from dragoman.read.who.scene import Scene

_INFERRED = 5
_TWO = 2
_NAME_NEXT = re.compile(r"^,?\s+(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|H\.E|Sheikh|Prince)\b\.?\s+)*$")


def counterparts(scene: Scene, sentence: Sentence, token: Token) -> list[Actor]:
    """The holders of the same office on the other side: by name, by state, or the other of two."""
    start, end = sentence.start_of(token), sentence.end_of(token)
    owner = _owner(scene, sentence, token)
    named = _named(scene, sentence, end)
    countries = [a.country for a in scene.owners(sentence, token, modifiers=True) if a.country]
    if named is not None and len(countries) <= 1:
        _learn(scene, named.person, owner, countries)
        return [named]
    if countries:
        return [_in_office_of(scene, owner, country, start, end) for country in countries]
    other = _other(scene, owner)
    return (
        [Actor(start, end, other.person, other.country, other.organisation, "counterpart")] if other is not None else []
    )


def _named(scene: Scene, sentence: Sentence, end: int) -> Actor | None:
    """As in "His counterpart, Mr. X": the person of the name that follows."""
    for m in scene.mentions[sentence.index]:
        if m.kind is MentionKind.PERSON and m.start >= end:
            follows = _NAME_NEXT.match(sentence.text[end - sentence.start : m.start - sentence.start])
            return Actor(m.start, m.end, person=m.person) if follows else None
    return None


def _learn(scene: Scene, person: Person | None, owner: Person | None, countries: list[str]) -> None:
    """A counterpart without a state is of the one that the words name, or of the other side told of."""
    if person is None:
        return
    if owner is not None and owner.role and person.role is None:
        person.role, person.level = owner.role, owner.level
    if person.country is not None:
        return
    other = _other(scene, owner, any_office=True)
    country = countries[0] if countries else other.side if other is not None else None
    if country is not None and len(country) == len("ISO"):
        person.country, person.country_rank, person.organisation = country, _INFERRED, None


def _other(scene: Scene, owner: Person | None, any_office: bool = False) -> Actor | None:
    """The other of the two told of last, if of the owner's rank."""
    if owner is None or len(scene.pair) < _TWO:
        return None
    others = [a for a in scene.pair if a.person is not owner and a.side != owner.country]
    if len(others) != 1:
        return None
    person = others[0].person
    if (
        person is not None
        and person.role
        and owner.role
        and not any_office
        and not same_office(person.role, owner.role)
    ):
        return None
    return others[0]


def _owner(scene: Scene, sentence: Sentence, token: Token) -> Person | None:
    owner = next((a for c in token.children if c.dep_ == "poss" for a in scene.actors(sentence, c)), None)
    if owner is not None and owner.person is not None:
        return owner.person
    start = sentence.start_of(token)
    subjects = [m.person for m in scene.mentions[sentence.index] if m.kind is MentionKind.PERSON and m.start < start]
    return subjects[0] if subjects else None


def _in_office_of(scene: Scene, owner: Person | None, country: str, start: int, end: int) -> Actor:
    for other in scene.people():
        if (
            owner
            and other is not owner
            and other.country == country
            and other.role
            and owner.role
            and same_office(other.role, owner.role)
        ):
            return Actor(start, end, person=other, via="counterpart")
    return Actor(start, end, country=country, via="counterpart")
