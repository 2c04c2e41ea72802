"""Whether every capture has a reading, and every reading holds what the contract says."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from dragoman.model.contract import reading_from_json
from dragoman.model.reading import Reading
from dragoman.record.store.tables import CaptureRow, ReadingRow
from dragoman.record.store.verify.finding import Finding

_CHECK = "reading"


def check_readings(session: Session) -> Iterator[Finding]:
    """A finding for each capture without a reading, and for each reading that breaks the contract or lies of itself.

    Reading a document checks every span: its words must stand in the article's text where it says.
    """
    query = select(CaptureRow.name, ReadingRow).outerjoin(ReadingRow, ReadingRow.capture_id == CaptureRow.id)
    for name, row in session.execute(query.order_by(CaptureRow.id).execution_options(yield_per=50)):
        for wrong in ["is not there"] if row is None else _wrong(name, row):
            yield Finding(_CHECK, name, wrong, f"Read it anew: dragoman reread --all {name}")
        if row is not None:
            session.expunge(row)  # documents are large, and there may be many


def _wrong(name: str, row: ReadingRow) -> list[str]:
    try:
        reading = reading_from_json(json.loads(row.document))
    except ValueError as error:  # a broken contract, or no JSON
        return [str(error)]
    found = []
    if reading.article.name != name:
        found.append(f"is of an article named {reading.article.name}")
    if (row.article_id, row.reader, row.register) != (reading.article.id, reading.reader, reading.register):
        found.append("is entered under another article, reader or register than its document names")
    return found + _told_twice(reading)


def _told_twice(reading: Reading) -> list[str]:
    ids = Counter([*(one.id for one in reading.engagements), *(one.id for one in reading.statements)])
    return [f"has the id {one} {number} times" for one, number in sorted(ids.items()) if number > 1]
