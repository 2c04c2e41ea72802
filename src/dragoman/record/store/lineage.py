"""Copied passages in tables, so that an added article is compared with those alone that may share some with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import and_, delete, func, or_, select
from sqlalchemy.orm import Session, aliased

from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.record.lineage.bands import bands_of, worth_comparing
from dragoman.record.lineage.counting import ArticleOrigins, marks_of
from dragoman.record.lineage.days import days_of
from dragoman.record.lineage.lineage import NEAR, NO_LINEAGE, Lineage, lineage_from
from dragoman.record.lineage.pair import compare
from dragoman.record.lineage.relation import Copy
from dragoman.record.lineage.words import Words, words_of
from dragoman.record.store.engagement_tables import CopyRow, KeyRow, TextRow
from dragoman.record.store.packing import packed, unpacked
from dragoman.record.store.rows import in_parts, insert_rows

ALWAYS = (0, 4_000_000)  # days on which an article can have been published of which nothing tells when


def drop_texts(session: Session, captures: Sequence[int]) -> None:
    """Drop what is known of the words of these captures, and of what they share with others."""
    for part in in_parts(sorted(captures)):
        session.execute(delete(TextRow).where(TextRow.capture_id.in_(part)))
        session.execute(delete(KeyRow).where(KeyRow.capture_id.in_(part)))
        session.execute(delete(CopyRow).where(or_(CopyRow.left.in_(part), CopyRow.right.in_(part))))


def put_texts(session: Session, readings: Sequence[tuple[int, Reading]]) -> None:
    """Rows for the words of captures, and for what they share with all that are on record."""
    texts, keys = [], []
    words: dict[int, Words] = {}
    for capture_id, reading in readings:
        article = reading.article
        first, last = days_of(article.published) or ALWAYS
        marks = packed(marks_of(article))
        texts.append({"capture_id": capture_id, "name": article.name, "marks": marks, "document": packed(article)})
        words[capture_id] = words_of(article)
        own = bands_of(words[capture_id])
        of_article = {"capture_id": capture_id, "number": len(own), "first": first, "last": last}
        keys += [{"key": key, **of_article} for key in own]
    insert_rows(session, TextRow, texts)
    insert_rows(session, KeyRow, keys)
    insert_rows(session, CopyRow, _copies(session, words))


def articles_of(session: Session, captures: Iterable[int]) -> dict[int, Article]:
    """The articles of captures that speak, as they were compared."""
    found: dict[int, Article] = {}
    for part in in_parts(sorted(set(captures))):
        rows = session.execute(select(TextRow.capture_id, TextRow.document).where(TextRow.capture_id.in_(part)))
        found |= {number: unpacked(document, Article) for number, document in rows}
    return found


def connected(session: Session, captures: Iterable[int]) -> set[int]:
    """These captures and all that copied passages connect them with, near or far."""
    found = set(captures)
    frontier = set(found)
    while frontier:
        reached: set[int] = set()
        for part in in_parts(sorted(frontier)):
            query = select(CopyRow.left, CopyRow.right).where(or_(CopyRow.left.in_(part), CopyRow.right.in_(part)))
            reached.update(number for row in session.execute(query) for number in row)
        frontier = reached - found
        found |= frontier
    return found


def lineage_among(session: Session, captures: Iterable[int]) -> Lineage:
    """The lineage of these captures' articles, and of those connected with them."""
    asked = set(captures)
    group = connected(session, asked)
    found: dict[tuple[int, int], Copy] = {}
    for part in in_parts(sorted(group)):
        # Columns and no objects: of a story in hundreds of papers there are tens of thousands.
        query = select(CopyRow.left, CopyRow.right, CopyRow.document).where(CopyRow.left.in_(part))
        found |= {(left, right): unpacked(document, Copy) for left, right, document in session.execute(query)}
    return lineage_from(found.values()) if found else NO_LINEAGE


def origins_among(session: Session, captures: Iterable[int]) -> ArticleOrigins:
    """What counts the origins of these captures' articles."""
    names: dict[int, str] = {}
    marks: dict[str, tuple[str, ...]] = {}
    pairs: list[tuple[int, int]] = []
    for part in in_parts(sorted(captures)):
        columns = (TextRow.capture_id, TextRow.name, TextRow.marks)
        for number, name, packed_marks in session.execute(select(*columns).where(TextRow.capture_id.in_(part))):
            names[number] = name
            marks[name] = unpacked(packed_marks, tuple)
        rows = session.execute(select(CopyRow.left, CopyRow.right).where(CopyRow.left.in_(part)))
        pairs += [(left, right) for left, right in rows]
    copied = ((names[left], names[right]) for left, right in pairs if right in names)
    return ArticleOrigins(marks, copied)


def origins_of_articles(session: Session, names: Iterable[str]) -> ArticleOrigins:
    """The same for articles by their names."""
    numbers: set[int] = set()
    for part in in_parts(sorted(names)):
        numbers.update(session.scalars(select(TextRow.capture_id).where(TextRow.name.in_(part))))
    return origins_among(session, numbers)


def _copies(session: Session, fresh: Mapping[int, Words]) -> list[dict[str, object]]:
    pairs = _candidates(session, list(fresh))
    articles = articles_of(session, {number for pair in pairs for number in pair})
    words = {number: fresh.get(number) or words_of(article) for number, article in articles.items()}
    rows: list[dict[str, object]] = []
    for one, other in pairs:
        copy = compare(articles[one], words[one], articles[other], words[other])
        if copy is not None:
            rows.append({"left": one, "right": other, "document": packed(copy)})
    return rows


def _candidates(session: Session, fresh: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs of one of these captures and any other that have a key in common and were published near in time."""
    ours, theirs = aliased(KeyRow), aliased(KeyRow)
    near = and_(theirs.key == ours.key, theirs.first <= ours.last + NEAR, theirs.last >= ours.first - NEAR)
    columns = (ours.capture_id, theirs.capture_id, func.count(), func.min(ours.number), func.min(theirs.number))
    found: set[tuple[int, int]] = set()
    for part in in_parts(sorted(fresh)):
        query = select(*columns).join(theirs, near).where(ours.capture_id.in_(part))
        for a, b, shared, *numbers in session.execute(query.group_by(ours.capture_id, theirs.capture_id)):
            if a != b and worth_comparing(shared, min(numbers)):
                found.add((min(a, b), max(a, b)))
    return sorted(found)
