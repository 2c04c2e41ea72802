"""The documents of all readings on record, one at a time, whatever their number."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from dragoman.model.contract import reading_from_json
from dragoman.model.failure import RecordError
from dragoman.model.reading import Reading
from dragoman.record.store.tables import CaptureRow, ReadingRow

_LEFT_OUT = "readings left out"
_AT_ONCE = 100  # documents in memory; one has some 100 kB


class StoredReading(NamedTuple):
    """A reading as it is stored: the capture it is of, its article, what read it, and its document of the contract."""

    capture_id: int
    name: str
    reader: str
    register: str
    document: dict[str, Any]

    def reading(self) -> Reading:
        """The document as a reading; RecordError, naming the article, where it is damaged."""
        with _sound(self.name):
            return reading_from_json(self.document)


def stored_readings(session: Session, capture_ids: list[int] | None = None) -> Iterator[StoredReading]:
    """The readings of all captures, or of these, in the order in which the captures came.

    RecordError, naming the article, where one is damaged; those that ``leave_out_damaged`` found are passed over.
    """
    columns = (ReadingRow.capture_id, CaptureRow.name, ReadingRow.reader, ReadingRow.register, ReadingRow.document)
    query = select(*columns).join(CaptureRow, CaptureRow.id == ReadingRow.capture_id).order_by(ReadingRow.capture_id)
    if capture_ids is not None:
        query = query.where(ReadingRow.capture_id.in_(capture_ids))
    left_out = session.info.get(_LEFT_OUT, ())
    with session.execute(query.execution_options(yield_per=_AT_ONCE)) as rows:
        for row in rows:
            if row.capture_id not in left_out:
                document = _parsed(row.name, row.document)
                yield StoredReading(row.capture_id, row.name, row.reader, row.register, document)


def leave_out_damaged(session: Session) -> bool:
    """Look for readings that are damaged, and have this session pass over them; whether there are any."""
    damaged: set[int] = set()
    query = select(ReadingRow.capture_id, ReadingRow.document).execution_options(yield_per=_AT_ONCE)
    with session.execute(query) as rows:
        for row in rows:
            try:
                reading_from_json(json.loads(row.document))
            except ValueError:
                damaged.add(row.capture_id)
    session.info[_LEFT_OUT] = frozenset(damaged)
    return bool(damaged)


def _parsed(name: str, document: str) -> dict[str, Any]:
    with _sound(name):
        found: dict[str, Any] = json.loads(document)
        return found


@contextmanager
def _sound(name: str) -> Iterator[None]:
    try:
        yield
    except ValueError as error:  # no JSON, or a broken contract
        remedy = f"Read it anew with: dragoman reread --all {name}"
        raise RecordError(f"the reading of {name} is damaged ({error}). {remedy}") from error
