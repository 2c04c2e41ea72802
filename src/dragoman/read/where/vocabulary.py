"""The words of ``words.yml``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml


@cache
def words(name: str) -> frozenset[str]:
    """A list of ``words.yml`` by its name."""
    return frozenset(map(str, _table()[name]))


@cache
def _table() -> dict[str, list[str]]:
    text = (files(__package__) / "words.yml").read_text(encoding="utf-8")
    table: dict[str, list[str]] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return table
