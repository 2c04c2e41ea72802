"""The words of ``words.yml`` and ``standing.yml``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml

_TABLES = ("words.yml", "standing.yml")


@cache
def words(name: str) -> frozenset[str]:
    """A list of either table by its name."""
    return frozenset(map(str, _lists()[name]))


@cache
def _lists() -> dict[str, list[str]]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    lists: dict[str, list[str]] = {}
    for table in _TABLES:
        lists |= yaml.load((files(__package__) / table).read_text(encoding="utf-8"), Loader=loader)
    return lists
