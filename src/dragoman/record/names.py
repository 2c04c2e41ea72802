"""Whether two names can be one: across spellings, transliterations, orders and shortened forms."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple, Protocol

from rapidfuzz.fuzz import ratio

from dragoman.reference.names import spelled_alike
from dragoman.reference.names.parts import take_apart
from dragoman.reference.tables import tree_beside

ALIKE = 80.0  # of 100: one letter in five may differ within a family name
GIVEN_ALIKE = 68.0  # given names vary more: Muhammad, Mohamed
SHORT = 3  # letters; a name as short as this must be equal ("Kim" is not "Kem")


class _Spellings(NamedTuple):
    ignored: frozenset[str]
    titles: frozenset[str]
    replacements: tuple[tuple[str, str], ...]
    letters: dict[int, str]


@cache
def _spellings() -> _Spellings:
    data = tree_beside(__package__, "names.yaml")
    return _Spellings(
        ignored=frozenset(data["particles"]),
        titles=frozenset(data["titles"]),
        replacements=tuple((str(a), str(b)) for a, b in data["spellings"]),
        letters=str.maketrans(data["letters"]),
    )


@lru_cache(maxsize=65536)
def fold(name: str) -> tuple[str, ...]:
    """The parts of a name in plain letters of one transliteration, without particles and titles.

    A name made of nothing else keeps them: ("al", "the") says more than nothing.
    """
    spellings = _spellings()
    plain = unicodedata.normalize("NFKD", name.casefold().translate(spellings.letters))
    kept = "".join("" if c in "'’ʼ`" or unicodedata.combining(c) else c if c.isalnum() else " " for c in plain)
    parts = kept.split()
    lean = [part for part in parts if part not in spellings.titles]
    lean = [part for part in lean if part not in spellings.ignored] or lean or parts
    return tuple(_respell(part) for part in lean)


def _respell(part: str) -> str:
    for spelling, common in _spellings().replacements:
        part = part.replace(spelling, common)
    single = [c for n, c in enumerate(part) if n == 0 or c != part[n - 1] or c.isdigit()]
    return "".join(single)


def _alike(a: str, b: str, least: float = ALIKE) -> bool:
    if min(len(a), len(b)) <= SHORT:
        return a == b
    return ratio(a, b) >= least


@lru_cache(maxsize=262144)
def same_name(a: str, b: str) -> bool:
    """Whether two names can be of one person or place.

    Either every part of the shorter one is found in the longer, in any order, or the last parts are alike and
    the given names share one part or an initial without being at odds.
    """
    shorter, longer = sorted((fold(a), fold(b)), key=lambda parts: (len(parts), parts))
    if not shorter:
        return False
    if shorter == longer:
        return True
    if len(shorter) == 1:
        return any(_alike(shorter[0], part) for part in longer)
    if all(len(part) > 1 for part in shorter) and _within(shorter, longer):
        return True
    return _alike(shorter[-1], longer[-1]) and _given_agree(shorter[:-1], longer[:-1])


def _within(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    left = list(longer)
    for part in shorter:
        match = next((other for other in left if _alike(part, other)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _given_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    shared = any(_alike(x, y, GIVEN_ALIKE) or (1 in (len(x), len(y)) and x[0] == y[0]) for x in a for y in b)
    initials = [sorted(part for part in given if len(part) == 1) for given in (a, b)]
    return shared and (not all(initials) or initials[0] == initials[1])


def same_person_name(a: str, b: str) -> bool:
    """Whether two names can be of one person, across spellings, scripts and shortened forms."""
    return spelled_alike(a, b)


class Person(Protocol):
    """A participant of a report or of the record, as far as telling persons apart goes."""

    @property
    def name(self) -> str | None:
        """As it is known."""

    @property
    def country(self) -> str | None:
        """The state acted for (ISO 3166-1 alpha-3)."""

    @property
    def actor_id(self) -> str | None:
        """The id in the register."""


def same_person(a: Person, b: Person) -> bool:
    """Whether two participants are one person: by their ids, else by name where their countries allow it."""
    if a.actor_id and b.actor_id:
        return a.actor_id == b.actor_id
    if a.country and b.country and a.country != b.country:
        return False
    return bool(a.name and b.name and same_person_name(a.name, b.name))


@lru_cache(maxsize=65536)
def block_keys(name: str) -> tuple[str, ...]:
    """What two spellings of one name have in common: the consonants of each part, up to four."""
    skeletons = (part.coarse[:4] or part.sound[:3] for part in take_apart(name).parts if not part.initial)
    return tuple(sorted({skeleton for skeleton in skeletons if skeleton}))
