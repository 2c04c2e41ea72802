"""``dragoman backup``: a copy of the record, made while others may add; and whether such a copy is whole."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli.config import Settings
from dragoman.cli.opening import open_record
from dragoman.cli.output import NOTHING, SOME_FAILED, format_options, say, wants_json
from dragoman.cli.verify import print_verified
from dragoman.cli.wording import counted
from dragoman.model.failure import RecordError
from dragoman.record import verify_backup


@click.command("backup")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Look through the backup in FOLDER instead, as dragoman verify does.")
@format_options
@click.pass_obj
def command(settings: Settings, folder: Path, check: bool, as_json: bool | None) -> None:
    """Copy the record into a new FOLDER, as it is at this moment, while others may add to it.

    The copy is itself a record: dragoman --record FOLDER asks it, and a copy of FOLDER in the record's place restores
    it. Nothing is overwritten. --json and --table say how --check lists what it finds.

    \b
    Examples:
      dragoman backup /mnt/disk/record-2026-11-22
      dragoman backup --check /mnt/disk/record-2026-11-22
    """  # noqa: D301
    if check:
        _check(folder, wants_json(as_json))
        return
    made = open_record(settings).back_up(folder)
    say(f"{counted(made.captures, 'capture')} and the database copied to {folder}")
    for name in made.lacking:
        say(f"warning: {name}: its capture was lost or damaged before, and is not in the backup; see dragoman verify.")
    if made.lacking:
        raise SystemExit(SOME_FAILED)


def _check(folder: Path, as_json: bool) -> None:
    try:
        found = verify_backup(folder)
    except RecordError as error:
        say(f"Error: {error}")
        raise SystemExit(NOTHING) from error
    print_verified(found, as_json=as_json)
    if not found.in_order:
        raise SystemExit(SOME_FAILED)
