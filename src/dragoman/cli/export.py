"""``dragoman export``: the whole record in a format for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.config import Settings
from dragoman.cli.opening import open_record
from dragoman.cli.output import say, write_file
from dragoman.export import csv_of, jsonl_of


@click.command("export")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["jsonl", "csv"]),
    default="jsonl",
    show_default=True,
    help="What to write.",
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="A file.  [default: standard output]")
@click.pass_obj
def command(settings: Settings, format_: str, output: Path | None) -> None:
    """The whole record in a format for other programs.

    jsonl: one engagement a line, with its reports as {"article": NAME, "engagement": id}; csv: one engagement a row.
    """
    engagements = open_record(settings).engagements()
    text = csv_of(engagements) if format_ == "csv" else jsonl_of(engagements)
    if output is None:
        click.echo(text, nl=False)
        return
    write_file(output, text)
    say(f"{len(engagements)} engagements written to {output}")
