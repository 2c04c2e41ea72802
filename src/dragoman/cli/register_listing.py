"""Tenures as tables in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.cli.output import console, plain
from dragoman.read.ask.answer import Answer
from dragoman.read.ask.offices_of import Gap
from dragoman.reference.countries import country_name
from dragoman.reference.register import Holder


def print_answer(answer: Answer) -> None:
    """The person, the office that the answer rests on, and every tenure of the person."""
    from rich.text import Text  # noqa: PLC0415 - slow

    out = console()
    known = f" ({answer.wikidata})" if answer.wikidata else ""
    out.print(Text(plain(f"{answer.name}{known}"), style="bold"))
    if answer.office:
        out.print(
            Text(plain(f"{office_in_words(answer.office, answer.country)}, {span(answer.since, answer.to, None)}"))
        )
    if answer.person is None:
        return
    if len(answer.person.forms) > 1:
        out.print(Text(plain("also " + ", ".join(answer.person.forms[1:])), style="dim"))
    print_tenures(answer.person.tenures, with_person=False)


def print_tenures(rows: Iterable[Holder | Gap], *, with_person: bool) -> None:
    """Tenures, and the gaps between them, as a table."""
    from rich.table import Table  # noqa: PLC0415 - slow

    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("from", "to", "who" if with_person else "office", "source"):
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(
            *(plain(text) for text in _cells(row, with_person)), style="dim" if isinstance(row, Gap) else None
        )
    console().print(table)


def _cells(row: Holder | Gap, with_person: bool) -> Sequence[str]:
    if isinstance(row, Gap):
        return (row.since, row.to or "", "nobody on record", "")
    who = row.person if with_person else office_in_words(row.role, row.country, row.post)
    open_end = f"seen {row.seen}" if row.seen else ""
    return (row.since, row.to or open_end, who, row.source)


def office_in_words(role: str, country: str | None, post: str | None = None) -> str:
    """``ambassador of France to Chad``."""
    whose = f"{role} of {country_name(country)}" if country else role
    return f"{whose} to {country_name(post)}" if post else whose


def span(since: str | None, to: str | None, seen: str | None) -> str:
    """``from 2012-11-06 to 2024-05-12``."""
    return f"from {since} to {to}" if to else f"since {since}" + (f", last seen {seen}" if seen else "")
