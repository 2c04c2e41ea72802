"""Reports that know a party by its office alone: which of them a further sighting of a holder tells anything new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import NamedTuple

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from dragoman.record.offices.naming import answered
from dragoman.record.offices.nearest import NEAREST, Holders
from dragoman.record.store.engagement_tables import AwaitedRow, ReportRow, SightingRow
from dragoman.record.store.reports import Stored, office_text, stored_reports
from dragoman.record.store.rows import in_parts, table_of

ALWAYS = (0, 4_000_000)  # days; all that there are


class Asked(NamedTuple):
    """An office, and days of which reports may ask for its holder."""

    office: str
    first: int
    last: int


def reached(session: Session, captures: Sequence[int]) -> set[Asked]:
    """The offices and days to which what these captures say of holders can be an answer; they are in the tables."""
    seen: dict[str, set[tuple[int, int]]] = {}
    for part in in_parts(captures):
        columns = (SightingRow.office, SightingRow.first, SightingRow.last)
        for office, first, last in session.execute(select(*columns).where(SightingRow.capture_id.in_(part))):
            if first is not None and last is not None:
                seen.setdefault(office, set()).add((first, last))
    found: set[Asked] = set()
    for part in in_parts(sorted(seen)):
        awaited = select(AwaitedRow.office).where(AwaitedRow.office.in_(part)).distinct()
        for office in session.scalars(awaited):
            found |= {
                Asked(office, _far_before(session, office, first), _far_after(session, office, last))
                for first, last in seen[office]
            }
    return found


def stirred(session: Session, asked: Iterable[Asked], holders: Holders) -> set[int]:
    """The components of reports that ask for these offices on these days and are answered otherwise than they were."""
    awaited: dict[tuple[int, str], str] = {}
    for one in sorted(set(asked)):
        query = select(AwaitedRow.report_id, AwaitedRow.office, AwaitedRow.answer)
        query = query.where(AwaitedRow.office == one.office, AwaitedRow.first <= one.last, AwaitedRow.last >= one.first)
        awaited |= {(number, office): answer for number, office, answer in session.execute(query)}
    reports = stored_reports(session, ReportRow.id, {number for number, _ in awaited})
    return {
        reports[number].component
        for (number, office), answer in awaited.items()
        if _answer(reports[number], office, holders) != answer
    }


def note_answers(session: Session, stored: Sequence[Stored], holders: Holders) -> None:
    """Keep what the tenures answered to these reports."""
    answers = [
        {"number": one.id, "of": office, "now": _answer(one, office, holders)}
        for one in stored
        for office in sorted({office_text(party.office) for party in one.unnamed if party.open})
    ]
    if answers:
        table = table_of(AwaitedRow)
        here = (table.c.report_id == bindparam("number")) & (table.c.office == bindparam("of"))
        session.execute(update(table).where(here).values(answer=bindparam("now")), answers)


def _answer(one: Stored, office: str, holders: Holders) -> str:
    found = [answered(party, holders) for party in one.unnamed if party.open and office_text(party.office) == office]
    return blake2b("\x1f".join(found).encode(), digest_size=8).hexdigest() if any(found) else ""


def _far_before(session: Session, office: str, first: int) -> int:
    """The last day on which a sighting of this day is no longer among the nearest after it, or one before that."""
    earlier = select(SightingRow.first).where(SightingRow.office == office, SightingRow.first < first)
    found = session.scalar(earlier.order_by(SightingRow.first.desc()).offset(NEAREST - 1).limit(1))
    return ALWAYS[0] if found is None else found


def _far_after(session: Session, office: str, last: int) -> int:
    later = select(SightingRow.last).where(SightingRow.office == office, SightingRow.last > last)
    found = session.scalar(later.order_by(SightingRow.last).offset(NEAREST - 1).limit(1))
    return ALWAYS[1] if found is None else found
