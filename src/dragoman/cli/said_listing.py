"""Statements printed for a person: a list of them, or one with its reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.padding import Padding
from rich.text import Text

from dragoman.cli.grounds import why_row
from dragoman.cli.listing import id_length
from dragoman.cli.output import console, plain
from dragoman.cli.told import heading
from dragoman.cli.wording import said_words, speaker_line
from dragoman.model.grounds_statements import SaidBy
from dragoman.record.statements.told import RecordedStatement, ToldStatement
from dragoman.reference.countries import country_name

DATE = 15  # characters for a date, and the space behind it
LONG = 200  # characters of what was said, in a list


def print_statements(statements: Sequence[RecordedStatement]) -> None:
    """Each statement in two lines: date, speaker, act and target; below them what was said, and in which articles."""
    out = console()
    length = id_length([one.id for one in statements])
    for one in statements:
        act = " ".join(part for part in (str(one.act), target_line(one)) if part)
        out.print(
            Text.assemble(
                f"{_when(one):<{DATE}}",
                (speaker_line(one.speaker), "bold"),
                (f"  {plain(act)}", "cyan"),
                (f"  {one.id[:length]}", "dim"),
            )
        )
        words = said_words(one.content, LONG, direct=one.direct)
        line = Text.assemble((words, "italic"), (f"  {_articles(one.reports)}", "dim"))
        out.print(Padding(line, (0, 0, 0, DATE), expand=False))


def print_statement(one: RecordedStatement) -> None:
    """One statement: its values, its words in full, and its reports."""
    out = console()
    out.print(Text.assemble((str(one.act), "bold"), (f"  {one.id}", "dim")))
    for name, value in _values(one):
        if value:
            out.print(Text.assemble((f"  {name:<14}", "dim"), plain(value)))
    out.print(Text("  reports", style="dim"))
    for report in one.reports:
        about = (report.published or "undated", report.publisher, report.article, report.id)
        out.print(Text(plain(f"    {' · '.join(part for part in about if part)} · {report.act}")))


def print_why_said(one: RecordedStatement, said: Iterable[SaidBy]) -> None:
    """Each value of a statement, report by report, with words, rules and inferences."""
    out = console()
    out.print(Text.assemble((f"statement {one.id}", "bold")))
    for report in said:
        out.print()
        out.print(heading(report.reading.article))
        for ground in report.grounds:
            out.print(why_row(ground))


def target_line(one: RecordedStatement) -> str:
    """At whom the act is aimed, and to whom it was said where that is told."""
    to = f"to {country_name(one.addressee)}" if one.addressee else ""
    return ", ".join(part for part in (country_name(one.target), to) if part)


def _when(one: RecordedStatement) -> str:
    """The day on which it was said, or the one by which it was."""
    return one.date or (f"by {one.published}" if one.published else "undated")


def _articles(reports: Sequence[ToldStatement]) -> str:
    """Who published it first, and how many others did."""
    names = list(dict.fromkeys(report.publisher or report.article for report in reports))
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    return plain(f"{names[0]}{more}")


def _values(one: RecordedStatement) -> list[tuple[str, str]]:
    also = f", also written {', '.join(one.speaker.also)}" if one.speaker.also else ""
    return [
        ("speaker", speaker_line(one.speaker) + also),
        ("target", country_name(one.target)),
        ("addressee", country_name(one.addressee)),
        ("when", f"{_when(one)}{f' ({one.date_reason})' if one.date_reason else ''}"),
        ("words", said_words(one.content, direct=one.direct)),
        ("cue", f"“{one.cue}”" if one.cue else ""),
        ("via", ", ".join(one.via)),
        ("sources", str(one.sources)),
    ]
