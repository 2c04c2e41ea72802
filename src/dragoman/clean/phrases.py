"""Phrases looked up by their words: no patterns, so that hostile text costs no more than other text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from dragoman.clean.piece import words_of
from dragoman.reference.tables import tree_beside

_GAP = 4


@cache
def table(name: str) -> dict[str, Any]:
    """A YAML table beside this code."""
    loaded = tree_beside("dragoman.clean", name)
    if not isinstance(loaded, dict):
        raise TypeError(f"{name} is not a table of lists")
    return loaded


class Phrases:
    """A set of phrases; ``*`` in a phrase stands for up to four words, ``#`` for a number."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in phrases:
            parts = tuple(self._parts(str(phrase)))
            self._by_first[parts[0]].append(parts)

    @staticmethod
    def _parts(phrase: str) -> list[str]:
        parts: list[str] = []
        for part in phrase.split():
            parts += [part] if part in {"*", "#"} else words_of(part)
        if not parts or parts[0] == "*":
            raise ValueError(f"a phrase must begin with a word: {phrase!r}")
        return parts

    def whole(self, words: Sequence[str]) -> bool:
        """Whether the words are one of the phrases, from first to last."""
        return len(words) in self._ends(words, 0)

    def opens(self, words: Sequence[str]) -> bool:
        """Whether the words begin with one of the phrases."""
        return bool(self._ends(words, 0))

    def count(self, words: Sequence[str]) -> int:
        """At how many places one of the phrases begins."""
        return sum(1 for start in range(len(words)) if self._ends(words, start))

    def within(self, words: Sequence[str]) -> bool:
        """Whether one of the phrases stands anywhere among the words."""
        return any(self._ends(words, start) for start in range(len(words)))

    def covered(self, words: Sequence[str]) -> int:
        """How many of the words stand in phrases, the longest phrase first at each place."""
        position = covered = 0
        while position < len(words):
            end = max(self._ends(words, position), default=position)
            covered += end - position
            position = max(end, position + 1)
        return covered

    def _ends(self, words: Sequence[str], start: int) -> set[int]:
        if start >= len(words):
            return set()
        heads = self._by_first.get(words[start], [])
        if "#" in self._by_first and words[start][0].isdigit():
            heads = heads + self._by_first["#"]
        return {end for parts in heads for end in _match(parts, words, start)}


def _match(parts: tuple[str, ...], words: Sequence[str], start: int) -> set[int]:
    """The places where a match of ``parts`` that begins at ``start`` can end."""
    ends = {start}
    for part in parts:
        if part == "*":
            ends = {end + gap for end in ends for gap in range(_GAP + 1) if end + gap <= len(words)}
        else:
            ends = {end + 1 for end in ends if end < len(words) and _is(part, words[end])}
        if not ends:
            break
    return ends


def _is(part: str, word: str) -> bool:
    return word[0].isdigit() if part == "#" else part == word
