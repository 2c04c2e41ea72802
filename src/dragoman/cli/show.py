"""``dragoman show``: one engagement or statement of the record."""

from __future__ import annotations

import click

from dragoman.cli.config import Settings
from dragoman.cli.listing import print_engagement
from dragoman.cli.opening import one_of_record, open_record
from dragoman.cli.output import format_options, print_json, wants_json
from dragoman.cli.said_listing import print_statement
from dragoman.record import RecordedStatement, recorded_to_json, statement_to_json


@click.command("show")
@click.argument("id_", metavar="ID")
@format_options
@click.pass_obj
def command(settings: Settings, id_: str, as_json: bool | None) -> None:
    """One engagement or statement of the record: its values, its reports, its history and what is disputed.

    ID may be abbreviated to its beginning, and may be the id of one of its reports.
    """
    found = one_of_record(open_record(settings), id_)
    if isinstance(found, RecordedStatement):
        print_json([statement_to_json(found)]) if wants_json(as_json) else print_statement(found)
    else:
        print_json([recorded_to_json(found)]) if wants_json(as_json) else print_engagement(found)
