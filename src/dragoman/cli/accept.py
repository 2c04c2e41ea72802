"""``dragoman accept``: a person confirms an engagement as it is."""

from __future__ import annotations

import click

from dragoman.cli.config import Settings
from dragoman.cli.judging import judged_reports, judging_options, now, reason_given, say_done, user
from dragoman.cli.opening import open_record
from dragoman.model.person_judgement import PersonJudgement, PersonVerdict
from dragoman.record.judgements.accepted import values_accepted


@click.command("accept")
@click.argument("id_", metavar="ID")
@judging_options
@click.pass_obj
def command(settings: Settings, /, *, id_: str, only: bool, because: str | None, by: str | None, undo: bool) -> None:
    """Confirm an engagement as it is.

    It stays as its reports have it. Where further articles or a new reading change a value later, dragoman show and
    dragoman export say what it was when it was accepted.

    \b
    Examples:
      dragoman accept e3f2a9
      dragoman accept e3f2a9 --because "the ministry's site has the same"
      dragoman accept e3f2a9 --undo
    """  # noqa: D301
    record = open_record(settings)
    before = record.count()
    found = judged_reports(record, id_, only=only)
    if undo and found.engagement.accepted is None:
        raise click.UsageError(f"{found.engagement.id} is not accepted; there is nothing to take back")
    values = None if undo else values_accepted(found.engagement)
    judgement = PersonJudgement(
        PersonVerdict.ACCEPT, found.reports, user(by), now(), reason_given(because), value=values, undo=undo
    )
    record.judge(judgement)
    say_done(record, before, f"{found.words} {'no longer ' if undo else ''}accepted, by {judgement.by}")
