"""The documents of all readings on record, one at a time, whatever their number."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from dragoman.record.store.tables import ReadingRow

_AT_ONCE = 100  # documents in memory; one has some 100 kB


class StoredReading(NamedTuple):
    """A reading as it is stored: the capture it is of, what read it, and its document of the contract."""

    capture_id: int
    reader: str
    register: str
    document: dict[str, Any]


def stored_readings(session: Session, capture_ids: list[int] | None = None) -> Iterator[StoredReading]:
    """The readings of all captures, or of these, in the order in which the captures came."""
    query = select(ReadingRow.capture_id, ReadingRow.reader, ReadingRow.register, ReadingRow.document)
    query = query.order_by(ReadingRow.capture_id)
    if capture_ids is not None:
        query = query.where(ReadingRow.capture_id.in_(capture_ids))
    for row in session.execute(query.execution_options(yield_per=_AT_ONCE)):
        yield StoredReading(row.capture_id, row.reader, row.register, json.loads(row.document))
