"""``dragoman show``: one engagement or statement of the record."""

from __future__ import annotations

import click

from dragoman.cli.config import Settings
from dragoman.cli.listing import print_engagement
from dragoman.cli.opening import one_of_record, open_record
from dragoman.cli.output import format_options, print_json, wants_json
from dragoman.cli.readouts_listing import print_readouts
from dragoman.cli.said_listing import print_statement
from dragoman.record import RecordedStatement, readout_to_json, readouts_of, recorded_to_json, statement_to_json


@click.command("show")
@click.argument("id_", metavar="ID")
@format_options
@click.pass_obj
def command(settings: Settings, id_: str, as_json: bool | None) -> None:
    """One engagement or statement of the record: its values, its reports, its history and what is disputed.

    Where two sides of an engagement are heard, what each of them says and leaves out.

    ID may be abbreviated to its beginning, and may be the id of one of its reports.
    """
    record = open_record(settings)
    found = one_of_record(record, id_)
    if isinstance(found, RecordedStatement):
        print_json([statement_to_json(found)]) if wants_json(as_json) else print_statement(found)
        return
    readouts = readouts_of(found, [record.reading(report.article) for report in found.reports])
    if wants_json(as_json):
        print_json([{**recorded_to_json(found), "readouts": [readout_to_json(one) for one in readouts]}])
        return
    print_engagement(found)
    if readouts:
        print_readouts(readouts)
