"""``dragoman why``: the words and the rule behind each value of an engagement."""

from __future__ import annotations

import click

from dragoman.cli.config import Settings
from dragoman.cli.grounds import print_why
from dragoman.cli.opening import one_engagement, open_record
from dragoman.cli.output import format_options, print_json, wants_json
from dragoman.model.grounds import told_by, told_to_json
from dragoman.record import recorded_to_json


@click.command("why")
@click.argument("engagement_id", metavar="ID")
@format_options
@click.pass_obj
def command(settings: Settings, engagement_id: str, as_json: bool | None) -> None:
    """The words behind each value of an engagement, report by report.

    For each value: the words it came from, the rule or model that read them, and what was inferred from what. Where
    several reports were brought together, why.
    """
    record = open_record(settings)
    engagement = one_engagement(record, engagement_id)
    told = [told_by(record.reading(report.article), report.engagement) for report in engagement.reports]
    if wants_json(as_json):
        document = recorded_to_json(engagement)
        named = [who for who in document["participants"] if who["named_by"] is not None]
        reports = [told_to_json(one) for one in told]
        print_json([{"id": engagement.id, "reports": reports, "named": named, "joined": document["joined"]}])
    else:
        print_why(engagement, told)
