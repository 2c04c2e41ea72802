"""The register that commands are to use: the user's or the packaged one, and how many of what it holds."""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from dragoman.reference.register.store import PACKAGED, VARIABLE, version_of, whole
from dragoman.reference.renewal.place import user_folder
from dragoman.reference.renewal.rows import Tables, read_tables


@dataclass(frozen=True, slots=True)
class Register:
    """A register in its folder; ``packaged`` where it came with Dragoman."""

    folder: Path
    packaged: bool
    tables: Tables

    @property
    def as_of(self) -> str:
        """The latest day on which one of its sources was read."""
        return max((row.as_of for row in self.tables.sources), default="")

    @property
    def version(self) -> str:
        """The day up to which it tells, and a digest of its tables: ``2026-08-22/1a2b3c4d``."""
        return version_of(self.folder, self.as_of)

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries (ISO alpha-3) that it has an office of."""
        return tuple(sorted({row.country for row in self.tables.tenures if row.country}))


def packaged_register() -> Register:
    """The register that came with Dragoman; RegisterError where it is broken."""
    folder = Path(str(files("dragoman.reference"))) / "register"
    return Register(folder, True, read_tables(folder))


def register_in_use() -> Register:
    """The user's register where there is one and it is not put aside, else the packaged one."""
    folder = whole(user_folder()) if os.environ.get(VARIABLE) != PACKAGED else None
    if folder is not None:
        return Register(folder, False, read_tables(folder))
    return packaged_register()
