"""Many rows in one statement, which needs no objects for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast

from sqlalchemy import Table, insert
from sqlalchemy.orm import DeclarativeBase, Session

MANY = 500  # values that one statement may name; databases have limits


def table_of(rows: type[DeclarativeBase]) -> Table:
    """The table itself."""
    return cast(Table, rows.__table__)


def insert_rows(session: Session, of: type[DeclarativeBase], rows: Sequence[dict[str, Any]]) -> None:
    """Write rows of one table."""
    if rows:
        session.execute(insert(table_of(of)), rows)


def in_parts(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Values in parts that one statement can name."""
    return (values[n : n + MANY] for n in range(0, len(values), MANY))
