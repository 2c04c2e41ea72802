"""The readouts of an engagement printed for a person: side by side what each says, and what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.padding import Padding
from rich.text import Text

from dragoman.cli.output import console, plain
from dragoman.cli.told import quoted
from dragoman.model.duration import duration_words
from dragoman.record import Readout
from dragoman.record.readouts.readout import Account
from dragoman.reference.countries import country_name

MOST = 5  # statements of one side


def print_readouts(found: Sequence[Readout]) -> None:
    """A paragraph for each side."""
    out = console()
    out.print(Text("  what each side says", style="dim"))
    for one in found:
        by = ", ".join(country_name(name) or name for name in one.by)
        out.print(Text.assemble(("    " + country_name(one.side), "bold"), plain(f"  by {by}" if by else "")))
        lines = [(name, value, "") for name, value in _account(one.account)]
        lines += [
            (str(said.act), f"{said.speaker or 'unnamed'}: {quoted(said.content.words)}", "italic")
            for said in one.statements[:MOST]
        ]
        if len(one.statements) > MOST:
            lines.append(("", f"and {len(one.statements) - MOST} more", "dim"))
        lines += [(f"omits {name}", value, "yellow") for name, value in _account(one.omits)]
        for name, value, style in lines:
            row = Text.assemble((f"{name:<14}", "dim"), (plain(value), style))
            out.print(Padding(row, (0, 0, 0, 6), expand=False))


def _account(account: Account) -> Iterator[tuple[str, str]]:
    told = {
        "who": ", ".join(account.participants),
        "topics": "; ".join(account.topics),
        "agreements": "; ".join(account.agreements),
        "length": duration_words(account.length or ""),
        "initiator": account.initiator or "",
    }
    yield from ((name, value) for name, value in told.items() if value)
