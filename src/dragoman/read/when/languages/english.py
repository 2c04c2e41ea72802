"""The tables of English, which the modules of ``dragoman.read.when`` read by name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

ENGLISH_FOLDER = Path(__file__).parent / "en"


def english(table: str) -> dict[str, Any]:
    """What ``languages/en/TABLE.yml`` holds."""
    data: dict[str, Any] = loaded((ENGLISH_FOLDER / f"{table}.yml").read_text(encoding="utf-8"))
    return data


def loaded(text: str) -> Any:
    """A YAML document, by the loader in C where there is one: the tables are read whenever the program starts."""
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
