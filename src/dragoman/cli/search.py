"""``dragoman search``: articles and statements by the words in them."""

from __future__ import annotations

import click

from dragoman.cli.config import Settings
from dragoman.cli.opening import open_record
from dragoman.cli.output import format_options, print_json, say, wants_json
from dragoman.cli.search_listing import print_articles, print_statements
from dragoman.cli.sources import checked_date, checked_period
from dragoman.cli.wording import counted
from dragoman.record import NothingToFind, Period, found_article_to_json, found_statement_to_json


class _Searching(click.Command):
    """Takes ``-h`` by itself as ``--help``; ``-house`` is a word to leave out."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        words = args.index("--") if "--" in args else len(args)
        return super().parse_args(ctx, ["--help" if one == "-h" else one for one in args[:words]] + args[words:])


@click.command(
    "search",
    cls=_Searching,
    # Words may begin with a minus: no short option may be taken out of one.
    context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]},
)
@click.argument("words", nargs=-1, required=True)
@click.option("--statements", is_flag=True, help="Look through what is said, and who says it, instead of articles.")
@click.option("--since", metavar="DATE", callback=checked_date, help="Published on this day or later.")
@click.option("--until", metavar="DATE", callback=checked_date, help="Published on this day or earlier.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="So many at most.")
@format_options
@click.pass_obj
def command(
    settings: Settings,
    /,
    *,
    words: tuple[str, ...],
    statements: bool,
    since: str | None,
    until: str | None,
    limit: int,
    as_json: bool | None,
) -> None:
    """Find articles, or statements, by the words in them, the best match first.

    All words must be there; "gas pipeline" in quotes is a phrase, OR between two words takes either, pipel* finds words
    that begin so, and -russia leaves out what has the word. Case and accents do not matter. A word in small letters is
    found in the singular and the plural.

    \b
    Examples:
      dragoman search gas pipeline -russia
      dragoman search '"gas pipeline" OR nord*' --since 2021
      dragoman search ceasefire --statements
    """  # noqa: D301
    checked_period(since, until)
    record = open_record(settings)
    period, typed, json = Period(since, until), " ".join(words), wants_json(as_json)
    try:
        if statements:
            said = record.search_statements(typed, period, limit)
            print_json(found_statement_to_json(one) for one in said) if json else print_statements(said)
            say(counted(len(said), "statement"))
        else:
            found = record.search(typed, period, limit)
            print_json(found_article_to_json(one) for one in found) if json else print_articles(found)
            say(counted(len(found), "article"))
    except NothingToFind as error:
        raise click.UsageError(str(error)) from error
