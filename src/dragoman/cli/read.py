"""``dragoman read``: what each article says."""

from __future__ import annotations

import json
from pathlib import Path

import click

from dragoman.cli.config import Settings
from dragoman.cli.output import format_options, print_json, wants_json, write_file
from dragoman.cli.sources import given_options, read_sources
from dragoman.cli.summary import Summary
from dragoman.cli.told import print_reading
from dragoman.model.capture import Given
from dragoman.model.contract import reading_to_json
from dragoman.model.failure import Unreadable


@click.command("read")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Write one NAME.json per input here.")
@format_options
@given_options
@click.pass_obj
def command(
    settings: Settings, /, *, sources: tuple[str, ...], out: Path | None, as_json: bool | None, **given: str
) -> None:
    """Read articles and print what each says.

    SOURCE is a file (.html, .htm, .txt, .md), a folder, a URL, or - for standard input. Each engagement is printed
    with who, when, where and its status, and the quoted words behind each.

    \b
    Examples:
      dragoman read visit.html
      dragoman read news/ --out readings/
      dragoman read visit.txt --published 2020-03-24 --json
    """  # noqa: D301
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    summary = Summary()
    for outcome in read_sources(sources, Given(**given), settings):
        if isinstance(outcome, Unreadable):
            summary.failures.append(outcome)
            continue
        reading = outcome.reading
        if out is not None:
            summary.progress(outcome.capture.source)
            document = json.dumps(reading_to_json(reading), ensure_ascii=False, indent=1)
            write_file(out / f"{outcome.capture.name}.json", f"{document}\n")
        elif wants_json(as_json):
            print_json([reading_to_json(reading)])
        else:
            print_reading(reading)
        summary.count("read", reading)
    summary.finish()
