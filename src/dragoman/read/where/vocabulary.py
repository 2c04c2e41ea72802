"""The words of ``words.yml`` and ``standing.yml``."""

from __future__ import annotations

from functools import cache

from dragoman.reference.tables import tree_beside

_TABLES = ("words.yml", "standing.yml")


@cache
def words(name: str) -> frozenset[str]:
    """A list of either table by its name."""
    return frozenset(map(str, _lists()[name]))


@cache
def _lists() -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {}
    for table in _TABLES:
        lists |= tree_beside(__package__, table)
    return lists
