"""``dragoman published``: when a page was published, and every date that it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
from rich.table import Table
from rich.text import Text

from dragoman.cli.future import warn_of_the_future
from dragoman.cli.output import console, format_options, plain, print_json, wants_json
from dragoman.cli.sources import given_options
from dragoman.cli.summary import Summary
from dragoman.cli.told import publication_words
from dragoman.model.article import Article, Basis
from dragoman.model.capture import Given
from dragoman.model.failure import Unreadable

if TYPE_CHECKING:
    from dragoman.clean.published import Candidate


@click.command("published")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@format_options
@given_options
def command(*, sources: tuple[str, ...], as_json: bool | None, **given: str) -> None:
    """When each page was published: the date, what it rests on, how sure it is, and every date that the page gives.

    SOURCE is a file (.html, .htm, .txt, .md), a folder, a URL, or - for standard input.

    \b
    Examples:
      dragoman published visit.html
      dragoman published news/ --json
    """  # noqa: D301
    from dragoman.acquire import captures  # noqa: PLC0415 - slow, and not needed by every command
    from dragoman.clean import dated_article_of  # noqa: PLC0415 - slow, and not needed by every command
    from dragoman.read.when.bounds import bounded  # noqa: PLC0415 - not needed by every command

    summary = Summary(of_readings=False)
    for outcome in captures(sources, Given(**given)):
        if isinstance(outcome, Unreadable):
            summary.failures.append(outcome)
            continue
        try:
            article, told = dated_article_of(outcome)
        except Unreadable as failure:
            summary.failures.append(failure)
            continue
        article = bounded(article)
        warn_of_the_future(article)
        if wants_json(as_json):
            print_json([_to_json(article, told.candidates)])
        else:
            _print(article, told.candidates)
        summary.count("dated" if article.published else "without a date")
    summary.finish()


def _to_json(article: Article, candidates: tuple[Candidate, ...]) -> dict[str, Any]:
    return {
        "name": article.name,
        "url": article.url,
        "published": article.published,
        "published_basis": str(article.bases.get("published", Basis.NONE)),
        "published_confidence": article.published_confidence,
        "published_bounds": article.published_bounds,
        "published_reason": article.published_reason,
        "candidates": [
            {
                "date": one.date,
                "basis": str(one.basis),
                "place": one.place,
                "confidence": one.confidence,
                "of_last_change": one.modified,
            }
            for one in candidates
        ],
    }


def _print(article: Article, candidates: tuple[Candidate, ...]) -> None:
    out = console()
    sure = f", {article.published_confidence:.0%} sure" if article.published_confidence is not None else ""
    out.print(Text.assemble((plain(article.name), "bold"), f"  {publication_words(article)}{sure}"))
    if article.published_reason:
        out.print(Text(f"  {plain(article.published_reason)}", style="dim"))
    table = Table("date", "basis", "place", "weight", box=None, header_style="bold", padding=(0, 2))
    for one in sorted(candidates, key=lambda one: -one.confidence):
        weight = "last change" if one.modified else f"{one.confidence:.2f}"
        table.add_row(one.date, str(one.basis), Text(plain(one.place)), weight)
    if candidates:
        out.print(table)
