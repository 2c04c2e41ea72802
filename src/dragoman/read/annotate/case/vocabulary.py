"""The words by which case is restored, from the table beside this code."""

from __future__ import annotations

from functools import cache

from dragoman.reference.tables import tree_beside


@cache
def words(name: str) -> frozenset[str]:
    """One list of the table; its words are in small letters, but for the feasts."""
    return frozenset(str(word) for word in _table()[name])


@cache
def _table() -> dict[str, list[str]]:
    table: dict[str, list[str]] = tree_beside(__package__, "words.yml")
    return table
