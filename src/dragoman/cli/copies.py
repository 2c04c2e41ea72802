"""``dragoman copies``: which articles of the record were copied from which."""

from __future__ import annotations

import click

from dragoman.cli.config import Settings
from dragoman.cli.copies_listing import print_copies, print_passages
from dragoman.cli.opening import open_record
from dragoman.cli.output import NOTHING, format_options, print_json, say, wants_json
from dragoman.record import Copy, Record, copy_to_json


@click.command("copies")
@click.argument("article", required=False)
@click.option("--passages", is_flag=True, help="Show the shared passages side by side.")
@format_options
@click.pass_obj
def command(settings: Settings, /, *, article: str | None, passages: bool, as_json: bool | None) -> None:
    """Which articles were copied from which.

    For each two: what one is of the other (reprint, excerpt, expansion, rewrite, passage, shared source), which was
    first and why, and how much of the copy lies in passages that both have. ARTICLE is the name of an article on
    record, as dragoman show gives it.

    \b
    Examples:
      dragoman copies
      dragoman copies courier-2021-05-06 --passages
    """  # noqa: D301
    record = open_record(settings)
    found = _copies(record, article)
    texts = _texts(record, found) if passages else None
    if wants_json(as_json):
        print_json(copy_to_json(one, texts) for one in found)
    elif texts is not None:
        print_passages(found, texts)
    elif found:
        print_copies(found)
    if not found:
        say("No article on record was copied from another." if article is None else f"{article} shares no passage.")


def _copies(record: Record, article: str | None) -> tuple[Copy, ...]:
    try:
        lineage = record.lineage(article)
    except KeyError as error:
        say(f"Error: the record has no article {article!r}; dragoman show ID names the articles of an engagement")
        raise SystemExit(NOTHING) from error
    return lineage.copies if article is None else lineage.of.get(article, ())


def _texts(record: Record, found: tuple[Copy, ...]) -> dict[str, str]:
    names = {name for one in found for name in (one.left, one.right)}
    return {reading.article.name: reading.article.text for reading in record.readings(names)} if names else {}
