"""The folder of the user's register: where it is, who may change it, and how one register takes another's place."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dragoman.model.failure import RegisterError
from dragoman.reference.register import store
from dragoman.reference.renewal.rows import Tables, read_tables, write_tables

MADE = "made.json"  # beside the tables: from which packaged register, when and where from they were made


def user_folder() -> Path:
    """Where the user's register lies, or would lie: where DRAGOMAN_REGISTER says, else among the user's data."""
    named = os.environ.get(store.VARIABLE)
    return Path(named) if named and named != store.PACKAGED else store.user_folder()


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Change a register as the only one who does; RegisterError where another is at it. A crash frees the lock."""
    import filelock  # noqa: PLC0415 - not needed to read a register

    lock = filelock.FileLock(_beside(folder, "lock"), timeout=0)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except filelock.Timeout as error:
        raise RegisterError(f"another update of {folder} is under way; wait for it to end") from error
    except OSError as error:
        raise RegisterError(f"{folder.parent} cannot be written to: {error.strerror or error}") from error
    try:
        restore(folder)
        yield
    finally:
        lock.release()


def restore(folder: Path) -> None:
    """Undo what a crash in the middle of a change left: the old register goes back where it was."""
    old, new = _beside(folder, store.ASIDE), _beside(folder, "new")
    try:
        if old.exists() and not folder.exists():
            os.replace(old, folder)
        for leftover in (old, new):
            if leftover.exists():
                shutil.rmtree(leftover)
    except OSError as error:
        raise RegisterError(f"{old} could not be put back to {folder}: {error.strerror or error}") from error


def put(folder: Path, tables: Tables, made: dict[str, Any]) -> None:
    """Write a register beside the old one, read it again, and let it take the old one's place.

    Raises RegisterError with the old register whole. To be called under the lock.
    """
    new = _beside(folder, "new")
    try:
        new.mkdir()
        write_tables(new, tables)
        (new / MADE).write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        if read_tables(new) != tables:
            raise RegisterError(f"what was written to {new} reads otherwise")
        _change_places(folder, new)
    except OSError as error:
        raise RegisterError(f"the register is as it was: {folder} cannot be written ({error.strerror})") from error
    finally:
        shutil.rmtree(new, ignore_errors=True)


def remove(folder: Path) -> None:
    """Take the user's register away, so that the packaged one holds; RegisterError where the disk refuses."""
    try:
        if folder.exists():
            old = _beside(folder, store.ASIDE)
            os.replace(folder, old)
            shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        raise RegisterError(f"{folder} cannot be removed: {error.strerror or error}") from error


def made_of(folder: Path) -> dict[str, Any]:
    """How a user's register was made; empty where nothing says so."""
    try:
        known = json.loads((folder / MADE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _change_places(folder: Path, new: Path) -> None:
    """Two renamings; where the second fails the first is undone, and after a crash between them ``restore`` does."""
    old = _beside(folder, store.ASIDE)
    if folder.exists():
        os.replace(folder, old)
    try:
        os.replace(new, folder)
    except OSError:
        if old.exists():
            os.replace(old, folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _beside(folder: Path, what: str) -> Path:
    return folder.with_name(f"{folder.name}.{what}")
