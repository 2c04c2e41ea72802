"""The settings of one call: the record's folder, and what ``dragoman.toml`` says."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import click

DEFAULT_MODEL = "en_core_web_sm"
FILE = Path("dragoman.toml")
KNOWN = {"engine": {"model", "encoder"}}


@dataclass
class Settings:
    """What holds for every command. The configuration file is read when something in it is first asked for."""

    record: Path
    config: Path | None = None

    @cached_property
    def model(self) -> str:
        """The language model that reads: a spaCy pipeline by name."""
        value = self._tables.get("engine", {}).get("model", DEFAULT_MODEL)
        if not isinstance(value, str):
            raise click.UsageError(f"{self._path}: engine.model must be the name of a model, in quotes")
        return value

    @cached_property
    def encoder(self) -> bool:
        """Whether the trained encoder reads beside the rules."""
        value = self._tables.get("engine", {}).get("encoder", True)
        if not isinstance(value, bool):
            raise click.UsageError(f"{self._path}: engine.encoder must be true or false")
        return value

    @property
    def file(self) -> Path | None:
        """The configuration file that is read, if there is one."""
        return self.config or (FILE if FILE.exists() else None)

    @property
    def _path(self) -> Path:
        return self.config or FILE

    @cached_property
    def _tables(self) -> dict[str, dict[str, object]]:
        if self.config is None and not FILE.exists():
            return {}
        try:
            tables = tomllib.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise click.UsageError(f"{self._path} cannot be read as TOML: {error}") from error
        for name, table in tables.items():
            unknown = set(table) - KNOWN[name] if name in KNOWN and isinstance(table, dict) else {name}
            if unknown:
                raise click.UsageError(f"{self._path}: nothing here is called {', '.join(sorted(unknown))}")
        return tables
