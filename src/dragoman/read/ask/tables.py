"""The tables that lie beside the code of asking."""

from __future__ import annotations

from functools import cache
from typing import Any

from dragoman.reference.tables import tree_beside


@cache
def words_of(name: str) -> dict[str, Any]:
    """What a YAML table holds; read once, not to be changed."""
    table: dict[str, Any] = tree_beside(__package__, name)
    return table
