"""The texts of articles and statements, kept so that they are found by their words, and finding them.

They follow from the readings. Every version of an article is kept; the one that speaks in the record is found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, Subquery, and_, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from dragoman.model.edtf import bounds, is_date
from dragoman.model.evidence import Evidence
from dragoman.record.search.found import FoundArticle, FoundStatement
from dragoman.record.search.query import Query
from dragoman.record.search.snippet import snippet_of
from dragoman.record.statements.stored import as_told
from dragoman.record.store.derived_tables import ArticleRow, StatementRow
from dragoman.record.store.documents import StoredReading, stored_readings
from dragoman.record.store.sqlite.fulltext import FullText
from dragoman.record.store.tables import CaptureRow

ARTICLES = FullText("article_texts", ("title", "body"), (2.0, 1.0))
STATEMENTS = FullText("statement_texts", ("speaker", "words"), (1.0, 1.0))
TABLES = (ARTICLES.name, STATEMENTS.name)

_STATEMENTS = 1 << 20  # numbers that an article has for its statements; no text has so many


@dataclass(frozen=True, slots=True)
class Period:
    """Days of publication (EDTF), of which the outermost count; None where it is open. What is undated is in none."""

    since: str | None = None
    until: str | None = None

    def holds(self, published: str | None) -> bool:
        """Whether a day of publication is, or may be, in the period."""
        if self.since is None and self.until is None:
            return True
        if published is None or not is_date(published):
            return False
        first, last = bounds(published)
        after = self.since is None or last >= bounds(self.since)[0]
        return after and (self.until is None or first <= bounds(self.until)[1])


ALWAYS = Period()


def remake(session: Session) -> None:
    """Make the tables anew, with the texts of every reading."""
    for table in (ARTICLES, STATEMENTS):
        table.drop(session.connection())
        table.create(session.connection())
    for read in stored_readings(session):
        put(session, [read])


def put(session: Session, read: Sequence[StoredReading]) -> None:
    """Keep the texts of readings of whose captures none are kept."""
    connection = session.connection()
    ARTICLES.put(connection, [_article(one) for one in read])
    STATEMENTS.put(connection, [row for one in read for row in _statements(one)])


def forget(session: Session, capture_id: int) -> None:
    """Drop the texts of a capture that is read anew."""
    connection = session.connection()
    ARTICLES.forget(connection, capture_id, capture_id)
    STATEMENTS.forget(connection, *_numbers(capture_id))


def differing(session: Session) -> Iterator[str]:
    """The articles whose texts are not those of their reading."""
    connection = session.connection()
    for read in stored_readings(session):
        kept = ARTICLES.texts(connection, read.capture_id, read.capture_id)
        said = STATEMENTS.texts(connection, *_numbers(read.capture_id))
        if kept != ARTICLES.fit([_article(read)]) or said != STATEMENTS.fit(list(_statements(read))):
            yield read.name


def find_articles(session: Session, query: Query, period: Period, most: int) -> list[FoundArticle]:
    """The articles that match, the best first; ``most`` of them."""
    matches = ARTICLES.matches(query)
    wanted = select(CaptureRow.name, ArticleRow.__table__).join(matches, matches.c.number == ArticleRow.capture_id)
    rows = _best(session, _in_order(wanted, matches, ArticleRow.capture_id), period, most)
    numbers = [row.capture_id for row in rows]
    places = ARTICLES.places(session.connection(), query, numbers, "body")
    texts = {read.capture_id: read.document["article"]["text"] for read in stored_readings(session, numbers)}
    found = []
    for row in rows:
        snippet, words = snippet_of(texts[row.capture_id], places[row.capture_id])
        found.append(FoundArticle(row.name, row.title, row.url, row.publisher, row.published, snippet, words))
    return found


def find_statements(session: Session, query: Query, period: Period, most: int) -> list[FoundStatement]:
    """The statements that match, in the words or the name of who spoke, the best first; ``most`` of them."""
    matches = STATEMENTS.matches(query)
    # Taken apart on the side of the matches, so that each finds its row by its key.
    here = and_(
        StatementRow.capture_id == matches.c.number // _STATEMENTS,
        StatementRow.number == matches.c.number % _STATEMENTS,
    )
    columns = (CaptureRow.name, ArticleRow.published, StatementRow.capture_id, StatementRow.number)
    wanted: Any = select(*columns)
    wanted = wanted.join(StatementRow, StatementRow.capture_id == ArticleRow.capture_id).join(matches, here)
    rows = _best(session, _in_order(wanted, matches, matches.c.number), period, most)
    numbers = [row.capture_id * _STATEMENTS + row.number for row in rows]
    places = STATEMENTS.places(session.connection(), query, numbers, "words")
    found = []
    for key, row in zip(numbers, rows, strict=True):
        statement = session.get_one(StatementRow, (row.capture_id, row.number))
        told = as_told(statement, session.get_one(ArticleRow, row.capture_id), row.name)
        words = (_within(told.content, start, end) for start, end in places[key])
        found.append(FoundStatement(told, tuple(words)))
    return found


def _within(content: Evidence, start: int, end: int) -> Evidence:
    return Evidence(content.start + start, content.start + end, content.quote[start:end])


def _in_order(wanted: Select[Any], matches: Subquery, number: Any) -> Select[Any]:
    """Of the versions of an article the one that speaks, the best match first; of equal ones by name."""
    newer = aliased(CaptureRow)
    fetched, then = func.coalesce(CaptureRow.fetched, ""), func.coalesce(newer.fetched, "")
    later = or_(then > fetched, and_(then == fetched, newer.version > CaptureRow.version))
    current = ~exists().where(newer.name == CaptureRow.name, later)
    joined = wanted.join(CaptureRow, CaptureRow.id == ArticleRow.capture_id).where(current)
    return joined.order_by(matches.c.rank, CaptureRow.name, number)


def _best(session: Session, query: Select[Any], period: Period, most: int) -> list[Row[Any]]:
    if period.until is not None:
        query = query.where(ArticleRow.published <= bounds(period.until)[1].isoformat())
    if period.since is not None:
        query = query.where(ArticleRow.published >= period.since[:4])
    found: list[Row[Any]] = []
    for row in session.execute(query.execution_options(yield_per=100)):
        if len(found) == most:
            break
        if period.holds(row.published):
            found.append(row)
    return found


def _article(read: StoredReading) -> tuple[int, str, str]:
    article = read.document["article"]
    return (read.capture_id, article.get("title") or "", article["text"])


def _statements(read: StoredReading) -> Iterator[tuple[int, str, str]]:
    for number, one in enumerate(read.document.get("statements", ())):
        speaker = one["speaker"]
        who = " ".join(value for key in ("name", "role") if (value := speaker.get(key)))
        yield (read.capture_id * _STATEMENTS + number, who, one["content"]["quote"])


def _numbers(capture_id: int) -> tuple[int, int]:
    return (capture_id * _STATEMENTS, (capture_id + 1) * _STATEMENTS - 1)
