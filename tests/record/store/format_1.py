"""A record as the first version left it, from a dump of its database."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

from dragoman.record.store.captures import CaptureFiles

DUMP = Path(__file__).with_name("format_1.sql")


def make(folder: Path) -> None:
    """Make the record in a folder: the database from the dump, and the captures that it names."""
    folder.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(folder / "record.sqlite")
    database.executescript(DUMP.read_text(encoding="utf-8"))
    files = CaptureFiles(folder / "captures")
    for sha256, document in database.execute(
        "SELECT sha256, document FROM captures JOIN readings ON capture_id = id"
    ).fetchall():
        assert files.keep(json.loads(document)["article"]["text"].encode()) == sha256
    database.close()
