"""Given names: whether a person is a man or a woman, and which words are given names at all."""

from __future__ import annotations

from collections import Counter
from functools import cache

from dragoman.read.who.mention import Person
from dragoman.reference.folding import fold
from dragoman.reference.register import actors
from dragoman.reference.tables import tree_beside

_WOMENS_OFFICES = frozenset(("queen", "princess", "crown princess", "first lady"))
_MENS_OFFICES = frozenset(("king", "prince", "crown prince", "emir", "sultan", "pope", "ayatollah", "patriarch"))
_BEARERS = 3  # holders of the register who share a given name
_SHORTEST = 3


@cache
def _lists() -> dict[str, frozenset[str]]:
    raw = tree_beside(__package__, "given_names.yml")
    return {name: frozenset(word.casefold() for word in words) for name, words in raw.items()}


def is_woman(person: Person) -> bool:
    """Whether a person is a woman by office, given name or the list of women whose names do not tell."""
    words = person.name.casefold().split()
    if person.role in _WOMENS_OFFICES or person.name.casefold() in _lists()["of_whom_the_name_does_not_tell"]:
        return True
    return len(words) > 1 and words[0] in _lists()["women"]


def is_man(person: Person) -> bool:
    """Whether a person is a man by office or given name."""
    if person.role in _MENS_OFFICES:
        return True
    words = person.name.casefold().split()
    return len(words) > 1 and words[0] in _lists()["men"] and not is_woman(person)


def is_given_name(word: str) -> bool:
    """Whether a word is a given name that lists have, or several people of the register."""
    return fold(word) in _given()


@cache
def _given() -> frozenset[str]:
    firsts = Counter(fold(person.name.split()[0]) for person in actors().values() if person.name)
    common = {name for name, bearers in firsts.items() if bearers >= _BEARERS and len(name) >= _SHORTEST}
    return frozenset(common | {fold(name) for kind in ("men", "women") for name in _lists()[kind]})
