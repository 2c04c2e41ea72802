"""Opening a record's SQLite file so that every change is whole or did not happen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import NullPool

from dragoman.model.failure import RecordError
from dragoman.record.store.tables import SCHEMA_VERSION, Base, Setting

WAIT = 30  # seconds that one command waits for another that writes to the same record


def open_database(path: Path) -> sessionmaker[Session]:
    """Open a record's database, making it where there is none; RecordError where it is something else."""
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": WAIT}, poolclass=NullPool)
    _begin_at_once(engine)
    sessions = sessionmaker(engine, expire_on_commit=False)
    with failing_as(f"{path} cannot be used as a record"), sessions.begin() as session:
        Base.metadata.create_all(session.connection())
        version = session.get(Setting, "schema")
        if version is None:
            session.add(Setting(key="schema", value=str(SCHEMA_VERSION)))
        elif version.value != str(SCHEMA_VERSION):
            raise RecordError(
                f"{path} is a record of format {version.value}, and this dragoman reads format {SCHEMA_VERSION}; "
                "use the dragoman that made it, or name another folder with --record"
            )
    return sessions


@contextmanager
def failing_as(what: str) -> Iterator[None]:
    """Say what failed, and why, in a RecordError where the disk or the database refuses."""
    try:
        yield
    except DBAPIError as error:
        raise RecordError(f"{what}: {error.orig}") from error
    except OSError as error:
        raise RecordError(f"{what}: {error}") from error


def _begin_at_once(engine: Engine) -> None:
    """Let SQLAlchemy, not the driver, begin transactions, and take the lock for writing from their start."""

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def begun(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
