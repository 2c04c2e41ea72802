"""Format 3: judgements on reports are documents, which have room for more than two ids."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from sqlalchemy import Column, Connection, Integer, MetaData, Row, String, Table, inspect, select

_TABLES = MetaData()
_BEFORE = Table(
    "judgements",
    _TABLES,
    *(Column(name, String) for name in ("left", "right", "verdict", "by", "when", "reason")),
)
_NOW = Table(
    "person_judgements",
    _TABLES,
    Column("id", Integer, primary_key=True),
    Column("key", String, nullable=False, unique=True),
    Column("document", String, nullable=False),
)
_WORDS = {"reprint": "same", "contradicts": "different"}  # what persons say of two reports


def up(connection: Connection) -> None:
    """Make the table, and put every judgement that there is into it."""
    _NOW.create(connection, checkfirst=True)
    if not inspect(connection).has_table(_BEFORE.name):
        return
    documents = {json.dumps(_document(row), sort_keys=True, ensure_ascii=False) for row in _rows(connection)}
    rows = [{"key": sha256(one.encode()).hexdigest(), "document": one} for one in sorted(documents)]
    if rows:
        connection.execute(_NOW.insert(), rows)
    _BEFORE.drop(connection)


def _rows(connection: Connection) -> list[Row[*tuple[Any, ...]]]:
    return list(connection.execute(select(_BEFORE)))


def _document(row: Row[*tuple[Any, ...]]) -> dict[str, Any]:
    left, right, verdict, by, when, reason = row
    return {
        "verdict": _WORDS.get(verdict, verdict),
        "undo": False,
        "by": by,
        "when": when,
        "because": reason,
        "on": [_report(left)],
        "other": _report(right),
    }


def _report(ident: str) -> dict[str, Any]:
    nothing: dict[str, Any] = dict.fromkeys(("article", "text_id", "kind", "trigger", "date"))
    return {"engagement": ident, **nothing, "parties": [], "beside": []}
