"""``dragoman reference update``: a newer register out of the packaged one and Wikidata."""

from __future__ import annotations

import os
import re
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.changes import print_changes
from dragoman.cli.output import SOME_FAILED, say
from dragoman.model.failure import RegisterError

if TYPE_CHECKING:
    from dragoman.cli.registers import Register

SERVER = "https://query.wikidata.org/sparql"
KEPT_IN = "register.update"  # beside the register: the pages of an update that is not finished


def _codes(_ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    """Countries as codes; a usage error where one is none."""
    if value is None:
        return None
    from dragoman.reference.countries import country, country_of_name  # noqa: PLC0415 - not for help

    found = []
    for part in filter(None, (part.strip() for part in value.split(","))):
        code = part.upper() if country(part.upper()) else country_of_name(part)
        if code is None:
            raise click.BadParameter(f"{part!r} is no country; give codes such as RUS,SYR", param=param)
        found.append(code)
    if not found:
        raise click.BadParameter("names no country; give codes such as RUS,SYR", param=param)
    return tuple(dict.fromkeys(found))


def _address(_ctx: click.Context, param: click.Parameter, value: str) -> str:
    if not re.match(r"https?://[^/\s]+", value):
        raise click.BadParameter(f"{value!r} is no address of the kind {SERVER}", param=param)
    return value


@click.command("update")
@click.option("--countries", callback=_codes, metavar="CODES", help="Only these: RUS,SYR.  [default: all]")
@click.option("--dry-run", is_flag=True, help="Fetch and say what would change; change nothing.")
@click.option("--contact", envvar="DRAGOMAN_CONTACT", help="How Wikidata's people reach you: an address, a page.")
@click.option("--server", callback=_address, default=SERVER, show_default=True, help="Another server with its data.")
def update(countries: tuple[str, ...] | None, dry_run: bool, contact: str | None, server: str) -> None:
    """Bring the register up to date from Wikidata.

    Asks for heads of state and government, ministers and deputies, secretaries of security councils, spokespersons,
    ambassadors and heads of organisations, one query at a time and with pauses: all countries take about an hour, one
    a minute. What was fetched is kept until the register is made, so that the same command goes on after it was broken
    off. If anything fails, the register stays as it was.

    \b
    Examples:
      dragoman reference update
      dragoman reference update --countries RUS,SYR --dry-run
    """  # noqa: D301
    from dragoman.reference.register.store import PACKAGED, VARIABLE  # noqa: PLC0415 - as above
    from dragoman.reference.renewal.place import locked, user_folder  # noqa: PLC0415

    folder = user_folder()
    with locked(folder):
        unanswered = _update(folder, countries, dry_run, contact or "", server)
    if os.environ.get(VARIABLE) == PACKAGED and not dry_run:
        say(f"{VARIABLE} says {PACKAGED}: the new register is not used until it says something else")
    if unanswered:
        raise SystemExit(SOME_FAILED)


def _update(folder: Path, countries: tuple[str, ...] | None, dry_run: bool, contact: str, server: str) -> bool:
    """Fetch, merge, check, tell, and put in place; True where the server could not answer everything."""
    from dragoman.acquire.wikidata import Harvester, Pages, Wikidata  # noqa: PLC0415 - as above
    from dragoman.acquire.wikidata.clock import RealClock  # noqa: PLC0415
    from dragoman.cli.registers import packaged_register, register_in_use  # noqa: PLC0415
    from dragoman.reference.renewal.changes import changes  # noqa: PLC0415
    from dragoman.reference.renewal.check import faults, wrong_dates  # noqa: PLC0415
    from dragoman.reference.renewal.merge import merge  # noqa: PLC0415
    from dragoman.reference.renewal.place import put  # noqa: PLC0415

    packaged, current = packaged_register(), register_in_use()
    wrong = wrong_dates(current.tables)
    if wrong:  # told now, and not after an hour of fetching
        raise RegisterError(f"{current.folder} cannot be brought up to date: {'; '.join(wrong)}. Correct it first")
    clock = RealClock()
    pages = Pages(folder.with_name(KEPT_IN), server, clock.now())
    if len(pages):
        say(f"going on from {len(pages)} pages that were fetched before")
    day = pages.begun.date().isoformat()
    with closing(Wikidata(server, contact=contact, clock=clock, say=say)) as wikidata:
        harvester = Harvester(wikidata.ask, pages, day, say, server)
        try:
            harvest = harvester.harvest(countries or _known(current), {} if countries else _organisations())
        except KeyboardInterrupt:
            say("Broken off. What was fetched is kept: the same command goes on from there.")
            raise
    if not harvest.tables.tenures:
        raise RegisterError(f"{server} knows of no holder of any office; the register is as it was. Is it Wikidata's?")
    merged = merge(packaged.tables, current.tables, harvest.tables, harvest.scope)
    wrong = faults(merged.tables, current.tables)
    if wrong:
        raise RegisterError(f"the new register is not in order, the old one stays: {'; '.join(wrong)}")
    print_changes(changes(current.tables, merged), merged.tables)
    if dry_run:
        say("Nothing was changed. Without --dry-run the same command makes the register of what was fetched.")
        return bool(harvest.unanswered)
    made = {"made": day, "server": server, "packaged": packaged.as_of, "countries": sorted(harvest.scope.countries)}
    put(folder, merged.tables, made)
    pages.forget()
    say(f"The register of {day} is in use: {folder}")
    if harvest.unanswered:
        say(f"Left as they were, for the server took too long: {', '.join(harvest.unanswered)}. Try them again later.")
    return bool(harvest.unanswered)


def _known(register: Register) -> list[str]:
    """The countries that a register has an office of, but those that nobody else knows."""
    from dragoman.reference.countries import country  # noqa: PLC0415 - as above

    return [code for code in register.countries if country(code)]


def _organisations() -> dict[str, str]:
    from dragoman.reference.organisations import organisations  # noqa: PLC0415

    return {one.wikidata: one.name for one in organisations() if one.wikidata}
