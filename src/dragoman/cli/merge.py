"""``dragoman merge``: the record of a folder of readings, without a store."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.judgement_lines import JudgedLines, judgements_in
from dragoman.cli.output import say, write_lines
from dragoman.cli.readings import no_readings, readings_in
from dragoman.cli.summary import Summary
from dragoman.export import jsonl_lines
from dragoman.model.failure import Unreadable
from dragoman.model.reading import Reading
from dragoman.record import record_of


@click.command("merge")
@click.argument("readings_dir", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="A file.  [default: standard output]")
@click.option(
    "--judgements",
    "judged",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="What persons judged, as dragoman judgements --json writes it.",
)
@click.option("--rejected", is_flag=True, help="With the engagements that persons rejected.")
def command(readings_dir: Path, out: Path | None, judged: Path | None, rejected: bool) -> None:
    """Merge the readings of a folder into one record, without keeping one.

    READINGS_DIR holds what dragoman read --out has written, one NAME.json an article. Each line that comes out is an
    engagement as dragoman export has it, its reports as {"article": NAME, "engagement": id}. The same readings and
    judgements make the same record here and in a record that dragoman add keeps.

    \b
    Examples:
      dragoman read news/ --out readings/
      dragoman merge readings/ --out record.jsonl
      dragoman merge readings/ --judgements judged.jsonl --out record.jsonl
    """  # noqa: D301
    if not readings_dir.is_dir():
        raise click.UsageError(f"{readings_dir} is no folder. Make one with: dragoman read SOURCE --out {readings_dir}")
    summary = Summary()
    readings: list[Reading] = []
    for outcome in readings_in(readings_dir):
        if isinstance(outcome, Unreadable):
            summary.failures.append(outcome)
        else:
            summary.progress(outcome.article.name)
            summary.count("merged", outcome)
            readings.append(outcome)
    said = judgements_in(judged) if judged is not None else JudgedLines()
    summary.failures += said.failures
    engagements = record_of(readings, said.of_reports, said.of_tenures, rejected=rejected)
    if readings:
        write_lines(out, jsonl_lines(engagements))
    if not readings and not summary.failures:
        say(no_readings(readings_dir))
    summary.of_readings = False
    if out is not None and readings:
        say(f"{len(engagements)} engagements written to {out}")
    summary.finish()
