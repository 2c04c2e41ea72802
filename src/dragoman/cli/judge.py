"""``dragoman judge``: a person says whether two reports tell of one engagement."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime

import click

from dragoman.cli.config import Settings
from dragoman.cli.opening import open_record
from dragoman.cli.output import NOTHING, say
from dragoman.model.judgement import Judgement, Verdict
from dragoman.record import Record


@click.command("judge")
@click.argument("left", metavar="ID")
@click.argument("verdict", type=click.Choice(["same", "different", "unsure"]))
@click.argument("right", metavar="ID")
@click.option("--by", help="Who judges.  [default: the name of the user]")
@click.option("--reason", help="Why, in a few words.")
@click.pass_obj
def command(settings: Settings, /, *, left: str, verdict: str, right: str, by: str | None, reason: str | None) -> None:
    """Say whether two engagements, or two reports, are one.

    The judgement is kept beside the readings, wins over the machine's, and outlives every re-reading; a later one on
    the same two takes its place. To take two reports of one engagement apart, give the reports' ids (dragoman show).

    \b
    Examples:
      dragoman judge e3f2a9 same e77c10
      dragoman judge e3f2a9 different e9b041 --reason "two calls on one day"
    """  # noqa: D301
    record = open_record(settings)
    before = record.count()
    ids = (_report_id(record, left), _report_id(record, right))
    if ids[0] == ids[1]:
        raise click.UsageError("both ids name the same report")
    when = datetime.now(UTC).isoformat(timespec="seconds")
    judgement = Judgement(*ids, Verdict(verdict), by=by or _user(), when=when, reason=reason)
    record.judge(judgement)
    count = f"The record has {record.count()} engagements (before: {before})."
    say(f"{ids[0]} and {ids[1]}: {verdict}, by {judgement.by}. {count}")


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:
        raise click.UsageError("this user has no name; say who judges with --by") from error


def _report_id(record: Record, start: str) -> str:
    found = record.report_ids(start)
    if not found:
        say(f"Error: the record has no engagement and no report {start!r}")
        raise SystemExit(NOTHING)
    if len(found) > 1:
        raise click.UsageError(f"{start!r} begins the ids of {len(found)} reports; give more of it")
    return found[0]
