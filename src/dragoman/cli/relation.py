"""``dragoman relation``: the contacts of two states over time."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import click

from dragoman.cli.config import Settings
from dragoman.cli.country import checked_country
from dragoman.cli.expected import checked_day
from dragoman.cli.opening import open_record
from dragoman.cli.output import format_options, print_json, say, wants_json, write_file
from dragoman.cli.relation_listing import print_relation
from dragoman.cli.sources import checked_date, checked_period
from dragoman.export.relation import relation_page
from dragoman.record import Wanted, relation_of, relation_to_json
from dragoman.reference.countries import country_name


@click.command("relation")
@click.argument("one", metavar="COUNTRY", callback=checked_country)
@click.argument("other", metavar="COUNTRY", callback=checked_country)
@click.option("--since", metavar="DATE", callback=checked_date, help="From this day, month or year on.")
@click.option("--until", metavar="DATE", callback=checked_date, help="Up to this day, month or year.")
@click.option(
    "--on", metavar="DATE", callback=checked_day, help="The day on which to ask what is next.  [default: today]"
)
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Write one self-contained page.")
@format_options
@click.pass_obj
def command(
    settings: Settings,
    /,
    *,
    one: str,
    other: str,
    since: str | None,
    until: str | None,
    on: date | None,
    html: Path | None,
    as_json: bool | None,
) -> None:
    """The contacts of two states over time.

    How many there were in each month, quarter or year, of which kinds and at which level; the longest time without
    one; the last and the next; and what is new in the last period: a kind, a level, topics, persons. What took place
    or is under way counts; a visit counts once, with the meetings, signings and messages in it.

    \b
    Examples:
      dragoman relation RUS SYR
      dragoman relation Russia Syria --since 2018 --html russia-syria.html
    """  # noqa: D301
    checked_period(since, until)
    if one == other:
        raise click.UsageError(f"{one} and {other} are one state; give two")
    record = open_record(settings)
    day = on or datetime.now(UTC).date()
    relation = relation_of(record.each_engagement(Wanted(between=(one, other))), (one, other), day, since, until)
    if html is not None:
        write_file(html, relation_page(relation))
        say(f"{len(relation.contacts)} contacts written to {html}")
    elif wants_json(as_json):
        print_json([relation_to_json(relation)])
    elif relation.contacts or relation.next:
        print_relation(relation)
    if not relation.contacts:
        say(f"The record has no contact of {country_name(one)} and {country_name(other)} in that time.")
