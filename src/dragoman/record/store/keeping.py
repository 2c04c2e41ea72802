"""Captures and their readings in rows, and which of an article's versions speaks in the record."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from dragoman.model.capture import Capture
from dragoman.model.contract import reading_from_json, reading_to_json
from dragoman.model.failure import Unreadable
from dragoman.model.reading import Reading
from dragoman.record.store.derived import derive, forget
from dragoman.record.store.documents import StoredReading
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


def keep(session: Session, capture: Capture, reading: Reading) -> Kept:
    """Rows for a capture and its reading; Unreadable where the name belongs to another article."""
    document = reading_to_json(reading)
    text = json.dumps(document, ensure_ascii=False)
    versions = versions_of(session, capture.name)
    spoke = versions[-1].id if versions else None
    given = json.dumps(asdict(capture.given), ensure_ascii=False)
    known = next((row for row in versions if row.sha256 == capture.sha256), None)
    if known is not None and spoke is not None:
        if known.given == given and known.reading.document == text:
            return Kept(Added.UNCHANGED)
        known.given = given
        forget(session, known.id)
        _put_reading(known.reading, reading, text)
        session.flush()
        derive(session, StoredReading(known.id, reading.reader, reading.register, document))
        return Kept(Added.REREAD, spoke, spoke) if known.id == spoke else Kept(Added.REREAD)
    if versions:
        _refuse_another_article(versions, capture, reading)
    row = CaptureRow(
        name=capture.name,
        version=max((row.version for row in versions), default=0) + 1,
        sha256=capture.sha256,
        source=capture.source,
        media=capture.media,
        given=given,
        fetched=capture.fetched,
        headers=json.dumps(capture.headers, ensure_ascii=False),
        reading=_put_reading(ReadingRow(), reading, text),
    )
    session.add(row)
    session.flush()  # gives the row its number
    derive(session, StoredReading(row.id, reading.reader, reading.register, document))
    if not versions:
        return Kept(Added.NEW, None, row.id)
    speaks = max((*versions, row), key=age).id
    return Kept(Added.VERSION, spoke, row.id) if speaks == row.id else Kept(Added.VERSION)


def _refuse_another_article(versions: Sequence[CaptureRow], capture: Capture, reading: Reading) -> None:
    latest = versions[-1]
    earlier = reading_from_json(json.loads(latest.reading.document))
    if not same_article(earlier.article, reading.article):
        raise Unreadable(
            capture.source,
            f"the record holds another article named {capture.name}, from {latest.source}",
            "Rename this one and add it again",
        )


def _put_reading(row: ReadingRow, reading: Reading, document: str) -> ReadingRow:
    row.article_id = reading.article.id
    row.reader = reading.reader
    row.register = reading.register
    row.document = document
    return row
