"""``dragoman show``: one engagement or statement of the record."""

from __future__ import annotations

from typing import Any

import click

from dragoman.cli.config import Settings
from dragoman.cli.listing import print_engagement
from dragoman.cli.opening import Named, named_in_record, open_record, say_where
from dragoman.cli.output import format_options, print_json, wants_json
from dragoman.cli.readouts_listing import print_readouts
from dragoman.cli.said_listing import print_statement
from dragoman.record import (
    Record,
    RecordedEngagement,
    RecordedStatement,
    readout_to_json,
    readouts_of,
    recorded_to_json,
    statement_to_json,
)


@click.command("show")
@click.argument("id_", metavar="ID")
@format_options
@click.pass_obj
def command(settings: Settings, id_: str, as_json: bool | None) -> None:
    """One engagement or statement of the record: its values, its reports, its history and what is disputed.

    Where two sides of an engagement are heard, what each of them says and leaves out.

    ID may be abbreviated to its beginning, and may be the id of one of its reports, or one that it had before: an id
    that was given once leads on to what has its reports now.
    """
    record = open_record(settings)
    named = named_in_record(record, id_)
    say_where(named)
    for found in named.found:
        if not isinstance(found, RecordedStatement):
            _show(record, found, named, as_json=wants_json(as_json))
        elif wants_json(as_json):
            print_json([statement_to_json(found)])
        else:
            print_statement(found)


def _show(record: Record, engagement: RecordedEngagement, named: Named, *, as_json: bool) -> None:
    readouts = readouts_of(engagement, [record.reading(report.article) for report in engagement.reports])
    if as_json:
        told = {"readouts": [readout_to_json(one) for one in readouts]}
        print_json([{**recorded_to_json(engagement), **told, **_where(engagement, named)}])
        return
    print_engagement(engagement)
    if readouts:
        print_readouts(readouts)


def _where(engagement: RecordedEngagement, named: Named) -> dict[str, Any]:
    """Which other id was asked for, and who has reports that the engagement had before."""
    others = sorted({*named.successors, *(one.id for one in named.found)} - {engagement.id})
    return {"redirected_from": named.asked, "successors": others}
