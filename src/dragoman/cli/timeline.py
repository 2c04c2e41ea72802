"""``dragoman timeline``: the record in order of date."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from dragoman.cli.config import Settings
from dragoman.cli.country import checked_countries
from dragoman.cli.listing import print_timeline
from dragoman.cli.opening import open_record
from dragoman.cli.output import format_options, print_json, say, wants_json, write_file
from dragoman.cli.quotations import print_quotations
from dragoman.cli.sources import checked_date, checked_period
from dragoman.export.page import timeline_page
from dragoman.model.engagement import Kind, Status
from dragoman.record import Record, RecordedEngagement, Wanted, recorded_to_json
from dragoman.reference.countries import code_of


@click.command("timeline")
@click.option("--between", nargs=2, callback=checked_countries, metavar="COUNTRY COUNTRY", help="Where both took part.")
@click.option("--actor", metavar="NAME", help="A person, a country or an organisation that took part.")
@click.option("--since", metavar="DATE", callback=checked_date, help="From this day, month or year on.")
@click.option("--until", metavar="DATE", callback=checked_date, help="Up to this day, month or year.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice([str(k) for k in Kind]), help="Can be repeated.")
@click.option("--status", "statuses", multiple=True, type=click.Choice([str(s) for s in Status]), help="Likewise.")
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Write one self-contained page.")
@click.option("--rejected", is_flag=True, help="With what persons rejected.")
@click.option("--evidence", is_flag=True, help="Quote the sentences that each engagement rests on.")
@format_options
@click.pass_obj
def command(
    settings: Settings,
    /,
    *,
    between: tuple[str, ...],
    actor: str | None,
    since: str | None,
    until: str | None,
    kinds: tuple[str, ...],
    statuses: tuple[str, ...],
    html: Path | None,
    rejected: bool,
    evidence: bool,
    as_json: bool | None,
) -> None:
    """The record in order of date.

    \b
    Examples:
      dragoman timeline --between RUS Syria --since 2019
      dragoman timeline --actor Lavrov --kind visit --status planned
      dragoman timeline --evidence
      dragoman timeline --html timeline.html
    """  # noqa: D301
    checked_period(since, until)
    record = open_record(settings)
    wanted = Wanted(
        between=between,
        actor=actor and (code_of(actor) or actor),
        since=since,
        until=until,
        kinds=tuple(Kind(kind) for kind in kinds),
        statuses=tuple(Status(status) for status in statuses),
        rejected=rejected,
    )
    found = record.engagements(wanted)
    if html is not None:
        _write_page(html, record, found)
    elif wants_json(as_json):
        print_json(recorded_to_json(engagement) for engagement in found)
    elif evidence:
        print_quotations(found, record.readings(_articles(found)))
    else:
        print_timeline(found)
    if not found:
        say("The record has no such engagement.")


def _write_page(path: Path, record: Record, found: Sequence[RecordedEngagement]) -> None:
    write_file(path, timeline_page(found, record.readings(_articles(found))))
    say(f"{len(found)} engagements written to {path}")


def _articles(found: Sequence[RecordedEngagement]) -> set[str]:
    return {report.article for engagement in found for report in engagement.reports}
