"""``dragoman show``: one engagement of the record."""

from __future__ import annotations

import click

from dragoman.cli.config import Settings
from dragoman.cli.listing import print_engagement
from dragoman.cli.opening import one_engagement, open_record
from dragoman.cli.output import format_options, print_json, wants_json
from dragoman.record import recorded_to_json


@click.command("show")
@click.argument("engagement_id", metavar="ID")
@format_options
@click.pass_obj
def command(settings: Settings, engagement_id: str, as_json: bool | None) -> None:
    """One engagement of the record: its values, its reports, its history and what is disputed.

    ID may be abbreviated to its beginning, and may be the id of one of its reports.
    """
    engagement = one_engagement(open_record(settings), engagement_id)
    if wants_json(as_json):
        print_json([recorded_to_json(engagement)])
    else:
        print_engagement(engagement)
