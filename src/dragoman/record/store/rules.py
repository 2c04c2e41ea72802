"""By which rules the tables of engagements were made, so that those made by other rules are made anew."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from dragoman.reference.register import register_version

# What the composition of an engagement hangs on: code and data of these packages.
RULES = (
    "dragoman.clean",
    "dragoman.model",
    "dragoman.read.ask",
    "dragoman.read.extract.engagements",
    "dragoman.read.extract.particulars",
    "dragoman.read.who",
    "dragoman.record",
    "dragoman.reference",
)
_LEFT_OUT = ("gazetteer", "register")  # folders whose tables are large: points on the map, and what has its version
_CODE, _TABLES = (".py",), (".csv", ".tsv", ".txt", ".yml", ".yaml")


@cache
def rules() -> str:
    """Twelve digits that change when the rules of merging do, the tables these use, or the register of offices."""
    digest = sha256(register_version().encode())
    for package in RULES:
        for path, content in sorted(_contents(files(package), package, _CODE + _TABLES)):
            digest.update(path.encode())
            digest.update(content)
    return digest.hexdigest()[:12]


def _contents(folder: Traversable, path: str, endings: tuple[str, ...]) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        name = f"{path}/{entry.name}"
        if entry.is_dir():
            found += _contents(entry, name, _CODE if entry.name in _LEFT_OUT else endings)
        elif entry.name.endswith(endings):
            found.append((name, entry.read_bytes()))
    return found
