"""``dragoman export``: the whole record in a format for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.config import Settings
from dragoman.cli.opening import open_record
from dragoman.cli.output import say, write_file
from dragoman.export import csv_of, jsonl_of, statements_csv, statements_jsonl
from dragoman.record import Record, Wanted


@click.command("export")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["jsonl", "csv"]),
    default="jsonl",
    show_default=True,
    help="What to write.",
)
@click.option(
    "--what",
    type=click.Choice(["engagements", "statements"]),
    default="engagements",
    show_default=True,
    help="What of the record.",
)
@click.option("--rejected", is_flag=True, help="With the engagements that persons rejected.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="A file.  [default: standard output]")
@click.pass_obj
def command(settings: Settings, /, *, format_: str, what: str, rejected: bool, output: Path | None) -> None:
    """The whole record in a format for other programs.

    Of engagements, jsonl has one a line, with its reports as {"article": NAME, "engagement": id}, and csv one a row. Of
    statements, jsonl has one a line, with its reports as {"article": NAME, "statement": id}, and csv one of each
    article a row, the copies marked.

    \b
    Examples:
      dragoman export --format csv --output record.csv
      dragoman export --what statements --format csv --output statements.csv
    """  # noqa: D301
    record = open_record(settings)
    number, text = (
        _statements(record, format_) if what == "statements" else _engagements(record, format_, rejected=rejected)
    )
    if output is None:
        click.echo(text, nl=False)
        return
    write_file(output, text)
    say(f"{number} {what} written to {output}")


def _engagements(record: Record, format_: str, *, rejected: bool) -> tuple[int, str]:
    engagements = record.engagements(Wanted(rejected=rejected))
    return len(engagements), csv_of(engagements) if format_ == "csv" else jsonl_of(engagements)


def _statements(record: Record, format_: str) -> tuple[int, str]:
    statements = record.statements()
    return len(statements), statements_csv(statements) if format_ == "csv" else statements_jsonl(statements)
