"""Reports that know a party by its office alone: which of them a further tenure of the office tells something new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from dragoman.record.offices.holder import Learned
from dragoman.record.offices.kinds import OfficeKey
from dragoman.record.offices.learned import LearnedTenure
from dragoman.record.offices.naming import answered
from dragoman.record.store.engagement_tables import AwaitedRow, ReportRow
from dragoman.record.store.reports import Stored, office_text, stored_reports
from dragoman.record.store.rows import in_parts, table_of
from dragoman.record.store.tenures import tenures_of


def stirred(session: Session, offices: Iterable[OfficeKey]) -> set[int]:
    """The components of reports to which the tenures of these offices answer otherwise than they did."""
    awaited: dict[tuple[int, str], str] = {}
    wanted = {office_text(office): office for office in offices}
    for part in in_parts(sorted(wanted)):
        query = select(AwaitedRow.report_id, AwaitedRow.office, AwaitedRow.answer)
        rows = session.execute(query.where(AwaitedRow.office.in_(part)))
        awaited |= {(number, office): answer for number, office, answer in rows}
    if not awaited:
        return set()
    learned = Learned(tenures_of(session, {wanted[office] for _, office in awaited}))
    reports = stored_reports(session, ReportRow.id, {number for number, _ in awaited})
    return {
        reports[number].component
        for (number, office), answer in awaited.items()
        if _answer(reports[number], office, learned) != answer
    }


def note_answers(session: Session, stored: Sequence[Stored], tenures: Iterable[LearnedTenure]) -> None:
    """Keep what the tenures answered to these reports."""
    learned = Learned(tenures)
    answers = [
        {"number": one.id, "of": office, "now": _answer(one, office, learned)}
        for one in stored
        for office in sorted({office_text(party.office) for party in one.unnamed if party.open})
    ]
    if answers:
        table = table_of(AwaitedRow)
        here = (table.c.report_id == bindparam("number")) & (table.c.office == bindparam("of"))
        session.execute(update(table).where(here).values(answer=bindparam("now")), answers)


def _answer(one: Stored, office: str, learned: Learned) -> str:
    found = [answered(party, learned) for party in one.unnamed if party.open and office_text(party.office) == office]
    return blake2b("\x1f".join(found).encode(), digest_size=8).hexdigest() if any(found) else ""
