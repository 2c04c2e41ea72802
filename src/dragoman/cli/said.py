"""``dragoman said``: who said what of or to whom, by the articles on record."""

from __future__ import annotations

import click

from dragoman.cli.config import Settings
from dragoman.cli.opening import open_record
from dragoman.cli.output import format_options, print_json, say, wants_json
from dragoman.cli.said_listing import print_statements
from dragoman.cli.sources import checked_date, checked_period
from dragoman.model.statement import Act
from dragoman.record import WantedStatements, select_statements, statement_to_json


def _checked_name(_ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A name as it is; a usage error where it has no letter that could be one's."""
    if value is not None and not any(character.isalpha() for character in value):
        raise click.BadParameter(f"{value!r} names nobody; give a person, a body, an office or a state", param=param)
    return value


@click.command("said")
@click.option(
    "--by",
    metavar="NAME",
    callback=_checked_name,
    help="Who spoke: a person, body, office or state (all who speak for it).",
)
@click.option(
    "--about",
    metavar="NAME",
    callback=_checked_name,
    help="Of whom or what: the target of the act, or named in what was said.",
)
@click.option("--to", metavar="NAME", callback=_checked_name, help="To whom it was said, promised, threatened, ...")
@click.option("--act", "acts", multiple=True, type=click.Choice([str(a) for a in Act]), help="Can be repeated.")
@click.option(
    "--since", metavar="DATE", callback=checked_date, help="Said, or if undated published, on this day or later."
)
@click.option(
    "--until", metavar="DATE", callback=checked_date, help="Said, or if undated published, on this day or before."
)
@format_options
@click.pass_obj
def command(
    settings: Settings,
    /,
    *,
    by: str | None,
    about: str | None,
    to: str | None,
    acts: tuple[str, ...],
    since: str | None,
    until: str | None,
    as_json: bool | None,
) -> None:
    """Who said what of or to whom, by the articles on record.

    NAME is a person in any spelling, an organisation, ministry or agency, an office ("Russian foreign minister"), or a
    state by name, code, adjective or capital. A state that speaks is everybody who speaks for it: its presidents,
    ministers, spokesmen, ministries and state agencies.

    A statement of which no article tells the day is listed, and counted to a period, by the day on which it was first
    published: "by 2020-03-24".

    The same words of the same speaker in several articles are one statement with several sources.

    \b
    Examples:
      dragoman said --by Lavrov --about Turkey
      dragoman said --by Moscow --act accuse --act threaten --since 2020-02
      dragoman said --to Ankara --json
    """  # noqa: D301
    checked_period(since, until)
    record = open_record(settings)
    statements = record.statements()
    wanted = WantedStatements(by, about, to, tuple(Act(act) for act in acts), since, until)
    found = select_statements(statements, wanted)
    if wants_json(as_json):
        print_json(statement_to_json(one) for one in found)
    elif found:
        print_statements(found)
    if not statements:
        say("The record has no statements. Articles that an earlier dragoman has read: dragoman add them again.")
    elif not found:
        say(f"The record has no such statement among its {len(statements)}.")
