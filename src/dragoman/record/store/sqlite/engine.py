"""SQLite opened so that many may read while one writes, and that a transaction which reads never waits for a writer."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, OperationalError

from dragoman.record.store.sqlite.drive import on_network_drive

WAIT = 30.0  # seconds that one command waits for another that writes to the same record
CACHE = 65_536  # KiB of the file kept in memory; keys of passages lie all over it
WRITES = "dragoman_writes"  # the option of a connection whose transactions write

_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def open_engine(path: Path, wait: float = WAIT) -> Engine:
    """An engine on a file that is made where there is none; ``wait`` is the longest wait for a writer, in seconds."""
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": wait})

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # SQLAlchemy, not the driver, begins transactions
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA cache_size = -{CACHE}")

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        # Who writes takes the lock at the start: a transaction that reads first and writes later can be refused.
        writes = connection.get_execution_options().get(WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def keep_log(engine: Engine, path: Path) -> None:
    """Let changes go into a log beside the file, so that nobody who reads waits for one who writes.

    On network drives, whose machines share no memory for the log, the file itself is changed; a reader may wait then.
    """
    wanted = "delete" if on_network_drive(path) else "wal"
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode")
        if cursor.fetchone() != (wanted,):
            cursor.execute(f"PRAGMA journal_mode = {wanted}")
    except sqlite3.OperationalError:
        pass  # another command has it open just now; the next one that opens it sets the mode
    finally:
        connection.close()


def is_busy(error: DBAPIError) -> bool:
    """Whether a command waited in vain for another that writes."""
    if not isinstance(error, OperationalError):
        return False
    code = getattr(error.orig, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _BUSY
