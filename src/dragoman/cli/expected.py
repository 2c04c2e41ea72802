"""``dragoman expected``: what was announced, and what became of it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import click

from dragoman.cli.config import Settings
from dragoman.cli.country import checked_countries
from dragoman.cli.expected_listing import print_expectations
from dragoman.cli.opening import open_record
from dragoman.cli.output import format_options, print_json, say, wants_json
from dragoman.record import State, Wanted, expectation_to_json, expectations


def checked_day(_ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """A day of the calendar; a usage error where it is none."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no day; give it as YYYY-MM-DD", param=param) from error


@click.command("expected")
@click.option("--between", nargs=2, callback=checked_countries, metavar="COUNTRY COUNTRY", help="Where both take part.")
@click.option("--on", metavar="DATE", callback=checked_day, help="As it could be known on this day.  [default: today]")
@click.option("--state", "states", multiple=True, type=click.Choice([str(s) for s in State]), help="Can be repeated.")
@format_options
@click.pass_obj
def command(
    settings: Settings, /, *, between: tuple[str, ...], on: date | None, states: tuple[str, ...], as_json: bool | None
) -> None:
    """What was announced, and what became of it.

    Planned, postponed and possible engagements in the order in which they are due, those without a date by the day of
    their announcement. Each is due, overdue (its date has passed and no report tells what became of it), confirmed,
    postponed, cancelled or denied, with the reason in words.

    \b
    Examples:
      dragoman expected --state due --state overdue
      dragoman expected --between RUS Syria --on 2020-03-05
    """  # noqa: D301
    record = open_record(settings)
    day = on or datetime.now(UTC).date()
    chosen = {State(state) for state in states} or set(State)
    engagements = record.each_engagement(Wanted(between=between))
    found = [one for one in expectations(engagements, day) if one.state in chosen]
    if wants_json(as_json):
        print_json(expectation_to_json(one) for one in found)
    elif found:
        print_expectations(found)
    if not found:
        say("The record has nothing of that kind that was announced.")
