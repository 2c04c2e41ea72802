"""Format 4: what engagements and reports were called before is kept."""

from __future__ import annotations

from sqlalchemy import Column, Connection, MetaData, String, Table

_TABLES = MetaData()
_NOW = (
    Table(
        "former_members",
        _TABLES,
        Column("engagement", String, primary_key=True),
        Column("report", String, primary_key=True),
    ),
    Table(
        "former_reports",
        _TABLES,
        Column("report", String, primary_key=True),
        Column("document", String, nullable=False),
    ),
)


def up(connection: Connection) -> None:
    """Make the tables, which are empty until something is called otherwise."""
    for table in _NOW:
        table.create(connection, checkfirst=True)
