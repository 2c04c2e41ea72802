"""Writes the three tables of the register."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from register.people import People, Person
from register.tenures import Tenure

PEOPLE = ("id", "name", "country", "born", "aliases")
TENURES = ("person", "role", "country", "organisation", "post", "from", "to", "seen", "source")


def write(people: People, tenures: list[Tenure], sources: Path, out: Path) -> Iterator[str]:
    """Write people.csv, tenures.csv and sources.csv; one line of report for each."""
    out.mkdir(parents=True, exist_ok=True)
    held: dict[str, list[Tenure]] = {}
    for tenure in tenures:
        held.setdefault(tenure.person, []).append(tenure)
    rows = [_person(people.by_id[one], held[one]) for one in held]
    rows.sort(key=lambda row: (row[2], row[1], row[0]))
    order = {row[0]: place for place, row in enumerate(rows)}
    lines = [
        (t.person, t.role, t.country, t.organisation, t.post, t.since, t.to, t.seen, "|".join(t.sources))
        for t in sorted(tenures, key=lambda t: (t.country, order[t.person], t.since, t.role, t.post, t.organisation))
    ]
    yield _write(out / "people.csv", PEOPLE, rows)
    yield _write(out / "tenures.csv", TENURES, lines)
    target = out / "sources.csv"
    target.write_text(sources.read_text(encoding="utf-8"), encoding="utf-8")
    yield f"{target}: {target.stat().st_size} bytes"


def _person(person: Person, tenures: list[Tenure]) -> tuple[str, ...]:
    countries = [t.country for t in tenures if t.country]
    country = max(sorted(set(countries)), key=countries.count) if countries else ""
    aliases = [name for name in person.names if name != person.name]
    return person.id, person.name, country, person.born, "|".join(alias.replace("|", " ") for alias in aliases)


def _write(target: Path, header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    target.write_text(buffer.getvalue(), encoding="utf-8", newline="\n")
    return f"{target}: {buffer.getvalue().count(chr(10)) - 1} rows, {target.stat().st_size} bytes"
