"""Somebody whom a person asks for by name, compared with those whom statements are of, aimed at and told to.

A state is asked for by name, adjective, capital or the seat of its government, a person by any spelling, a body
(organisation, ministry, agency) by any of its names, an office by title and state.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.read.ask.phrase import readings_of
from dragoman.read.ask.who_is import who_is
from dragoman.read.who.given_names import is_given_name
from dragoman.record.names import fold
from dragoman.reference.countries import (
    country,
    country_of_capital,
    country_of_demonym,
    country_of_name,
    find_countries,
    seat,
)
from dragoman.reference.names import same
from dragoman.reference.organisations import find_media, find_organisations, medium, organisation

_GOVERNMENTS = ("presidency", "government")  # seats that stand for the state, and not for one ministry of it


@dataclass(frozen=True, slots=True)
class Party:
    """Who is asked for; ``text`` as it was typed.

    ``state`` is set where a state is meant, ``bodies`` where a body is, ``roles`` where the holder of an office is;
    else ``name`` is a person's. ``of`` is the state that the words give a person, body or office, ``actor_id`` that
    of the one person whom the register knows by the name.
    """

    text: str
    state: str | None = None
    bodies: frozenset[str] = frozenset()
    of: str | None = None
    roles: tuple[str, ...] = ()
    name: str = ""
    actor_id: str | None = None

    def speaks(self, name: str | None, state: str | None, role: str | None, actor_id: str | None) -> bool:
        """Whether a speaker is the party; a state is everybody who speaks for it."""
        if self.state is not None:
            return state == self.state
        if self.roles:
            return role in self.roles and self._of(state)
        return name is not None and self._is(name, state, actor_id)

    def is_meant(self, name: str | None, state: str | None) -> bool:
        """Whether a target or an addressee, with the state that it acts for, is the party."""
        if name is None:
            return False
        if self.state is not None:
            return self.state in (name, state)
        return not self.roles and self._is(name, state, None)

    def named_in(self, words: str) -> bool:
        """Whether words name the party: a state by any word for it, a person by the family name alone too."""
        if self.state is not None:
            return any(self.state in found.candidates for found in find_countries(words))
        if self.bodies & _bodies(words):
            return True
        said, asked = fold(words), fold(self.name or self.text)
        if _stands_in(asked, said):
            return True
        person = len(asked) > 1 and not self.bodies and is_given_name((self.name or self.text).split()[0])
        return person and _stands_in(asked[-1:], said)

    def _is(self, name: str, state: str | None, actor_id: str | None) -> bool:
        if self.actor_id is not None and self.actor_id == actor_id:
            return True
        if not self._of(state):
            return False
        others = _bodies(name)
        if self.bodies or others:
            return bool(self.bodies & others)
        return same(self.name, name)[0]

    def _of(self, state: str | None) -> bool:
        return self.of is None or state is None or self.of == state


def party(text: str) -> Party:
    """Whom a text means; a name that nothing is known of is a person's."""
    bare = " ".join(text.split())
    if (state := state_of(bare)) is not None:
        return Party(text, state=state)
    if organisation(bare) is not None or medium(bare) is not None:
        return Party(text, bodies=_bodies(bare), name=bare)
    asked = next(iter(readings_of(bare)), None)
    of = asked.countries[0] if asked is not None and len(asked.countries) == 1 else None
    if bodies := _bodies(bare):
        return Party(text, bodies=bodies, of=of, name=bare)
    if asked is not None and asked.roles and not asked.name:
        return Party(text, of=of, roles=asked.roles)
    return Party(
        text, of=of if asked is not None and asked.name else None, name=asked.name if asked and asked.name else bare
    )


def as_registered(party: Party) -> Party:
    """The party under the name that the register has for it: "MBS" is Mohammed bin Salman; else as it is."""
    if party.state is not None or party.bodies or party.roles:
        return party
    known = who_is(party.name)
    if known.name is None:
        return party
    return Party(party.text, of=party.of, name=known.name, actor_id=known.wikidata)


def state_of(text: str) -> str | None:
    """The code of the state that a whole text means: ``RUS``, ``Russia``, ``Russian``, ``Moscow``, ``the Kremlin``."""
    if country(text.upper()) and (text.isupper() or text.islower()):  # "Sen" is a name, SEN is Senegal
        return text.upper()
    found = country_of_name(text) or country_of_demonym(text)
    if found is not None:
        return found
    building = seat(text)
    if building is not None:
        return building.country if building.stands_for in _GOVERNMENTS else None
    return None if medium(text) is not None else country_of_capital(text)


@lru_cache(maxsize=65536)
def _bodies(text: str) -> frozenset[str]:
    """The organisations, ministries and media that words name, each by its one name."""
    named = {found.organisation.name for found in find_organisations(text)}
    return frozenset(named | {found.medium.name for found in find_media(text)})


def _stands_in(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return any(whole[n : n + len(part)] == part for n in range(len(whole) - len(part) + 1)) if part else False
