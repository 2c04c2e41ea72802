"""``dragoman tenures``: who holds which office by the articles on record, and a person's word on it."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from dragoman.cli.config import Settings
from dragoman.cli.country import checked_country
from dragoman.cli.judging import user
from dragoman.cli.opening import open_record
from dragoman.cli.output import NOTHING, format_options, print_json, say, wants_json
from dragoman.cli.tenure_listing import print_tenures
from dragoman.model.judgement import TenureJudgement, TenureVerdict
from dragoman.record import LearnedTenure, Standing, tenure_to_json
from dragoman.record.find import PREFIX

_SHOWN = frozenset(Standing) - {Standing.KNOWN}


@click.group("tenures", invoke_without_command=True)
@click.option("--country", callback=checked_country, metavar="COUNTRY", help="Only offices of this state.")
@click.option(
    "--status", "standings", multiple=True, type=click.Choice([str(s) for s in Standing]), help="Can be repeated."
)
@format_options
@click.pass_context
def command(ctx: click.Context, /, *, country: str | None, standings: tuple[str, ...], as_json: bool | None) -> None:
    """Who holds which office, by the articles on record.

    "Russian Defence Minister Andrei Belousov" in an article is evidence of a tenure. It is proposed while one origin
    says so, confirmed when two independent origins do or a person does, contradicted where the register of offices has
    somebody else on that day, and known where the register says the same (listed only with --status known). Confirmed
    and known tenures name the parties whom articles know by their office alone.

    \b
    Examples:
      dragoman tenures --country RUS
      dragoman tenures --status proposed --status contradicted
      dragoman tenures confirm t5b64 --because "the ministry's site says so"
    """  # noqa: D301
    if ctx.invoked_subcommand is not None:
        return
    wanted = {Standing(standing) for standing in standings} or _SHOWN
    tenures = open_record(ctx.obj).tenures()
    found = [one for one in tenures if one.standing in wanted and country in (None, one.country)]
    if wants_json(as_json):
        print_json(tenure_to_json(tenure) for tenure in found)
    else:
        print_tenures(found)
    if not found:
        say("The record has no such tenure.")


def _options(function: click.decorators.FC) -> click.decorators.FC:
    function = click.option("--by", help="Who says so.  [default: the name of the user]")(function)
    return click.option("--because", help="Why, in a few words.")(function)


@command.command("confirm")
@click.argument("tenure_id", metavar="ID")
@_options
@click.pass_obj
def confirm(settings: Settings, /, *, tenure_id: str, because: str | None, by: str | None) -> None:
    """Say that the person held the office, whatever the register says."""
    _judge(settings, tenure_id, TenureVerdict.CONFIRM, because, by)


@command.command("reject")
@click.argument("tenure_id", metavar="ID")
@_options
@click.pass_obj
def reject(settings: Settings, /, *, tenure_id: str, because: str | None, by: str | None) -> None:
    """Say that the person did not hold the office; no phrase is resolved by it any more."""
    _judge(settings, tenure_id, TenureVerdict.REJECT, because, by)


def _judge(settings: Settings, start: str, verdict: TenureVerdict, because: str | None, by: str | None) -> None:
    record = open_record(settings)
    tenure = _one(record.tenures(), start)
    when = datetime.now(UTC).isoformat(timespec="seconds")
    judgement = TenureJudgement(
        tenure.name, tenure.role, tenure.country, tenure.organisation, tenure.post,
        verdict, user(by), when, because,
    )  # fmt: skip
    record.judge_tenure(judgement)
    done = "confirmed" if verdict is TenureVerdict.CONFIRM else "rejected"
    say(f"{tenure.id}: {tenure.name} as {tenure.role} {done} by {judgement.by}.")


def _one(tenures: tuple[LearnedTenure, ...], start: str) -> LearnedTenure:
    found = [one for one in tenures if one.id == start] or [
        one for one in tenures if len(start) >= PREFIX and one.id.startswith(start)
    ]
    if not found:
        say(f"Error: the record has no tenure {start!r}; dragoman tenures lists their ids")
        raise SystemExit(NOTHING)
    if len(found) > 1:
        raise click.UsageError(f"{start!r} begins the ids of {len(found)} tenures; give more of it")
    return found[0]
