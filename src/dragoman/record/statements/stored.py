"""Statements in rows of their own, so that asking for them reads no article anew and opens no reading.

The rows are made from the readings, which stay what the record rests on: an article whose rows are missing, or were
made from another reading, gets them when somebody asks.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from dragoman.model.evidence import Evidence
from dragoman.model.statement import Act, Speaker
from dragoman.record.statements.told import ToldStatement
from dragoman.record.store.tables import ArticleRow, CaptureRow, ReadingRow, StatementRow

Json = dict[str, Any]


def forget(session: Session, capture_id: int) -> None:
    """Drop the rows of a capture that is read anew."""
    session.execute(delete(StatementRow).where(StatementRow.capture_id == capture_id))
    session.execute(delete(ArticleRow).where(ArticleRow.capture_id == capture_id))


def bring_up_to_date(session: Session) -> None:
    """Make the rows of every reading that has none, or whose rows were made from what another reader read."""
    made = ArticleRow.capture_id == ReadingRow.capture_id
    otherwise = (ArticleRow.reader != ReadingRow.reader) | (ArticleRow.register != ReadingRow.register)
    query = select(ReadingRow.capture_id).outerjoin(ArticleRow, made)
    lacking = session.scalars(query.where(ArticleRow.capture_id.is_(None) | otherwise)).all()
    for capture_id in sorted(lacking):
        reading = session.get_one(ReadingRow, capture_id)
        forget(session, capture_id)
        session.add_all(_rows(reading, json.loads(reading.document)))
        session.flush()
        session.expunge(reading)  # documents are large, and there may be many


def stored_statements(session: Session, captures: Iterable[CaptureRow]) -> list[ToldStatement]:
    """The statements of these captures, in the order of their keys."""
    names = {row.id: row.name for row in captures}
    articles = {row.capture_id: row for row in session.scalars(select(ArticleRow))}
    found = [
        _told(row, articles[row.capture_id], names[row.capture_id])
        for row in session.scalars(select(StatementRow))
        if row.capture_id in names
    ]
    return sorted(found, key=lambda told: told.key)


def _rows(reading: ReadingRow, document: Json) -> list[ArticleRow | StatementRow]:
    article = document["article"]
    of_article = ArticleRow(
        capture_id=reading.capture_id,
        reader=reading.reader,
        register=reading.register,
        text_id=article["id"],
        title=article.get("title"),
        url=article.get("url"),
        publisher=article.get("publisher"),
        published=article.get("published"),
    )
    states = {one["name"]: one["country"] for one in document.get("mentions", ()) if one["name"] and one["country"]}
    return [
        of_article,
        *(
            StatementRow(
                capture_id=reading.capture_id,
                number=number,
                statement=one["id"],
                document=json.dumps(_lean(one, states), ensure_ascii=False),
            )
            for number, one in enumerate(document.get("statements", ()))
        ),
    ]


def _lean(statement: Json, states: dict[str, str]) -> Json:
    """A statement without the words that only ``why`` wants, and with the states of those it is aimed at."""
    kept = {key: value for key, value in statement.items() if key not in ("support", "evidence")}
    for key in ("target", "addressee"):
        kept[f"{key}_country"] = states.get(statement[key])
    return kept


def _told(row: StatementRow, article: ArticleRow, name: str) -> ToldStatement:
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
