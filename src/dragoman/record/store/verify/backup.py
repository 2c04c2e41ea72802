"""Looking through a backup without touching it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from dragoman.model.failure import RecordError
from dragoman.record.store.captures import CaptureFiles
from dragoman.record.store.database import Database, failing_as
from dragoman.record.store.verify.finding import Verified
from dragoman.record.store.verify.record import Answers, verified


def verified_backup(folder: Path, name: str, open_: Callable[[Path], tuple[Database, Answers]]) -> Verified:
    """Look through the record in a folder, whose database has this name, and leave it as it is.

    Its database is opened as a copy in another folder, since opening may bring it up to a newer format.
    RecordError where there is no record, or it cannot be read.
    """
    if not (folder / name).is_file():
        raise RecordError(f"there is no backup in {folder}; make one with: dragoman backup {folder}")
    with failing_as(f"{folder} cannot be looked through"), TemporaryDirectory(prefix="dragoman-") as copy:
        for path in sorted(folder.glob(f"{name}*")):
            shutil.copyfile(path, Path(copy) / path.name)
        database, record = open_(Path(copy))
        try:
            return verified(database, CaptureFiles(folder / "captures"), record)
        finally:
            database.close()
