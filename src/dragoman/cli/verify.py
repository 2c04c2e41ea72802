"""``dragoman verify``: whether a record is whole, and what helps where it is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

import click

from dragoman.cli.config import Settings
from dragoman.cli.opening import open_record
from dragoman.cli.output import SOME_FAILED, console, format_options, plain, print_json, say, wants_json
from dragoman.cli.wording import counted
from dragoman.record import Finding, Verified


@click.command("verify")
@click.option("--repair", is_flag=True, help="Make anew what follows from the readings and judgements, then look.")
@format_options
@click.pass_obj
def command(settings: Settings, repair: bool, as_json: bool | None) -> None:
    """Look through the whole record: captures by their hashes, readings by their words, and what follows from them.

    Says what is wrong and what helps, and exits with 1 where something is. Nothing is changed without --repair, and
    with it neither captures nor readings nor judgements are.
    """
    record = open_record(settings)
    if repair:
        record.repair()
    found = record.verify()
    print_verified(found, as_json=wants_json(as_json))
    if not found.in_order:
        raise SystemExit(SOME_FAILED)


def print_verified(found: Verified, *, as_json: bool) -> None:
    """The findings on stdout, as JSON or line by line, and on stderr how much was looked through."""
    if as_json:
        print_json(asdict(finding) for finding in found.findings)
    else:
        _print(found.findings)
    looked = f"{counted(found.articles, 'article')}, {counted(found.captures, 'capture')}"
    faults = sum(finding.fault for finding in found.findings)
    outcome = f"{counted(faults, 'fault')}" if faults else "all in order"
    say(f"{looked}, {counted(found.engagements, 'engagement')}: {outcome}")


def _print(findings: Sequence[Finding]) -> None:
    out = console()
    for finding in findings:
        style = "bold red" if finding.fault else "dim"
        out.print(f"{finding.check}  {plain(finding.where)}", style=style, end="", soft_wrap=True)
        out.print(f": {plain(finding.found)}", soft_wrap=True)
        out.print(f"  {plain(finding.remedy)}", style="dim", soft_wrap=True)
