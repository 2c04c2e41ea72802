"""``dragoman judgements``: what persons judged, and what became of it; and bringing judgements from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from rich.text import Text

from dragoman.cli.config import Settings
from dragoman.cli.judgement_lines import became_lines, judgements_in
from dragoman.cli.opening import open_record
from dragoman.cli.output import console, format_options, plain, print_json, say, wants_json
from dragoman.cli.summary import Summary
from dragoman.export.judged import value_words
from dragoman.record import Record
from dragoman.record.judgements.settle import Effect

_STYLES = {Effect.IN_FORCE: "green", Effect.OVERRIDDEN: "dim", Effect.WAITING: "yellow"}


@click.command("judgements")
@click.option("--import", "file", type=click.Path(path_type=Path), metavar="FILE", help="Take in those of a file.")
@click.option("--effect", "effects", multiple=True, type=click.Choice([str(one) for one in Effect]), help="Only these.")
@format_options
@click.pass_obj
def command(settings: Settings, /, *, file: Path | None, effects: tuple[str, ...], as_json: bool | None) -> None:
    """What persons judged, and what became of it.

    A judgement is in force, overridden by a later one on the same matter, or waits for a report that no reading on
    record has now. As JSON lines they can be taken elsewhere: dragoman judgements --import reads them into another
    record, dragoman merge --judgements uses them without one. What is known already is not taken in twice.

    \b
    Examples:
      dragoman judgements
      dragoman judgements --effect waiting
      dragoman judgements --json > judged.jsonl
      dragoman --record other judgements --import judged.jsonl
    """  # noqa: D301
    record = open_record(settings)
    if file is not None:
        _take_in(record, file)
        return
    found = [
        one
        for one in became_lines(record.became(), record.tenure_judgements())
        if not effects or one["effect"] in effects
    ]
    if wants_json(as_json):
        print_json(found)
    else:
        for one in found:
            _print(one)
    if not found:
        say("The record has no such judgement.")


def _take_in(record: Record, file: Path) -> None:
    summary = Summary(of_readings=False)
    found = judgements_in(file)
    summary.failures += found.failures
    known = set(record.tenure_judgements())
    fresh = [one for one in dict.fromkeys(found.of_tenures) if one not in known]
    new = record.judge_all(found.of_reports) + len(fresh)
    for one in fresh:
        record.judge_tenure(one)
    told = len(found.of_reports) + len(found.of_tenures)
    for outcome, number in (("taken in", new), ("known already", told - new)):
        if number:
            summary.counts[outcome] = number
    summary.finish()


def _print(one: dict[str, Any]) -> None:
    out = console()
    effect = Effect(one["effect"])
    line = Text(f"{(one['when'] or 'undated')[:16]:<17}", style="dim")
    line.append(f"{effect:<11}", style=_STYLES[effect])
    line.append(plain(f" {_said(one)}"), style="bold")
    line.append(plain(f"  by {one['by']}{': ' + one['because'] if one['because'] else ''}"))
    out.print(line)
    for reason in one["reasons"]:
        out.print(Text(plain(f"{'':<29}{reason}"), style="dim"))


def _said(one: dict[str, Any]) -> str:
    """``correct e3f2a9 date 2021-05-03``."""
    if "tenure" in one:
        return f"{one['verdict']} {one['tenure']['name']} as {one['tenure']['role']}"
    undo = "undo " if one["undo"] else ""
    other = one["other"]["engagement"] if one["other"] else ""
    if one["verdict"] == "correct":
        action = "" if one["action"] == "set" else f"{one['action']} "
        value = "" if one["undo"] and one["value"] is None else other or value_words(one["value"])
        return f"{undo}correct {_ids(one)} {one['attribute']} {action}{value}".rstrip()
    pair = one["on"][0]["engagement"]
    return f"{undo}{pair} {one['verdict']} {other}" if other else f"{undo}{one['verdict']} {_ids(one)}"


def _ids(one: dict[str, Any]) -> str:
    return ", ".join(one["now"] or [report["engagement"] for report in one["on"]])
