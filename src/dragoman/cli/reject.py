"""``dragoman reject``: a person says that there is no such engagement."""

from __future__ import annotations

import click

from dragoman.cli.config import Settings
from dragoman.cli.judging import because_of, judged_reports, judging_options, now, say_done, user
from dragoman.cli.opening import open_record
from dragoman.model.person_judgement import PersonJudgement, PersonVerdict


@click.command("reject")
@click.argument("id_", metavar="ID")
@judging_options
@click.pass_obj
def command(settings: Settings, /, *, id_: str, only: bool, because: str | None, by: str | None, undo: bool) -> None:
    """Say that an engagement is none, or that a report tells of none.

    It leaves the timeline and what is exported, unless --rejected asks for it; its articles and their readings stay.
    With --report only the one report is left out, and the others stay.

    \b
    Examples:
      dragoman reject e3f2a9 --because "a meeting of the two clubs of that name"
      dragoman reject e77c10 --report --because "tells of the visit of the year before"
      dragoman reject e3f2a9 --undo
    """  # noqa: D301
    record = open_record(settings)
    before = record.count()
    found = judged_reports(record, id_, only=only)
    if undo and found.engagement.rejected is None:
        raise click.UsageError(f"{found.engagement.id} is not rejected; there is nothing to take back")
    because = because_of(because, undo, "none")
    judgement = PersonJudgement(PersonVerdict.REJECT, found.reports, user(by), now(), because, undo=undo)
    record.judge(judgement)
    say_done(record, before, f"{found.words} {'no longer ' if undo else ''}rejected, by {judgement.by}")
