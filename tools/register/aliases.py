"""Spellings of people in other scripts, and those of the Phoenix dictionaries."""

from __future__ import annotations

from pathlib import Path

from register.people import People


def add_aliases(people: People, data: Path, sources: Path) -> None:
    """Add to people the labels of the scrapers' tables in other scripts."""
