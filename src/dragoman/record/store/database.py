"""A record's database: opened in the format of this program, read by many at a time, changed whole or not at all."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from dragoman.model.failure import RecordError
from dragoman.record.store.derived import bring_derived_up_to_date, derived_is_current
from dragoman.record.store.migrations import bring_up, has_many, is_current
from dragoman.record.store.sqlite.engine import WAIT, WRITES, is_busy, keep_log, open_engine

Notice = Callable[[str], None]


class Database:
    """The database of one record. Sessions of several processes and threads may be open at once."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._readers = sessionmaker(engine, expire_on_commit=False)
        self._writers = sessionmaker(engine.execution_options(**{WRITES: True}), expire_on_commit=False)
        self._closing = weakref.finalize(self, engine.dispose)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees the record as it is now, whatever others add meanwhile; it must not write."""
        with self._readers() as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose changes are kept together when it ends, or none of them where it fails.

        One at a time may write; others wait for their turn, the longest time given at opening.
        """
        with self._writers.begin() as session:
            session.connection()  # takes the turn now, not at the first question
            yield session

    def close(self) -> None:
        """Close the connections; what is asked later opens new ones."""
        self.engine.dispose()


def open_database(path: Path, wait: float = WAIT, notice: Notice | None = None) -> Database:
    """Open a record's database, making it where there is none, and bring one of an earlier format up to this one.

    ``wait`` is the longest wait for others that write, in seconds; ``notice`` gets a line where this takes a while.
    RecordError where the file is something else, is of a later format, or cannot be used.
    """
    database = Database(open_engine(path, wait))
    with failing_as(f"{path} cannot be used as a record"):
        with database.reading() as session:
            current = is_current(session.connection(), path) and derived_is_current(session)
        if not current:
            with database.writing() as session:
                if notice is not None and has_many(session.connection()):
                    notice(f"bringing {path} up to this version of dragoman; this is done once")
                bring_up(session.connection(), path)
                bring_derived_up_to_date(session)
        keep_log(database.engine, path)
    return database


@contextmanager
def failing_as(what: str) -> Iterator[None]:
    """Say what failed, and why, in a RecordError where the disk or the database refuses."""
    try:
        yield
    except DBAPIError as error:
        if is_busy(error):
            reason = "another command has been writing to this record for too long. Try again when it is done"
            raise RecordError(f"{what}: {reason}") from error
        raise RecordError(f"{what}: {error.orig}") from error
    except OSError as error:
        raise RecordError(f"{what}: {error}") from error
