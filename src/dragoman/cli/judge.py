"""``dragoman judge``: a person says whether two reports tell of one engagement."""

from __future__ import annotations

import click

from dragoman.cli.config import Settings
from dragoman.cli.judging import now, reason_given, report_of, user
from dragoman.cli.opening import nothing_of_id, open_record
from dragoman.cli.output import say
from dragoman.model.person_judgement import PAIRS, JudgedReport, PersonJudgement, PersonVerdict
from dragoman.record import Record
from dragoman.record.judgements.settle import Effect

UNDO = "undo"


@click.command("judge")
@click.argument("left", metavar="ID")
@click.argument("verdict", type=click.Choice(["same", "different", "unsure", UNDO]))
@click.argument("right", metavar="ID")
@click.option("--by", help="Who judges.  [default: the name of the user]")
@click.option("--because", "--reason", help="Why, in a few words.")
@click.pass_obj
def command(settings: Settings, /, *, left: str, verdict: str, right: str, by: str | None, because: str | None) -> None:
    """Say whether two engagements, or two reports, are one.

    The judgement is kept beside the readings, wins over the machine's, and outlives every re-reading; a later one on
    the same two takes its place, and undo takes it back. To take two reports of one engagement apart, give the reports'
    ids (dragoman show).

    \b
    Examples:
      dragoman judge e3f2a9 same e77c10
      dragoman judge e3f2a9 different e9b041 --because "two calls on one day"
    """  # noqa: D301
    record = open_record(settings)
    before = record.count()
    reports = (_report(record, left), _report(record, right))
    if reports[0].engagement == reports[1].engagement:
        raise click.UsageError("both ids name the same report")
    undo = verdict == UNDO
    ids = {one.engagement for one in reports}
    said = _verdict_to_undo(record, ids) if undo else PersonVerdict(verdict)
    judgement = PersonJudgement(said, reports[:1], user(by), now(), reason_given(because), reports[1], undo=undo)
    record.judge(judgement)
    count = f"The record has {record.count()} engagements (before: {before})."
    say(f"{reports[0].engagement} and {reports[1].engagement}: {verdict}, by {judgement.by}. {count}")


def _verdict_to_undo(record: Record, ids: set[str]) -> PersonVerdict:
    """What was last said of two reports; a usage error where nothing was, or it is taken back already."""
    found = [one.judgement for one in record.became() if one.effect is Effect.IN_FORCE and set(one.now) == ids]
    standing = [one.verdict for one in found if one.verdict in PAIRS and not one.undo]
    if not standing:
        raise click.UsageError(f"{' and '.join(sorted(ids))} are not judged; there is nothing to take back")
    return standing[-1]


def _report(record: Record, start: str) -> JudgedReport:
    found = record.report_ids(start)
    if not found:
        nothing_of_id(start, "engagement and no report")
    if len(found) > 1:
        raise click.UsageError(f"{start!r} begins the ids of {len(found)} reports; give more of it")
    (engagement,) = record.engagements_by_id(found[0])
    article = next(report.article for report in engagement.reports if report.engagement == found[0])
    return report_of(record, article, found[0])
