"""The three tables of a register as plain rows, read and written just as they lie in their folder."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, field
from pathlib import Path

from dragoman.model.failure import RegisterError
from dragoman.reference.register.store import COLUMNS, PEOPLE, SOURCES, TENURES

ALIASES = "|"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person: ``id`` a Wikidata item or a slug, ``country`` ISO 3166-1 alpha-3, ``born`` a date, aliases by ``|``."""

    id: str
    name: str
    country: str = ""
    born: str = ""
    aliases: str = ""


@dataclass(frozen=True, slots=True)
class TenureRow:
    """A tenure; dates are days, months or years, ``seen`` the last day on which a source found it open.

    ``source`` names one source or several, parted by ``|``.
    """

    person: str
    role: str
    country: str
    organisation: str
    post: str
    since: str
    to: str
    seen: str
    source: str

    @property
    def office(self) -> tuple[str, str, str, str]:
        """What was held: role, country, organisation, post."""
        return (self.role, self.country, self.organisation, self.post)

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources by name."""
        return tuple(self.source.split("|"))


@dataclass(frozen=True, slots=True)
class SourceRow:
    """Where tenures come from; ``as_of`` is the day on which the source was read."""

    source: str
    title: str
    url: str
    licence: str
    as_of: str


@dataclass(slots=True)
class Tables:
    """A whole register as rows."""

    people: list[PersonRow] = field(default_factory=list)
    tenures: list[TenureRow] = field(default_factory=list)
    sources: list[SourceRow] = field(default_factory=list)


def read_tables(folder: Path) -> Tables:
    """The register in a folder; RegisterError where a table is missing or is not what it should be."""
    return Tables(
        [PersonRow(*row) for row in _read(folder / PEOPLE)],
        [TenureRow(*row) for row in _read(folder / TENURES)],
        [SourceRow(*row) for row in _read(folder / SOURCES)],
    )


def write_tables(folder: Path, tables: Tables) -> None:
    """Write the three tables and see to it that they are on the disk; OSError where it refuses."""
    _write(folder / PEOPLE, map(astuple, tables.people))
    _write(folder / TENURES, map(astuple, tables.tenures))
    _write(folder / SOURCES, map(astuple, tables.sources))


def _read(path: Path) -> list[Sequence[str]]:
    columns = COLUMNS[path.name]
    try:
        with path.open(encoding="utf-8", newline="") as file:
            lines = csv.reader(file, strict=True)
            header = next(lines, [])
            if tuple(header) != columns:
                raise RegisterError(f"{path}: its first line must be {','.join(columns)}")
            found: list[Sequence[str]] = []
            for row in lines:
                if len(row) != len(columns):
                    raise RegisterError(f"{path}, line {lines.line_num}: {len(row)} cells instead of {len(columns)}")
                found.append(row)
            return found
    except (UnicodeDecodeError, csv.Error) as error:
        raise RegisterError(f"{path} is no table in UTF-8 ({error})") from error
    except OSError as error:
        raise RegisterError(f"{path} cannot be read: {error.strerror}") from error


def _write(path: Path, rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(COLUMNS[path.name])
        table.writerows(rows)
        file.flush()
        os.fsync(file.fileno())
