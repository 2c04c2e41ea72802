"""What an update changes, printed: new tenures, ended ones, contradictions, each with its person."""

from __future__ import annotations

from collections.abc import Iterable

import click

from dragoman.cli.output import plain, say
from dragoman.reference.renewal.changes import Changes
from dragoman.reference.renewal.rows import Tables, TenureRow

SHOWN = 20  # of each kind; the rest is counted


def print_changes(found: Changes, tables: Tables) -> None:
    """The changes on stdout, a line each, the counts of all on stderr."""
    names = {person.id: person.name for person in tables.people}
    _print("new", (_line(row, names) for row in found.new), len(found.new))
    _print("ended", (_line(row, names) for row in found.ended), len(found.ended))
    _print("gone", (_line(row, names) for row in found.gone), len(found.gone))
    _print("contradiction", (_pair(pair, names) for pair in found.contradictions), len(found.contradictions))
    counts = f"{len(found.new)} new tenures, {len(found.ended)} ended, {len(found.gone)} gone"
    say(f"{counts}, {len(found.contradictions)} contradictions kept side by side; {found.people} new people")


def _print(kind: str, lines: Iterable[str], number: int) -> None:
    for at, line in enumerate(lines):
        if at == SHOWN:
            click.echo(f"{kind:<14}and {number - SHOWN} more")
            return
        click.echo(f"{kind:<14}{line}")


def _line(row: TenureRow, names: dict[str, str]) -> str:
    where = f" to {row.post}" if row.post else ""
    what = f"{row.country or row.organisation} {row.role}{where}".strip()
    return plain(f"{what}: {names.get(row.person, row.person)} ({_span(row)})")


def _pair(pair: tuple[TenureRow, TenureRow], names: dict[str, str]) -> str:
    known, fresh = pair
    return f"{_line(known, names)} in the register, {_span(fresh)} in Wikidata"


def _span(row: TenureRow) -> str:
    return f"{row.since} to {row.to or 'today'}" if row.to or row.seen else f"since {row.since}"
