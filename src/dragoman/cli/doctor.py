"""``dragoman doctor``: what is in order on this machine and what is not, and what the register lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from dragoman.cli.checks import checks
from dragoman.cli.config import Settings
from dragoman.cli.output import SOME_FAILED, format_options, plain, print_json, say, wants_json

if TYPE_CHECKING:
    from dragoman.reference.register.gaps import Gap


def _country(_ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    from dragoman.reference.countries import country, country_of_name  # noqa: PLC0415 - not for help

    code = value.upper() if country(value.upper()) else country_of_name(value)
    if code is None:
        raise click.BadParameter(f"{value!r} is no country; give a name or a code such as SYR", param=param)
    return code


@click.command("doctor")
@click.option("--gaps", "with_gaps", is_flag=True, help="List the years in which the register knows no holder.")
@click.option("--country", callback=_country, metavar="COUNTRY", help="The gaps of one state only: SYR.")
@format_options
@click.pass_obj
def command(settings: Settings, /, *, with_gaps: bool, country: str | None, as_json: bool | None) -> None:
    """Say what is in order on this machine and what is not, and what the register lacks.

    Looks at the versions, the settings, the language model, the register, the record, and whether they can be written
    to. Exits with 1 where something is not in order. A gap of the register is no fault: it says what is not known.

    \b
    Examples:
      dragoman doctor
      dragoman doctor --gaps --country SYR
    """  # noqa: D301
    if with_gaps or country:
        _print_gaps([gap for gap in _gaps() if country in (None, gap.country)], wants_json(as_json))
        return
    healthy = True
    for check in checks(settings):
        healthy = healthy and check.ok
        if wants_json(as_json):
            print_json([{"check": check.check, "ok": check.ok, "found": check.found, "remedy": check.remedy}])
            continue
        mark = click.style("ok   ", fg="green") if check.ok else click.style("FAULT", fg="red")
        click.echo(plain_line(mark, check.check, check.found))
        if check.remedy:
            click.echo(plain_line("     ", "", f"{check.remedy}."))
    if not healthy:
        raise SystemExit(SOME_FAILED)
    found = _gaps()
    states = len({gap.country for gap in found})
    say(f"The register has {len(found)} gaps in {states} states; dragoman doctor --gaps lists them.")


def plain_line(mark: str, name: str, text: str) -> str:
    """A line of the table; what was found may hold anything."""
    return f"{mark} {name:<22}{plain(text)}"


def _gaps() -> Sequence[Gap]:
    """The gaps up to the year as of which the register is."""
    from dragoman.reference.register import register_version  # noqa: PLC0415 - not for help
    from dragoman.reference.register.gaps import gaps  # noqa: PLC0415

    return gaps(int(register_version()[:4]))


def _print_gaps(found: Sequence[Gap], as_json: bool) -> None:
    from dragoman.reference.countries import country_name  # noqa: PLC0415 - not for help

    if as_json:
        print_json({"country": gap.country, "office": gap.office, "from": gap.since, "to": gap.to} for gap in found)
        return
    years: Counter[str] = Counter()
    for gap in found:
        years[gap.office] += gap.to - gap.since + 1
        span = str(gap.since) if gap.since == gap.to else f"{gap.since}-{gap.to}"
        click.echo(f"{gap.country}  {country_name(gap.country):<34}{gap.office:<24}{span}")
    counted = ", ".join(f"{number} of a {office}" for office, number in sorted(years.items()))
    say(f"{len(found)} gaps; years without a known holder: {counted or 'none'}")
