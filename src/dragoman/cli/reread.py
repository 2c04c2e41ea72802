"""``dragoman reread``: today's reader over the captures on record, and what that changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import click

from dragoman.cli.config import Settings
from dragoman.cli.opening import open_record
from dragoman.cli.output import NOTHING, SOME_FAILED, format_options, print_json, say, wants_json
from dragoman.cli.reread_listing import Outcome, Tally, print_outcome
from dragoman.cli.sources import read_capture, reader_of
from dragoman.model.failure import Unreadable
from dragoman.record import Record, ToReread, changes_of, reread_to_json


@click.command("reread")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--all", "everything", is_flag=True, help="Also what today's reader has read already.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@format_options
@click.pass_obj
def command(
    settings: Settings, /, *, names: tuple[str, ...], everything: bool, dry_run: bool, as_json: bool | None
) -> None:
    """Read captures on record anew, where another reader or register read them, and show what changes.

    NAMEs are articles; without any, all are read. Each capture is done by itself: stop whenever you like, and the next
    call goes on with the rest. One that cannot be read keeps its reading. Judgements stay as they are.

    \b
    Examples:
      dragoman reread --dry-run
      dragoman reread
      dragoman reread --all courier-visit
    """  # noqa: D301
    record = open_record(settings)
    reader = reader_of(settings)
    wanted = _wanted(record, reader.name, names, everything)
    tally = Tally(dry_run=dry_run)
    json = wants_json(as_json)
    try:
        for outcome in _outcomes(record, wanted, reader, keep=not dry_run):
            tally.count(outcome)
            if json:
                print_json([reread_to_json(outcome.of, outcome.word, outcome.changes, reason=outcome.reason)])
            elif outcome.changes or outcome.reason:
                print_outcome(outcome)
    except KeyboardInterrupt as error:
        say(f"stopped after {tally.line()}; the next dragoman reread goes on with the rest")
        raise click.Abort from error
    say(tally.line())
    if tally.failed:
        raise SystemExit(SOME_FAILED)


def _wanted(record: Record, reader: str, names: Sequence[str], everything: bool) -> list[ToReread]:
    from dragoman.reference.register import register_version  # noqa: PLC0415 - slow, and not needed by help

    try:
        return record.to_reread(reader, register_version(), names, everything=everything)
    except KeyError as error:
        say(f"Error: the record has no article named {error.args[0]}")
        raise SystemExit(NOTHING) from error


def _outcomes(record: Record, wanted: Sequence[ToReread], reader: Any, *, keep: bool) -> Iterator[Outcome]:
    given = cache(lambda: reader)
    for of in wanted:
        try:
            capture, before = record.stored(of.capture_id)
        except Unreadable as failure:
            yield Outcome(of, reason=f"{failure.reason}. {failure.remedy}")
            continue
        read = read_capture(capture, given)
        if isinstance(read, Unreadable):
            yield Outcome(of, reason=f"{read.reason}. {read.remedy}")
            continue
        if keep:
            record.add(capture, read.reading)
        yield Outcome(of, changes_of(before, read.reading))
