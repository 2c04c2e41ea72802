"""Lists of plain nouns that stand for sides, from ``groups.yml``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml


@cache
def _lists() -> dict[str, frozenset[str]]:
    raw = yaml.safe_load(files(__package__).joinpath("groups.yml").read_text(encoding="utf-8"))
    return {name: frozenset(nouns) for name, nouns in raw.items()}


def words(name: str) -> frozenset[str]:
    """The list of a name; KeyError for one that the file does not have."""
    return _lists()[name]
