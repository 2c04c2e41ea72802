"""Expectations printed for a person: when it is due, what it is, and what has become of it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from dragoman.cli.listing import id_length
from dragoman.cli.output import console, plain
from dragoman.cli.wording import kind_word, where_line, who_line
from dragoman.record import Expectation, State
from dragoman.reference.countries import country_name

MOST_NAMED = 2
_STYLES = {
    State.DUE: "cyan",
    State.OVERDUE: "yellow",
    State.CONFIRMED: "green",
    State.POSTPONED: "yellow",
    State.CANCELLED: "red",
    State.DENIED: "red",
}


def print_expectations(found: Sequence[Expectation]) -> None:
    """A table with one expectation a row; below what was announced stands when and by whom."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name in ("due", "state", "what", "what became of it", "id"):
        table.add_column(name, overflow="fold", no_wrap=name in ("due", "state", "id"))
    length = id_length([one.engagement.id for one in found])
    for one in found:
        table.add_row(
            Text(one.due or "undated"),
            Text(str(one.state), style=_STYLES[one.state]),
            _what(one),
            Text(plain(one.reason)),
            Text(one.engagement.id[:length], style="dim"),
        )
    console().print(table)


def _what(one: Expectation) -> Text:
    where = where_line(one.engagement)
    firm = "" if one.firm else "possible "
    text = Text.assemble((f"{firm}{kind_word(one.engagement.kind)}", "bold"), f": {who_line(one.engagement)}")
    text.append(f"; {where}" if where else "")
    text.append(f"\n{_announced(one)}", style="dim")
    return text


def _announced(one: Expectation) -> str:
    """``announced 2020-03-03 by the Kremlin and 2 more, for 2020-03-09``."""
    names = [country_name(name) or name for name in one.announced_by]
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    planned = f", for {one.planned}" if one.planned and one.planned != one.due else ""
    return plain(f"announced {one.announced or 'on a day unknown'} by {', '.join(names[:MOST_NAMED])}{more}{planned}")
