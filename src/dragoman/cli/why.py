"""``dragoman why``: the words and the rule behind each value of an engagement or a statement."""

from __future__ import annotations

import click

from dragoman.cli.config import Settings
from dragoman.cli.grounds import print_why
from dragoman.cli.opening import one_of_record, open_record
from dragoman.cli.output import format_options, print_json, wants_json
from dragoman.cli.said_listing import print_why_said
from dragoman.model.grounds import told_by, told_to_json
from dragoman.model.grounds_statements import said_by, said_to_json
from dragoman.record import Record, RecordedEngagement, RecordedStatement, recorded_to_json


@click.command("why")
@click.argument("id_", metavar="ID")
@format_options
@click.pass_obj
def command(settings: Settings, id_: str, as_json: bool | None) -> None:
    """The words behind each value of an engagement or a statement, report by report.

    For each value: the words it came from, the rule or model that read them, and what was inferred from what. Where
    several reports were brought together, why.
    """
    record = open_record(settings)
    found = one_of_record(record, id_)
    if isinstance(found, RecordedStatement):
        _of_statement(record, found, wants_json(as_json))
    else:
        _of_engagement(record, found, wants_json(as_json))


def _of_engagement(record: Record, engagement: RecordedEngagement, as_json: bool) -> None:
    told = [told_by(record.reading(report.article), report.engagement) for report in engagement.reports]
    if as_json:
        document = recorded_to_json(engagement)
        named = [who for who in document["participants"] if who["named_by"] is not None]
        reports = [told_to_json(one) for one in told]
        standing = {"status": document["status"], "status_reason": document["status_reason"]}
        joined = {"named": named, "joined": document["joined"]}
        judged = {key: document[key] for key in ("corrections", "accepted", "rejected")}
        print_json([{"id": engagement.id, **standing, "reports": reports, **joined, **judged}])
    else:
        print_why(engagement, told)


def _of_statement(record: Record, statement: RecordedStatement, as_json: bool) -> None:
    said = [said_by(record.reading(report.article), report.id) for report in statement.reports]
    if as_json:
        print_json([{"id": statement.id, "reports": [said_to_json(one) for one in said]}])
    else:
        print_why_said(statement, said)
