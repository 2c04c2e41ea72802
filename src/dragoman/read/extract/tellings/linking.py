"""Words that tie one engagement to another or hold them apart, from ``linking.yml``."""

from __future__ import annotations

from functools import cache

from dragoman.reference.tables import tree_beside


@cache
def linking() -> dict[str, frozenset[str]]:
    """The lists of ``linking.yml``, read once."""
    raw = tree_beside(__package__, "linking.yml")
    return {name: frozenset(words) for name, words in raw.items()}
