"""Persons' judgements in rows, each with the reports that it names and where these are now.

A report is looked for among the readings that have its id, its text or its article's name, and only when one of these
changes; so a judgement costs nothing where it has no say.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from hashlib import sha256

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from dragoman.model.contract import reading_from_json
from dragoman.model.contract_judgements import judgement_from_json, judgement_to_json
from dragoman.model.person_judgement import PAIRS, JudgedReport, PersonJudgement
from dragoman.model.reading import Reading
from dragoman.record.judgements.found import Found, find_again
from dragoman.record.judgements.settle import Placed, Settled, in_order, order_of, settled
from dragoman.record.store.documents import stored_readings
from dragoman.record.store.engagement_tables import ReportRow
from dragoman.record.store.judgement_tables import JudgedReportRow, PersonJudgementRow
from dragoman.record.store.rows import in_parts
from dragoman.record.store.speaking import current
from dragoman.record.store.tables import CaptureRow, ReadingRow

OTHER = -1  # the number of the report that one is compared with, or of the whole


def all_judgements(session: Session) -> list[PersonJudgement]:
    """All judgements, in the order in which they were made."""
    return in_order(_judgement(row) for row in session.scalars(select(PersonJudgementRow)))


def put_judgements(session: Session, judgements: Iterable[PersonJudgement]) -> list[int]:
    """Keep judgements, those that are known already left out; the numbers of the new ones."""
    kept: dict[str, PersonJudgementRow] = {}
    for judgement in judgements:
        document = json.dumps(judgement_to_json(judgement), sort_keys=True, ensure_ascii=False)
        key = sha256(document.encode()).hexdigest()
        known = select(PersonJudgementRow.id).where(PersonJudgementRow.key == key)
        if key not in kept and session.scalar(known) is None:
            kept[key] = PersonJudgementRow(key=key, document=document)
    session.add_all(kept.values())
    session.flush()
    for row in kept.values():
        _name_reports(session, row)
    return [row.id for row in kept.values()]


def name_all(session: Session) -> None:
    """Rows for the reports that all judgements name, none of them found yet."""
    for row in session.scalars(select(PersonJudgementRow)).all():
        _name_reports(session, row)


def place(session: Session, judgements: Sequence[int]) -> set[str]:
    """Look for the reports that these judgements name; the ids that they are on."""
    rows = _rows(session, [JudgedReportRow.judgement_id.in_(part) for part in in_parts(judgements)])
    _find(session, rows)
    return {row.now for row in rows if row.now is not None}


def place_anew(session: Session, changed: Iterable[Reading], ids: Iterable[str], texts: Iterable[str]) -> set[str]:
    """Look again for reports that judgements named in readings that have changed, or are of the ids and texts before.

    Returns the ids, before and now, of the reports of judgements of which one is now called otherwise.
    """
    if not _any(session):
        return set()
    readings = list(changed)
    named = {
        JudgedReportRow.engagement: {*ids, *(one.id for reading in readings for one in reading.engagements)},
        JudgedReportRow.text_id: {*texts, *(reading.article.id for reading in readings)},
        JudgedReportRow.article: {reading.article.name for reading in readings},
    }
    conditions = [column.in_(part) for column, values in named.items() for part in in_parts(sorted(values))]
    rows = _rows(session, conditions)
    before = {(row.judgement_id, row.number): row.now for row in rows}
    _find(session, rows, readings)
    moved = [row for row in rows if before[row.judgement_id, row.number] != row.now]
    judged = sorted({row.judgement_id for row in moved})
    # What a judgement is on hangs on whether the other report that it names is found.
    with_them = _rows(session, [JudgedReportRow.judgement_id.in_(part) for part in in_parts(judged)])
    found = {before[row.judgement_id, row.number] for row in moved} | {row.now for row in with_them}
    return {ident for ident in found if ident is not None}


def parts_by_judgement(session: Session, wholes: Iterable[str]) -> set[str]:
    """The reports of which a judgement names one of these as the other one."""
    ids: set[str] = set()
    for part in in_parts(sorted(wholes)):
        naming = select(JudgedReportRow.judgement_id).where(
            JudgedReportRow.number == OTHER, JudgedReportRow.now.in_(part)
        )
        query = select(JudgedReportRow.now).where(
            JudgedReportRow.number != OTHER, JudgedReportRow.judgement_id.in_(naming)
        )
        ids |= {now for now in session.scalars(query) if now is not None}
    return ids


def settled_on(session: Session, ids: Iterable[str]) -> Settled:
    """What judgements say of the reports of these ids."""
    if not _any(session):
        return Settled()
    conditions = [JudgedReportRow.now.in_(part) for part in in_parts(sorted(set(ids)))]
    numbers = sorted({row.judgement_id for row in _rows(session, conditions)})
    return settled(_placed(session, numbers)) if numbers else Settled()


def settled_all(session: Session) -> Settled:
    """What all judgements say, and what became of each."""
    return settled(_placed(session, list(session.scalars(select(PersonJudgementRow.id)))))


def _any(session: Session) -> bool:
    """Whether anything was judged at all, which is soon asked."""
    return session.scalar(select(JudgedReportRow.judgement_id).limit(1)) is not None


def _placed(session: Session, numbers: Sequence[int]) -> list[Placed]:
    rows: list[PersonJudgementRow] = []
    reports: defaultdict[int, dict[int, Found]] = defaultdict(dict)
    for part in in_parts(numbers):
        rows += session.scalars(select(PersonJudgementRow).where(PersonJudgementRow.id.in_(part)))
        for named in _rows(session, [JudgedReportRow.judgement_id.in_(part)]):
            reports[named.judgement_id][named.number] = Found(named.now, named.reason)
    judged = [(_judgement(row), reports[row.id]) for row in rows]
    return [
        Placed(one, tuple(where[number] for number in range(len(one.on))), where.get(OTHER))
        for one, where in sorted(judged, key=lambda pair: order_of(pair[0]))
    ]


def _judgement(row: PersonJudgementRow) -> PersonJudgement:
    return judgement_from_json(json.loads(row.document))


def _name_reports(session: Session, row: PersonJudgementRow) -> None:
    judgement = _judgement(row)
    named = list(enumerate(judgement.on)) + ([(OTHER, judgement.other)] if judgement.other is not None else [])
    for number, report in named:
        session.add(
            JudgedReportRow(
                judgement_id=row.id,
                number=number,
                engagement=report.engagement,
                text_id=report.text_id,
                article=report.article,
                now=None,
                reason="",
            )
        )
    session.flush()


def _rows(session: Session, conditions: Iterable[ColumnElement[bool]]) -> list[JudgedReportRow]:
    found: dict[tuple[int, int], JudgedReportRow] = {}
    for condition in conditions:
        for row in session.scalars(select(JudgedReportRow).where(condition)):
            found[row.judgement_id, row.number] = row
    return [found[key] for key in sorted(found)]


def _find(session: Session, rows: Sequence[JudgedReportRow], fresh: Sequence[Reading] = ()) -> None:
    """Look for reports, and note where they are; ``fresh`` are readings whose reports have no rows yet."""
    for row in rows:
        kept = session.get_one(PersonJudgementRow, row.judgement_id)
        judgement = _judgement(kept)
        report = judgement.other if row.number == OTHER else judgement.on[row.number]
        if report is None:
            continue
        readings = {one.article.name: one for one in (*readings_named(session, report), *fresh)}
        found = find_again(report, list(readings.values()), any_kind=judgement.verdict not in PAIRS)
        row.now, row.reason = found.engagement, found.reason
    session.flush()


def readings_named(session: Session, report: JudgedReport) -> list[Reading]:
    """The readings that speak and have a report's id, its text or its article's name."""
    has_id = select(CaptureRow.name).join(ReportRow, ReportRow.capture_id == CaptureRow.id)
    names = set(session.scalars(has_id.where(ReportRow.engagement == report.engagement)))
    if report.text_id is not None:
        of_text = select(CaptureRow.name).join(ReadingRow, ReadingRow.capture_id == CaptureRow.id)
        names |= set(session.scalars(of_text.where(ReadingRow.article_id == report.text_id)))
    names |= {report.article} if report.article is not None else set()
    captures = [row.id for row in current(session, names)]
    return [reading_from_json(one.document) for one in stored_readings(session, captures)]
