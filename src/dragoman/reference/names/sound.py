"""How name parts sound: spellings of one sound brought to one, from fine to coarse."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from dragoman.reference.names.vocabulary import rules, weak_letters

_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=65536)
def respell(text: str, system: str) -> str:
    """A part by the respellings of a system, double letters written once.

    >>> respell("shoigu", "romanisation") == respell("shoygu", "romanisation")
    True
    """
    marked = f"^{text}$"
    for old, new in rules(system):
        if old[0] == "^":
            new = f"^{new}"  # noqa: PLW2901 - the mark stays for the rules behind
        if old[-1] == "$":
            new = f"{new}$"  # noqa: PLW2901
        marked = marked.replace(old, new)
    return _single(marked[1:-1])


@lru_cache(maxsize=65536)
def coarse(sound: str) -> str:
    """The consonants of a sound, those that are taken for one another brought to one; a first vowel counts as one."""
    table = dict(rules("coarse"))
    kept = [table.get(c, c) for c in sound if c not in _VOWELS]
    first = "a" if sound[:1] in _VOWELS and sound else ""
    return first + "".join(kept)


@lru_cache(maxsize=65536)
def weak(sound: str) -> str:
    """What is left of a sound beside a script that writes few vowels: consonants without y, w, h and hamza."""
    dropped, table = weak_letters(), dict(rules("weak_coarse"))
    return "".join(table.get(c, c) for c in sound if c not in _VOWELS and c not in dropped)


def _single(letters: str) -> str:
    return "".join(letter for letter, _ in groupby(letters))
