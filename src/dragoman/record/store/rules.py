"""By which rules the tables of engagements were made, so that those made by other rules are made anew."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from dragoman.reference.register import register_version

# What the composition of an engagement hangs on: code and data of these packages.
_RULES = ("dragoman.model", "dragoman.record", "dragoman.reference.names")


@cache
def rules() -> str:
    """Twelve digits that change when the rules of merging do, or the register of offices."""
    digest = sha256(register_version().encode())
    for package in _RULES:
        for path, content in sorted(_contents(files(package), package)):
            digest.update(path.encode())
            digest.update(content)
    return digest.hexdigest()[:12]


def _contents(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        name = f"{path}/{entry.name}"
        if entry.is_dir():
            found += _contents(entry, name)
        elif entry.name.endswith((".py", ".csv", ".yml", ".yaml")):
            found.append((name, entry.read_bytes()))
    return found
