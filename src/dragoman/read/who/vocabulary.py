"""Lists of plain nouns that stand for sides, from ``groups.yml``."""

from __future__ import annotations

from functools import cache

from dragoman.reference.tables import tree_beside


@cache
def _lists() -> dict[str, frozenset[str]]:
    raw = tree_beside(__package__, "groups.yml")
    return {name: frozenset(nouns) for name, nouns in raw.items()}


def words(name: str) -> frozenset[str]:
    """The list of a name; KeyError for one that the file does not have."""
    return _lists()[name]
