"""Statements in rows of their own, so that asking for them reads no article anew and opens no reading.

The rows are made from the readings, which stay what the record rests on, when an article is added. Where the rows of an
article are missing, or were made from another reading, it gets them when somebody asks.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from dragoman.model.evidence import Evidence
from dragoman.model.statement import Act, Speaker
from dragoman.record.statements.told import ToldStatement
from dragoman.record.store.derived_tables import ArticleRow, StatementRow
from dragoman.record.store.documents import StoredReading, stored_readings
from dragoman.record.store.rows import insert_rows, table_of
from dragoman.record.store.tables import CaptureRow, ReadingRow

Json = dict[str, Any]


def remake(session: Session) -> None:
    """Make the tables anew, with the rows of every reading."""
    tables = [table_of(row) for row in (StatementRow, ArticleRow)]
    for table in tables:
        table.drop(session.connection(), checkfirst=True)
    for table in tables:
        table.create(session.connection())
    for read in stored_readings(session):
        put(session, [read])


def put(session: Session, read: Sequence[StoredReading]) -> None:
    """Make the rows of readings whose captures have none."""
    insert_rows(session, ArticleRow, [_article_row(one) for one in read])
    insert_rows(session, StatementRow, [row for one in read for row in _rows(one)])


def forget(session: Session, capture_id: int) -> None:
    """Drop the rows of a capture that is read anew."""
    session.execute(delete(StatementRow).where(StatementRow.capture_id == capture_id))
    session.execute(delete(ArticleRow).where(ArticleRow.capture_id == capture_id))


def lacking(session: Session) -> list[int]:
    """The captures whose reading has no rows, or whose rows were made from what another reader read."""
    made = ArticleRow.capture_id == ReadingRow.capture_id
    otherwise = (ArticleRow.reader != ReadingRow.reader) | (ArticleRow.register != ReadingRow.register)
    query = select(ReadingRow.capture_id).outerjoin(ArticleRow, made)
    return sorted(session.scalars(query.where(ArticleRow.capture_id.is_(None) | otherwise)))


def bring_up_to_date(session: Session) -> None:
    """Make the rows of every reading that lacks them."""
    for capture_id in lacking(session):
        forget(session, capture_id)
        for read in stored_readings(session, [capture_id]):
            put(session, [read])


def stored_statements(session: Session, captures: Iterable[CaptureRow]) -> list[ToldStatement]:
    """The statements of these captures, in the order of their keys."""
    names = {row.id: row.name for row in captures}
    articles = {row.capture_id: row for row in session.scalars(select(ArticleRow))}
    found = [
        as_told(row, articles[row.capture_id], names[row.capture_id])
        for row in session.scalars(select(StatementRow))
        if row.capture_id in names
    ]
    return sorted(found, key=lambda told: told.key)


def differing(session: Session) -> Iterator[str]:
    """The articles whose rows are not those that their reading makes."""
    for read in stored_readings(session):
        articles = select(ArticleRow.__table__).where(ArticleRow.capture_id == read.capture_id)
        statements = select(StatementRow.__table__).where(StatementRow.capture_id == read.capture_id)
        statements = statements.order_by(StatementRow.number)
        kept = [dict(row) for query in (articles, statements) for row in session.execute(query).mappings()]
        if kept != [_article_row(read), *_rows(read)]:
            yield read.name


def _article_row(read: StoredReading) -> Json:
    article = read.document["article"]
    return {
        "capture_id": read.capture_id,
        "reader": read.reader,
        "register": read.register,
        "text_id": article["id"],
        "title": article.get("title"),
        "url": article.get("url"),
        "publisher": article.get("publisher"),
        "published": article.get("published"),
    }


def _rows(read: StoredReading) -> list[Json]:
    document = read.document
    states = {one["name"]: one["country"] for one in document.get("mentions", ()) if one["name"] and one["country"]}
    return [
        {
            "capture_id": read.capture_id,
            "number": number,
            "statement": one["id"],
            "document": json.dumps(_lean(one, states), ensure_ascii=False),
        }
        for number, one in enumerate(document.get("statements", ()))
    ]


def _lean(statement: Json, states: dict[str, str]) -> Json:
    """A statement without the words that only ``why`` wants, and with the states of those it is aimed at."""
    kept = {key: value for key, value in statement.items() if key not in ("support", "evidence")}
    for key in ("target", "addressee"):
        kept[f"{key}_country"] = states.get(statement[key])
    return kept


def as_told(row: StatementRow, article: ArticleRow, name: str) -> ToldStatement:
    """A statement from its row and that of its article, which has this name."""
    one: Json = json.loads(row.document)
    return ToldStatement(
        article=name,
        text_id=article.text_id,
        title=article.title,
        url=article.url,
        publisher=article.publisher,
        published=article.published,
        number=row.number,
        id=row.statement,
        speaker=Speaker(**one["speaker"]),
        cue=None if one["cue"] is None else Evidence(**one["cue"]),
        content=Evidence(**one["content"]),
        direct=one["direct"],
        act=Act(one["act"]),
        target=one["target"],
        target_country=one["target_country"],
        addressee=one["addressee"],
        addressee_country=one["addressee_country"],
        via=tuple(one["via"]),
        date=one["date"],
        date_reason=one["date_reason"],
    )
