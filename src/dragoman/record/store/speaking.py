"""Which of an article's versions speaks in the record: the one fetched last; of files, the one added last."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from dragoman.record.store.rows import in_parts
from dragoman.record.store.tables import CaptureRow


def current(session: Session, names: Iterable[str] | None = None) -> list[CaptureRow]:
    """The captures that speak, in order of their articles' names; of these articles, or of all."""
    everyone = select(CaptureRow)
    parts = [everyone.where(CaptureRow.name.in_(part)) for part in in_parts(sorted(set(names)))] if names else []
    latest: dict[str, CaptureRow] = {}
    for row in (row for query in (parts if names is not None else [everyone]) for row in session.scalars(query)):
        if row.name not in latest or age(row) > age(latest[row.name]):
            latest[row.name] = row
    return [latest[name] for name in sorted(latest)]


def versions_of(session: Session, names: Iterable[str]) -> dict[str, list[CaptureRow]]:
    """The captures of articles by name, the one that speaks last."""
    found: dict[str, list[CaptureRow]] = {}
    for part in in_parts(sorted(set(names))):
        for row in session.scalars(select(CaptureRow).where(CaptureRow.name.in_(part))):
            found.setdefault(row.name, []).append(row)
    return {name: sorted(rows, key=age) for name, rows in found.items()}


def age(row: CaptureRow) -> tuple[str, int]:
    """What a capture is newer by."""
    return (row.fetched or "", row.version)
