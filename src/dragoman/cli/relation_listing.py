"""A relation printed for a person: its figures, its rhythm as bars, and what is new."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.table import Table
from rich.text import Text

from dragoman.cli.output import console, plain
from dragoman.cli.wording import kind_word, who_line
from dragoman.model.engagement import Kind
from dragoman.record import Contact, ContactPeriod, Relation
from dragoman.record.relations.document import by_kind, by_level
from dragoman.reference.countries import country_name

WIDEST = 24  # characters of a bar
ID = 8
_COLOURS = {
    Kind.VISIT: "green",
    Kind.MEETING: "cyan",
    Kind.CALL: "yellow",
    Kind.MESSAGE: "magenta",
    Kind.MULTILATERAL: "blue",
    Kind.SIGNING: "red",
    Kind.PRESS_CONFERENCE: "white",
}


def print_relation(relation: Relation) -> None:
    """Figures first, then a table of periods with a bar each, then what is new."""
    out = console()
    names = " and ".join(country_name(code) for code in relation.between)
    out.print(Text.assemble((names, "bold"), f"  {_number(len(relation.contacts), 'contact')}"))
    for name, value in _figures(relation):
        if value:
            out.print(Text.assemble((f"  {name:<12}", "dim"), plain(value)))
    if any(period.contacts for period in relation.periods):
        out.print()
        out.print(_rhythm(relation))
    if relation.new:
        out.print()
        out.print(Text("new in the last of them", style="bold"))
        for one in relation.new:
            out.print(
                Text.assemble(
                    (f"  {one.what:<8}", "dim"), plain(one.value.replace("_", " ")), ("  " + _id(one.contact), "dim")
                )
            )


def _figures(relation: Relation) -> Iterator[tuple[str, str]]:
    yield "kinds", _counts(by_kind(relation.contacts))
    yield "levels", _counts(by_level(relation.contacts))
    gap = relation.gap
    if gap is not None:
        yield "longest gap", f"{_number(gap.days, 'day')}, {contact_line(gap.before)} to {contact_line(gap.after)}"
    yield "last", contact_line(relation.last) if relation.last is not None else ""
    following = relation.next
    if following is not None:
        what = f"{kind_word(following.engagement.kind)}: {who_line(following.engagement)}"
        yield "next", f"{following.due or 'undated'} {what} ({following.reason})  {following.engagement.id[:ID]}"
    yield "coarse", "; ".join(contact_line(one) for one in relation.coarse)
    yield "undated", "; ".join(contact_line(one) for one in relation.undated)


def contact_line(one: Contact) -> str:
    """``2020-03-23 visit: Sergei Shoigu (Russia)  e308d06a``."""
    when = f"{one.engagement.date} " if one.engagement.date else ""
    return f"{when}{kind_word(one.kind)}: {who_line(one.engagement)}  {_id(one)}"


def _id(one: Contact) -> str:
    return one.engagement.id[:ID]


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{number} {name.replace('_', ' ')}" for name, number in counts.items())


def _number(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _rhythm(relation: Relation) -> Table:
    """A row for each period; those without a contact that follow one another share one."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name in (str(relation.unit), "contacts", "", "levels"):
        table.add_column(name, no_wrap=True, justify="right" if name == "contacts" else "left")
    most = max(len(period.contacts) for period in relation.periods)
    for empty, run in groupby(relation.periods, key=lambda period: not period.contacts):
        periods = list(run)
        if empty:
            first, last = periods[0].name, periods[-1].name
            table.add_row(Text(first if first == last else f"{first} … {last}", style="dim"), Text("–", style="dim"))
            continue
        for period in periods:
            levels = _counts(by_level(period.contacts))
            table.add_row(period.name, str(len(period.contacts)), _bar(period, most), Text(levels, style="dim"))
    return table


def _bar(period: ContactPeriod, most: int) -> Text:
    """Blocks for the contacts, a colour for each kind, and behind them the kinds in words."""
    bar = Text()
    for kind, number in by_kind(period.contacts).items():
        bar.append("█" * _blocks(number, most), style=_COLOURS[Kind(kind)])
    bar.append(f"  {_counts(by_kind(period.contacts))}", style="dim")
    return bar


def _blocks(number: int, most: int) -> int:
    return number if most <= WIDEST else max(1, round(WIDEST * number / most))
