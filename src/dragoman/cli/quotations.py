"""The timeline with the sentences that each engagement rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.padding import Padding
from rich.text import Text

from dragoman.cli.output import console, plain
from dragoman.cli.style import status_style
from dragoman.cli.wording import kind_word, where_line, who_line
from dragoman.model.article import Article
from dragoman.model.evidence import Evidence
from dragoman.model.grounds import told_by
from dragoman.model.reading import Reading
from dragoman.record.recorded import RecordedEngagement

MOST = 2  # sentences quoted from one article
LONG = 260  # characters of a sentence


def print_quotations(engagements: Sequence[RecordedEngagement], readings: Iterable[Reading]) -> None:
    """Each engagement in two lines, and below them what its articles say in their own words."""
    by_name = {reading.article.name: reading for reading in readings}
    out = console()
    for engagement in engagements:
        out.print(_heading(engagement))
        for report in engagement.reports:
            told = told_by(by_name[report.article], report.engagement)
            out.print(Padding(_told(told.reading.article, told.engagement.evidence), (0, 0, 0, 4)))
        out.print()


def _heading(engagement: RecordedEngagement) -> Text:
    where = where_line(engagement)
    return Text.assemble(
        (f"{engagement.date or 'undated':<12} ", "bold"),
        (kind_word(engagement.kind), "bold"),
        (f" {engagement.status}", status_style(engagement.status)),
        plain(f"  {where}" if where else ""),
        (f"  {engagement.id}", "dim"),
        "\n    ",
        plain(who_line(engagement)),
    )


def _told(article: Article, sentences: Sequence[Evidence]) -> Text:
    words = [" ".join(plain(sentence.quote).split()) for sentence in sentences[:MOST]]
    quoted = " … ".join(word if len(word) <= LONG else f"{word[:LONG]}…" for word in words)
    return Text.assemble((f"“{quoted}”", "italic"), (f"  {plain(article.publisher or article.name)}", "dim"))
