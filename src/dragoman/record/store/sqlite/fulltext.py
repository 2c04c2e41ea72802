"""Full-text search by SQLite's FTS5: texts by number, and which of them match a query, the best first.

What another database needs to take its place is what ``FullText`` offers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Float, Integer, Subquery, column, text

from dragoman.record.search.query import Query, Term

_OPEN, _CLOSE = "\x02", "\x03"
_MARKS = re.compile(f"[{_OPEN}{_CLOSE}]")
_UNFIT = str.maketrans(dict.fromkeys("\x00\x02\x03", " "))


@dataclass(frozen=True, slots=True)
class FullText:
    """A table of texts: its name, its columns, and how much a word in each column counts."""

    name: str
    columns: tuple[str, ...]
    weights: tuple[float, ...]

    def create(self, connection: Connection) -> None:
        """Make the table. Letters are compared without case and accents."""
        tokens = "tokenize = 'unicode61 remove_diacritics 2'"
        connection.exec_driver_sql(f"CREATE VIRTUAL TABLE {self.name} USING fts5({', '.join(self.columns)}, {tokens})")

    def drop(self, connection: Connection) -> None:
        """Drop the table where there is one."""
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {self.name}")

    def put(self, connection: Connection, rows: Sequence[tuple[int, *tuple[str, ...]]]) -> None:
        """Add texts: for each its number, then one text for each column."""
        if rows:
            places = ", ".join("?" * (1 + len(self.columns)))
            sql = f"INSERT INTO {self.name} (rowid, {', '.join(self.columns)}) VALUES ({places})"
            connection.exec_driver_sql(sql, self.fit(rows))

    def fit(self, rows: Sequence[tuple[int, *tuple[str, ...]]]) -> list[tuple[int, *tuple[str, ...]]]:
        """Texts as they are kept: without the signs that mark words; positions in them stay."""
        return [(row[0], *(one.translate(_UNFIT) for one in row[1:])) for row in rows]

    def forget(self, connection: Connection, first: int, last: int) -> None:
        """Drop the texts with these numbers, both included."""
        connection.exec_driver_sql(f"DELETE FROM {self.name} WHERE rowid BETWEEN ? AND ?", (first, last))

    def texts(self, connection: Connection, first: int, last: int) -> list[tuple[int, *tuple[str, ...]]]:
        """The texts with these numbers, both included, as they were put."""
        sql = f"SELECT rowid, {', '.join(self.columns)} FROM {self.name} WHERE rowid BETWEEN ? AND ? ORDER BY rowid"
        return [tuple(row) for row in connection.exec_driver_sql(sql, (first, last))]

    def matches(self, query: Query) -> Subquery:
        """The texts that match, to join with other tables: ``number``, and ``rank``, which is lower for better ones."""
        ranked = f"bm25({self.name}, {', '.join(str(weight) for weight in self.weights)})"
        sql = f"SELECT rowid AS number, {ranked} AS rank FROM {self.name} WHERE {self.name} MATCH :expression"
        found = text(sql).bindparams(expression=_expression(query))
        return found.columns(column("number", Integer), column("rank", Float)).subquery()

    def places(
        self, connection: Connection, query: Query, numbers: Sequence[int], of: str
    ) -> dict[int, list[tuple[int, int]]]:
        """Where one column of these texts has the words: start and end of each."""
        if not numbers:
            return {}
        marked = f"highlight({self.name}, {self.columns.index(of)}, ?, ?)"
        wanted = ", ".join("?" * len(numbers))
        sql = f"SELECT rowid, {marked} FROM {self.name} WHERE {self.name} MATCH ? AND rowid IN ({wanted})"
        rows = connection.exec_driver_sql(sql, (_OPEN, _CLOSE, _expression(query), *numbers))
        return {number: list(_spans(found)) for number, found in rows}


def _spans(marked: str) -> Iterator[tuple[int, int]]:
    """The places between marks, in the text without them."""
    positions = [found.start() - n for n, found in enumerate(_MARKS.finditer(marked))]
    yield from zip(positions[::2], positions[1::2], strict=True)


def _expression(query: Query) -> str:
    """A query in FTS5's terms; every word stands in quotes, so that no sign in it means anything."""
    wanted = " AND ".join(f"({_any(group)})" for group in query.groups)
    return f"({wanted}) NOT ({_any(query.without)})" if query.without else wanted


def _any(terms: Sequence[Term]) -> str:
    return " OR ".join(f"{_quoted(form)}{' *' if term.beginning else ''}" for term in terms for form in term.forms)


def _quoted(form: str) -> str:
    return '"' + form.replace('"', '""') + '"'
