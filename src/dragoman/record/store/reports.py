"""The reports of readings in rows, with the blocks in which they are found again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from sqlalchemy import Row, delete, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from dragoman.model.reading import Reading
from dragoman.record.judgements.settle import InForce
from dragoman.record.merge.block import blocks_of
from dragoman.record.merge.report import Report, reports_of
from dragoman.record.offices.gather import sighted
from dragoman.record.offices.kinds import OfficeKey, key_of
from dragoman.record.offices.naming import Unnamed, unnamed_parties
from dragoman.record.offices.nearest import days_of, days_seen
from dragoman.record.store.engagement_tables import AwaitedRow, BlockRow, ReportRow, SightingRow
from dragoman.record.store.packing import packed, unpacked
from dragoman.record.store.rows import in_parts, insert_rows

REACHES = (64, 512, 4_000_000)  # days; a report's window is of the first reach that holds it


@dataclass(frozen=True, slots=True)
class Kept:
    """A report as its row has it, with the parties that it leaves unnamed."""

    report: Report
    unnamed: tuple[Unnamed, ...]


@dataclass(frozen=True, slots=True)
class Stored:
    """A report with its row's number, its component and the engagement of the record it tells of, "" where none yet."""

    id: int
    capture_id: int
    component: int
    recorded: str
    report: Report
    unnamed: tuple[Unnamed, ...]


def put_reports(
    session: Session, readings: Sequence[tuple[int, Reading]], judged: Mapping[str, tuple[InForce, ...]]
) -> list[Stored]:
    """Rows for the reports of captures' readings, each a component of its own until links are looked for."""
    number = session.scalar(select(func.max(ReportRow.id))) or 0
    stored: list[Stored] = []
    for capture_id, reading in readings:
        unnamed = unnamed_parties(reading)
        for report in reports_of([reading], judged):
            number += 1
            parties = unnamed.get(report.engagement.id, ())
            stored.append(Stored(number, capture_id, number, "", report, parties))
    insert_rows(session, ReportRow, [_report_row(one) for one in stored])
    insert_rows(session, BlockRow, [row for one in stored for row in _block_rows(one.id, one.report)])
    insert_rows(session, AwaitedRow, [row for one in stored for row in _awaited_rows(one)])
    insert_rows(
        session, SightingRow, [row for capture_id, reading in readings for row in _sightings(capture_id, reading)]
    )
    return stored


def drop_reports(session: Session, stored: Sequence[Stored], captures: Iterable[int]) -> None:
    """Take away the rows of captures that speak no longer, or are read anew."""
    for ids in in_parts([one.id for one in stored]):
        session.execute(delete(BlockRow).where(BlockRow.report_id.in_(ids)))
        session.execute(delete(AwaitedRow).where(AwaitedRow.report_id.in_(ids)))
        session.execute(delete(ReportRow).where(ReportRow.id.in_(ids)))
    for numbers in in_parts(sorted(captures)):
        session.execute(delete(SightingRow).where(SightingRow.capture_id.in_(numbers)))


def stored_reports(session: Session, column: InstrumentedAttribute[Any], values: Iterable[object]) -> dict[int, Stored]:
    """The reports whose rows have one of these values in a column, by their numbers."""
    table = ReportRow.__table__.c
    wanted = (table.id, table.capture_id, table.component, table.recorded, table.document)
    found: dict[int, Stored] = {}
    for part in in_parts(sorted(set(values), key=str)):
        rows = session.execute(select(*wanted).where(column.in_(part)))
        found |= {row.id: _stored(row) for row in rows}
    return found


def reports_in(session: Session, captures: Iterable[int]) -> set[int]:
    """The numbers of the reports of captures."""
    found: set[int] = set()
    for part in in_parts(sorted(captures)):
        found.update(session.scalars(select(ReportRow.id).where(ReportRow.capture_id.in_(part))))
    return found


def components_of(session: Session, column: InstrumentedAttribute[Any], values: Iterable[object]) -> set[int]:
    """The components of the reports whose rows have one of these values in a column."""
    found: set[int] = set()
    for part in in_parts(sorted(set(values), key=str)):
        found.update(session.scalars(select(ReportRow.component).where(column.in_(part))))
    return found


def office_text(office: OfficeKey) -> str:
    """An office as the tables have it."""
    return "\x1f".join(office)


def _stored(row: Row[*tuple[Any, ...]]) -> Stored:
    kept = unpacked(row.document, Kept)
    return Stored(row.id, row.capture_id, row.component, row.recorded, kept.report, kept.unnamed)


def _report_row(one: Stored) -> dict[str, object]:
    engagement = one.report.engagement
    return {
        "id": one.id,
        "capture_id": one.capture_id,
        "engagement": engagement.id,
        "part_of": engagement.part_of,
        "rejected": one.report.rejected,
        "component": one.component,
        "recorded": one.recorded,
        "document": packed(Kept(one.report, one.unnamed)),
    }


def _block_rows(report_id: int, report: Report) -> Iterator[dict[str, object]]:
    if report.window is None:
        return
    first, last = report.window
    reach = next(n for n, days in enumerate(REACHES) if last - first < days)
    for block in sorted(blocks_of(report)):
        yield {"report_id": report_id, "block": _number(block), "reach": reach, "first": first, "last": last}


def _number(block: str) -> int:
    return int.from_bytes(blake2b(block.encode(), digest_size=8).digest(), signed=True)


def _awaited_rows(one: Stored) -> Iterator[dict[str, object]]:
    asked: dict[str, list[tuple[int, int]]] = {}
    for party in one.unnamed:
        if party.open and party.phrase.on is not None:
            asked.setdefault(office_text(party.office), []).append(days_of(party.phrase.on))
    for office, days in sorted(asked.items()):
        first, last = min(first for first, _ in days), max(last for _, last in days)
        yield {"report_id": one.id, "office": office, "first": first, "last": last, "answer": ""}


def _sightings(capture_id: int, reading: Reading) -> Iterator[dict[str, object]]:
    for one in sighted(reading):
        first, last = days_seen(one) or (None, None)
        yield {
            "capture_id": capture_id,
            "number": one.number,
            "article": reading.article.name,
            "office": office_text(key_of(one.tenure)),
            "first": first,
            "last": last,
            "document": packed(one),
        }
