"""Bringing a record of an earlier format up to this program's, with all that it holds.

Format 1 is that of the first version. Each later one has a step of its own, a module ``step_NNNN`` here with ``up``,
which changes the tables of the format before and keeps their rows. A step names tables and columns as they were when it
was written, never by today's classes, since those go on changing. All steps run in one transaction with the number of
the new format, so that a record is of the one format or of the other.

Only what cannot be made anew is brought up: captures, readings, judgements. Tables that follow from these are dropped
and made anew (``store/derived.py``).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Column, Connection, Integer, MetaData, String, Table, inspect, select

from dragoman.model.failure import RecordError
from dragoman.record.store.migrations import step_0002, step_0003, step_0004
from dragoman.record.store.tables import Base

STEPS: dict[int, Callable[[Connection], None]] = {2: step_0002.up, 3: step_0003.up, 4: step_0004.up}
FORMAT = max(STEPS)

_SETTINGS = Table("settings", MetaData(), Column("key", String, primary_key=True), Column("value", String))
_CAPTURES = Table("captures", MetaData(), Column("id", Integer, primary_key=True))
_MANY = 500
_KEY = "schema"


def is_current(connection: Connection, path: Path) -> bool:
    """Whether a record is of this program's format; RecordError where it is of one that this program does not know."""
    return _format(connection, path) == FORMAT


def has_many(connection: Connection) -> bool:
    """Whether a record has so many articles that bringing it up takes a while."""
    if not inspect(connection).has_table(_CAPTURES.name):
        return False
    return connection.scalar(select(_CAPTURES.c.id).order_by(_CAPTURES.c.id).offset(_MANY).limit(1)) is not None


def bring_up(connection: Connection, path: Path) -> None:
    """Make the tables of a new record, or take those of an earlier format step by step to this one's.

    Runs in the caller's transaction. RecordError where the format is not known; ``path`` is the file, for the message.
    """
    found = _format(connection, path)
    if found is None:
        Base.metadata.create_all(connection)
        connection.execute(_SETTINGS.insert().values(key=_KEY, value=str(FORMAT)))
        return
    for number in range(found + 1, FORMAT + 1):
        STEPS[number](connection)
    if found != FORMAT:
        connection.execute(_SETTINGS.update().where(_SETTINGS.c.key == _KEY).values(value=str(FORMAT)))


def _format(connection: Connection, path: Path) -> int | None:
    if not inspect(connection).has_table(_SETTINGS.name):
        return None
    value = connection.scalar(select(_SETTINGS.c.value).where(_SETTINGS.c.key == _KEY))
    if value is None:
        return None
    if not value.isdecimal() or not 1 <= int(value) <= FORMAT:
        raise RecordError(
            f"{path} is a record of format {value}, and this dragoman reads format {FORMAT} and earlier ones; "
            "use the dragoman that made it, or name another folder with --record"
        )
    return int(value)
