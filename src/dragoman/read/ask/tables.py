"""The tables that lie beside the code of asking."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def words_of(name: str) -> dict[str, Any]:
    """What a YAML table holds; read once, not to be changed."""
    table: dict[str, Any] = yaml.load(files(__package__).joinpath(name).read_text(encoding="utf-8"), Loader=_FAST)
    return table
