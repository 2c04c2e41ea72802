"""Which tables a reading was made with, so that one made with others is known to be out of date."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_PACKAGES = ("dragoman.read", "dragoman.reference")
_ENDINGS = (".csv", ".tsv", ".txt", ".yaml", ".yml")
_ASIDE = "register"  # has a version of its own, which a reading names too


@cache
def tables_version() -> str:
    """Eight digits of a digest over the words and tables that reading rests on, the register left aside."""
    digest = hashlib.sha256()
    for package in _PACKAGES:
        for name, table in _tables(files(package), package):
            digest.update(name.encode() + b"\0" + table.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()[:8]


def _tables(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            if entry.name != _ASIDE:
                yield from _tables(entry, f"{path}/{entry.name}")
        elif entry.name.endswith(_ENDINGS):
            yield f"{path}/{entry.name}", entry
