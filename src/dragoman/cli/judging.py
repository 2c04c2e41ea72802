"""What commands that judge have in common: who judges, when, and which reports are meant."""

from __future__ import annotations

import getpass
from dataclasses import dataclass
from datetime import UTC, datetime

import click

from dragoman.cli.opening import one_engagement
from dragoman.cli.output import F, say
from dragoman.model.person_judgement import JudgedReport
from dragoman.record import Record, RecordedEngagement
from dragoman.record.judgements.found import judged_report


@dataclass(frozen=True, slots=True)
class Judged:
    """An engagement, and those of its reports that a judgement is on."""

    engagement: RecordedEngagement
    reports: tuple[JudgedReport, ...]

    @property
    def words(self) -> str:
        """``e3f2a9 (courier, gazette)``."""
        articles = ", ".join(one.article or one.engagement for one in self.reports[:4])
        more = f" and {len(self.reports) - 4} more" if len(self.reports) > 4 else ""
        return f"{self.engagement.id} ({articles}{more})"


def judging_options(command: F) -> F:
    """The options ``--report``, ``--because``, ``--by`` and ``--undo``."""
    only = "Only the report of this id, not all that its engagement has."
    because = "Why, in a few words; to correct or to reject it must be given, unless with --undo."
    for option in (
        click.option("--report", "only", is_flag=True, help=only),
        click.option("--undo", is_flag=True, help="Take back what was said of it before."),
        click.option("--because", help=because),
        click.option("--by", help="Who says so.  [default: the name of the user]"),
    ):
        command = option(command)
    return command


def judged_reports(record: Record, start: str, *, only: bool) -> Judged:
    """What an id stands for: all reports of its engagement, or the one report; exit code 3 where it is nothing's."""
    engagement = one_engagement(record, start)
    refs = {report.engagement: report for report in engagement.reports}
    if only:
        meant = [ident for ident in refs if ident == start] or [ident for ident in refs if ident.startswith(start)]
        if len(meant) != 1:
            raise click.UsageError(f"{start!r} is not the id of one report; dragoman show {engagement.id} lists them")
        refs = {meant[0]: refs[meant[0]]}
    return Judged(engagement, tuple(report_of(record, ref.article, ident) for ident, ref in refs.items()))


def report_of(record: Record, article: str, ident: str) -> JudgedReport:
    """A report as it is now."""
    reading = record.reading(article)
    return judged_report(reading, next(one for one in reading.engagements if one.id == ident))


def because_of(because: str | None, undo: bool, what: str) -> str | None:
    """The reason, without which nothing is changed; a usage error where it is missing."""
    reason = reason_given(because)
    if reason is None and not undo:
        raise click.UsageError(f'say why it is {what}: --because "..."')
    return reason


def reason_given(because: str | None) -> str | None:
    """The reason without the space around it; a usage error where it has no words."""
    if because is not None and not because.strip():
        raise click.UsageError("--because has no words: say why, or leave it out")
    return because and because.strip()


def user(by: str | None) -> str:
    """Who judges; a usage error where nobody says and the user has no name."""
    try:
        return by or getpass.getuser()
    except (KeyError, OSError) as error:
        raise click.UsageError("this user has no name; say who judges with --by") from error


def now() -> str:
    """The time, so that of two judgements of one second the later is later."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def say_done(record: Record, before: int, words: str) -> None:
    """What was done, and how many engagements there are for it."""
    after = record.count()
    counted = f" The record has {after} engagements (before: {before})." if after != before else ""
    say(f"{words}.{counted}")
