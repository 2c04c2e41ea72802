"""What an article says, printed for a person: its engagements with the words behind each value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dragoman.cli.output import console, plain
from dragoman.cli.style import status_style
from dragoman.cli.wording import kind_word, label, said_words, speaker_line, where_line, who_line
from dragoman.model.article import Article, Basis
from dragoman.model.engagement import Engagement
from dragoman.model.evidence import Evidence
from dragoman.model.grounds import grounds_of
from dragoman.model.reading import Reading
from dragoman.model.statement import Statement
from dragoman.reference.countries import country_name

FOLLOWING = ("level", "format", "part_of")  # follow from other values where no words tell them
LONG = 90  # characters of a quotation
WIDEST_SPEAKER, WIDEST_ACT = 30, 20  # characters


def print_reading(reading: Reading) -> None:
    """An article's engagements, each with who, when, where, status and the quoted words behind each value.

    Below them stands what is said in it, one statement a row.
    """
    out = console()
    out.print(heading(reading.article))
    if not reading.engagements:
        out.print(Text("  no engagement", style="dim"))
    for engagement in reading.engagements:
        out.print(_first_line(engagement))
        out.print(_values(engagement))
    if reading.statements:
        out.print(Text("  said", style="dim"))
        out.print(_said(reading.statements))
    out.print()


def heading(article: Article) -> Text:
    """An article's title, and below it where it is from and when it was published."""
    about = " · ".join(part for part in (article.publisher, publication_words(article), article.name) if part)
    return Text.assemble((plain(article.title or article.name), "bold"), "\n", (plain(about), "dim"))


def publication_words(article: Article) -> str:
    """The date of publication with its basis, or the bounds that are known of it."""
    if article.published:
        return f"{article.published} ({article.bases.get('published', Basis.NONE)})"
    return f"no publication date, but {article.published_bounds}" if article.published_bounds else "no publication date"


def _first_line(engagement: Engagement) -> Text:
    line = Text("  ")
    line.append(kind_word(engagement.kind), style="bold")
    line.append(f" {engagement.status}", style=status_style(engagement.status))
    line.append(f"  {engagement.date or 'no date'}")
    where = where_line(engagement)
    line.append(f"  {where}" if where else "")
    line.append("  background" if engagement.background else "", style="dim")
    line.append(f"  {engagement.id}", style="dim")
    return line


def _values(engagement: Engagement) -> Padding:
    """Each attribute with its value and the quoted words behind it."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    people = [span for who in engagement.participants for span in who.evidence]
    grid.add_row("who", _value(who_line(engagement), people))
    for attribute, grounds in groupby(grounds_of(engagement), key=lambda ground: ground.attribute):
        found = list(grounds)
        words = [span for ground in found for span in ground.evidence]
        if attribute in ("participants", "country") or (attribute in FOLLOWING and not words):
            continue
        told = [] if attribute in ("kind", "status") else [ground.value or f"({ground.inferred})" for ground in found]
        if told or words:
            grid.add_row(label(attribute), _value("; ".join(told), words))
    return Padding(grid, (0, 0, 0, 4))


def _said(statements: Sequence[Statement]) -> Padding:
    """Each statement with speaker, act and target, and what was said."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    for most in (WIDEST_SPEAKER, WIDEST_ACT, None):
        grid.add_column(overflow="fold", max_width=most)
    grid.add_column(no_wrap=True)
    for one in statements:
        target = f" {country_name(one.target)}" if one.target else ""
        words = said_words(one.content.quote, LONG, direct=one.direct)
        speaker = speaker_line(one.speaker, office=False)
        grid.add_row(Text(speaker, style="bold"), Text(plain(f"{one.act}{target}")), Text(words), Text(one.id, "dim"))
    return Padding(grid, (0, 0, 0, 4), expand=False)


def _value(value: str, words: Iterable[Evidence]) -> Text:
    quotes = " ".join(dict.fromkeys(quoted(span) for span in words))
    return Text.assemble(plain(value), " " if value and quotes else "", (quotes, "italic"))


def quoted(span: Evidence) -> str:
    """The words of a span in quotation marks, long ones cut short."""
    words = " ".join(plain(span.quote).split())
    return f"“{words}”" if len(words) <= LONG else f"“{words[:LONG]}…”"
