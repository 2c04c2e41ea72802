"""Which captures another reader has read, and each of them with its reading of then."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dragoman.record.store.tables import CaptureRow, ReadingRow


@dataclass(frozen=True, slots=True)
class ToReread:
    """A capture to read anew: its number on record, its article and version, and what read it before."""

    capture_id: int
    article: str
    version: int
    reader: str | None
    register: str | None


def to_reread(
    session: Session, reader: str, register: str, names: Iterable[str] = (), *, everything: bool = False
) -> list[ToReread]:
    """The captures whose reading another reader or register made, or all; of these articles, or of all.

    They come in order of article and version. KeyError names an article that the record does not have.
    """
    columns = (CaptureRow.id, CaptureRow.name, CaptureRow.version, ReadingRow.reader, ReadingRow.register)
    query = select(*columns).outerjoin(ReadingRow, ReadingRow.capture_id == CaptureRow.id)
    if not everything:
        lacking = ReadingRow.reader.is_(None)
        query = query.where(or_(lacking, ReadingRow.reader != reader, ReadingRow.register != register))
    found = [ToReread(*row) for row in session.execute(query.order_by(CaptureRow.name, CaptureRow.version))]
    wanted = set(names)
    for unknown in sorted(wanted - set(session.scalars(select(CaptureRow.name)))) if wanted else ():
        raise KeyError(unknown)
    return [one for one in found if one.article in wanted or not wanted]
