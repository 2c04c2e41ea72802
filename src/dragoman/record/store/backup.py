"""A copy of a record as it is at one moment, made while others may add; and looking through such a copy."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from dragoman.model.failure import RecordError
from dragoman.record.store.captures import PARTIAL, CaptureFiles
from dragoman.record.store.database import Database, failing_as
from dragoman.record.store.sqlite.engine import open_engine
from dragoman.record.store.sqlite.whole import copy_to, damage
from dragoman.record.store.tables import CaptureRow


@dataclass(frozen=True, slots=True)
class BackedUp:
    """How many captures were copied, and of which articles the bytes were lost or damaged before."""

    captures: int
    lacking: tuple[str, ...]


def back_up(database: Database, files: CaptureFiles, name: str, target: Path) -> BackedUp:
    """Copy a record into a new folder, whole or not at all; the database there has this name.

    The copy is itself a record. RecordError where the folder holds something, the database is damaged, or the disk
    refuses. A capture that is lost or damaged is not copied, and named in the outcome.
    """
    if target.is_file() or (target.is_dir() and any(target.iterdir())):
        raise RecordError(f"{target} is there already, and a backup overwrites nothing; name a new folder")
    partial = target.with_name(f".{target.name}{PARTIAL}")
    with failing_as(f"no backup was made in {target}"):
        shutil.rmtree(partial, ignore_errors=True)  # of a backup that was ended before it was done
        partial.mkdir(parents=True)
        try:
            # The database first: captures are written before they are entered, and stay, so that none is lacking.
            copy_to(database.engine, partial / name)
            made = _copy_captures(_captures_in(partial / name), files, CaptureFiles(partial / "captures"))
            os.replace(partial, target)
        except BaseException:
            shutil.rmtree(partial, ignore_errors=True)
            raise
    return made


def _captures_in(copy: Path) -> list[tuple[str, str]]:
    """The names of articles and the SHA-256 of their captures."""
    engine = open_engine(copy)
    try:
        with engine.connect() as connection:
            if wrong := damage(connection):
                raise RecordError(
                    f"the database is damaged ({wrong[0]}), no backup was made; dragoman verify says more"
                )
            rows = connection.execute(select(CaptureRow.name, CaptureRow.sha256).order_by(CaptureRow.id))
            return [(row.name, row.sha256) for row in rows]
    finally:
        engine.dispose()


def _copy_captures(wanted: list[tuple[str, str]], source: CaptureFiles, target: CaptureFiles) -> BackedUp:
    lacking = []
    for name, sha256 in wanted:
        if source.is_whole(sha256):
            target.keep(source.read(sha256))
        else:
            lacking.append(name)
    return BackedUp(len(wanted) - len(lacking), tuple(dict.fromkeys(lacking)))
