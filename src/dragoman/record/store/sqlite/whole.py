"""Whether a SQLite file is whole, and a copy of it as it is at one moment."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine


def damage(connection: Connection) -> list[str]:
    """What SQLite finds wrong with its file, in its words; nothing where it is whole."""
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check(20)") if row[0] != "ok"]
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(20)
    return found + [f"a row of {table} belongs to no row of {parent}" for table, _row, parent, _key in orphans]


def copy_to(engine: Engine, target: Path) -> None:
    """Copy the database as it is at this moment, whatever others write meanwhile, into one file without a log."""
    source = engine.raw_connection()
    copy = sqlite3.connect(target)
    try:
        driver = source.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()
        source.close()
