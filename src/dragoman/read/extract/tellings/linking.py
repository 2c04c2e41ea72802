"""Words that tie one engagement to another or hold them apart, from ``linking.yml``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml


@cache
def linking() -> dict[str, frozenset[str]]:
    """The lists of ``linking.yml``, read once."""
    raw = yaml.safe_load(files(__package__).joinpath("linking.yml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in raw.items()}
