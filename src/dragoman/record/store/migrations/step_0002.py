"""Format 2: judgements on tenures have their table in every record; what follows from readings is made anew.

The first records of format 1 lack the table.
"""

from __future__ import annotations

from sqlalchemy import Column, Connection, Integer, MetaData, String, Table

_TABLES = MetaData()
_TENURE_JUDGEMENTS = Table(
    "tenure_judgements",
    _TABLES,
    Column("id", Integer, primary_key=True),
    Column("name", String, nullable=False),
    Column("role", String, nullable=False),
    Column("country", String),
    Column("organisation", String),
    Column("post", String),
    Column("verdict", String, nullable=False),
    Column("by", String, nullable=False),
    Column("when", String),
    Column("reason", String),
)
_FOLLOWING = [Table(name, MetaData()) for name in ("statements", "articles")]


def up(connection: Connection) -> None:
    """Make the table where there is none, and drop the tables that follow from readings."""
    _TENURE_JUDGEMENTS.create(connection, checkfirst=True)
    for table in _FOLLOWING:
        table.drop(connection, checkfirst=True)
