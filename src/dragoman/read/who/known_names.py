"""The full names of the register's people in a text, found without the language engine."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from dragoman.read.who.names import parts
from dragoman.read.who.names import same_person as same_name
from dragoman.reference.folding import fold_articles
from dragoman.reference.register import persons
from dragoman.reference.register.names import by_name

_MOST = 5  # words of a full name, particles counted
_ENDS = re.compile(r"['’]s?$|[.,;:]$")


def registered(text: str, runs: Iterable[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """The full names of the register's people within runs of words with capitals, the longest from the left."""
    firsts = _first_words()
    for run in runs:
        words = [(m.start() + run.start(), m.end() + run.start()) for m in re.finditer(r"\S+", run.group())]
        at = 0
        while at < len(words) - 1:
            size = 0
            if _key(text[slice(*words[at])]) in firsts:
                size = _longest(text, words[at : at + _MOST])
            if size:
                yield words[at][0], words[at + size - 1][1]
            at += size or 1


def _longest(text: str, words: list[tuple[int, int]]) -> int:
    """How many words the longest full name at the beginning of some words has."""
    for size in range(len(words), 1, -1):
        name = _ENDS.sub("", text[words[0][0] : words[size - 1][1]])
        if any(same_name(name, h.person) and len(parts(name)) > 1 for h in persons(name)):
            return size
    return 0


@cache
def _first_words() -> frozenset[str]:
    """The folded first words of every name of the register in every spelling, Arabic articles left out."""
    return frozenset(name.partition(" ")[0] for name in by_name())


@lru_cache(maxsize=50_000)
def _key(word: str) -> str:
    return fold_articles(_ENDS.sub("", word))
