"""A further column for a table that has rows."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Connection, text
from sqlalchemy.schema import CreateColumn


def add_column(connection: Connection, table: str, column: Column[Any]) -> None:
    """Add a column to a table; its rows get null there, or the column's ``server_default``."""
    quote = connection.dialect.identifier_preparer.quote
    definition = CreateColumn(column).compile(dialect=connection.dialect)
    connection.execute(text(f"ALTER TABLE {quote(table)} ADD COLUMN {definition}"))
