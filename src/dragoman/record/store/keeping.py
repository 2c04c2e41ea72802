"""Captures and their readings in rows, and which of an article's versions speaks in the record."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dragoman.model.capture import Capture
from dragoman.model.contract import reading_from_json, reading_to_json
from dragoman.model.failure import Unreadable
from dragoman.model.reading import Reading
from dragoman.record.store.derived import derive, forget
from dragoman.record.store.documents import StoredReading
from dragoman.record.store.rows import insert_rows
from dragoman.record.store.speaking import age, versions_of
from dragoman.record.store.tables import CaptureRow, ReadingRow
from dragoman.record.store.versions import same_article


class Added(StrEnum):
    """What adding one article changed."""

    NEW = "added"
    VERSION = "added as a further version"
    REREAD = "read anew"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a capture; the number of the capture that speaks no longer as it did, and of the one that does."""

    outcome: Added
    silenced: int | None = None
    heard: int | None = None


def keep(session: Session, articles: Sequence[tuple[Capture, Reading]]) -> list[Kept | Unreadable]:
    """Rows for captures and their readings, no two of one name; Unreadable where a name belongs to another article."""
    versions = versions_of(session, [capture.name for capture, _ in articles])
    number = session.scalar(select(func.max(CaptureRow.id))) or 0
    outcomes: list[Kept | Unreadable] = []
    new: list[_New] = []
    for capture, reading in articles:
        document = reading_to_json(reading)
        found = versions.get(capture.name, [])
        given = json.dumps(asdict(capture.given), ensure_ascii=False)
        known = next((row for row in found if row.sha256 == capture.sha256), None)
        if known is not None:
            now = _New(known.id, known.version, capture, given, reading, document)
            outcomes.append(_again(session, known, found, now))
        elif found and (failure := _another_article(found, capture, reading)):
            outcomes.append(failure)
        else:
            number += 1
            version = max((row.version for row in found), default=0) + 1
            new.append(_New(number, version, capture, given, reading, document))
            outcomes.append(_kept(found, new[-1]))
    _insert(session, new)
    return outcomes


@dataclass(frozen=True, slots=True)
class _New:
    """A version of an article that comes to the record, with its number."""

    id: int
    version: int
    capture: Capture
    given: str
    reading: Reading
    document: dict[str, Any]

    @property
    def stored(self) -> StoredReading:
        return StoredReading(self.id, self.capture.name, self.reading.reader, self.reading.register, self.document)


def _again(session: Session, known: CaptureRow, versions: Sequence[CaptureRow], now: _New) -> Kept:
    """Bytes that the record has, with what is read in them now."""
    reading, text = now.reading, json.dumps(now.document, ensure_ascii=False)
    columns = {"article_id": reading.article.id, "reader": reading.reader, "register": reading.register}
    columns["document"] = text
    if known.given == now.given and known.reading and columns == {key: getattr(known.reading, key) for key in columns}:
        return Kept(Added.UNCHANGED)
    known.given = now.given
    forget(session, known.id)
    known.reading = known.reading or ReadingRow()  # another program may have lost it
    for column, value in columns.items():
        setattr(known.reading, column, value)
    session.flush()
    derive(session, [now.stored])
    return Kept(Added.REREAD, known.id, known.id) if known is versions[-1] else Kept(Added.REREAD)


def _kept(versions: Sequence[CaptureRow], new: _New) -> Kept:
    if not versions:
        return Kept(Added.NEW, None, new.id)
    newest = (new.capture.fetched or "", new.version) > age(versions[-1])
    return Kept(Added.VERSION, versions[-1].id, new.id) if newest else Kept(Added.VERSION)


def _insert(session: Session, new: Sequence[_New]) -> None:
    if not new:
        return
    captures = [
        {
            "id": one.id,
            "name": one.capture.name,
            "version": one.version,
            "sha256": one.capture.sha256,
            "source": one.capture.source,
            "media": one.capture.media,
            "given": one.given,
            "fetched": one.capture.fetched,
            "headers": json.dumps(one.capture.headers, ensure_ascii=False),
        }
        for one in new
    ]
    readings = [
        {
            "capture_id": one.id,
            "article_id": one.reading.article.id,
            "reader": one.reading.reader,
            "register": one.reading.register,
            "document": json.dumps(one.document, ensure_ascii=False),
        }
        for one in new
    ]
    insert_rows(session, CaptureRow, captures)
    insert_rows(session, ReadingRow, readings)
    derive(session, [one.stored for one in new])


def _another_article(versions: Sequence[CaptureRow], capture: Capture, reading: Reading) -> Unreadable | None:
    latest = versions[-1]
    earlier = reading_from_json(json.loads(latest.reading.document))
    if same_article(earlier.article, reading.article):
        return None
    return Unreadable(
        capture.source,
        f"the record holds another article named {capture.name}, from {latest.source}",
        "Rename this one and add it again",
    )
