"""The tables of English, which the modules of ``dragoman.read.when`` read by name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dragoman.reference.tables import parsed

ENGLISH_FOLDER = Path(__file__).parent / "en"


def english(table: str) -> dict[str, Any]:
    """What ``languages/en/TABLE.yml`` holds."""
    data: dict[str, Any] = parsed((ENGLISH_FOLDER / f"{table}.yml").read_text(encoding="utf-8"))
    return data
