"""Ids that engagements and reports had before, and what they lead to now.

An engagement has the id of its report published first, so an id that was given is always that of a report. It leads on
through the report to whatever engagement has it now; where a new reading gave the report another id, by the rule of
``judgements/found.py``; and where the engagement was taken apart, through all reports that it had.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import ColumnElement, inspect, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from dragoman.model.contract_judgements import judged_report_from_json, judged_report_to_json
from dragoman.model.person_judgement import JudgedReport
from dragoman.model.reading import Reading
from dragoman.record.find import PREFIX
from dragoman.record.judgements.found import find_again, parties_of, trigger_words
from dragoman.record.merge.report import Report
from dragoman.record.store.engagement_tables import ReportRow
from dragoman.record.store.former_tables import FormerMemberRow, FormerReportRow
from dragoman.record.store.judgements import readings_named
from dragoman.record.store.rows import in_parts, insert_rows, table_of

_SILENT = "former ids are not noted"
Member = tuple[str, str]  # the id of an engagement, and the id of a report that it has


def note_members(session: Session, members: Iterable[Member]) -> None:
    """Keep that these engagements had these reports, of which they have lost some."""
    if session.info.get(_SILENT):
        return
    wanted = {(engagement, report) for engagement, report in members if engagement and engagement != report}
    known: set[Member] = set()
    for part in in_parts(sorted({engagement for engagement, _ in wanted})):
        query = select(FormerMemberRow.engagement, FormerMemberRow.report).where(FormerMemberRow.engagement.in_(part))
        known |= {(engagement, report) for engagement, report in session.execute(query)}
    rows = [{"engagement": engagement, "report": report} for engagement, report in sorted(wanted - known)]
    insert_rows(session, FormerMemberRow, rows)


def note_reports(session: Session, gone: Sequence[Report], readings: Iterable[Reading]) -> None:
    """Keep what reports were that their articles' new readings call otherwise, or do not have any more."""
    now = {reading.article.name: {one.id for one in reading.engagements} for reading in readings}
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for report in gone:
        beside[report.article].add(report.engagement.id)
    for report in gone:
        ident = report.engagement.id
        if report.article in now and ident not in now[report.article]:
            document = json.dumps(judged_report_to_json(_as_it_was(report, beside[report.article])), ensure_ascii=False)
            session.merge(FormerReportRow(report=ident, document=document))


def _as_it_was(report: Report, together: set[str]) -> JudgedReport:
    told = report.as_told.engagement
    return JudgedReport(
        told.id,
        report.article,
        report.text_id,
        told.kind,
        next(iter(trigger_words(told)), None),
        told.date,
        parties_of(told),
        tuple(sorted(together - {told.id})),
    )


def led_to(session: Session, start: str) -> set[str]:
    """The reports of today that a former id, or the beginning of one, leads to."""
    found = {now for ident in _former(session, start) if (now := _now(session, ident)) is not None}
    for report in session.scalars(select(FormerMemberRow.report).where(_begins(FormerMemberRow.engagement, start))):
        now = _now(session, report)
        found |= {now} if now is not None else set()
    return found


def split_off(session: Session, engagement: str) -> set[str]:
    """The ids of other engagements that have reports which this one had before."""
    found: set[str] = set()
    for report in session.scalars(select(FormerMemberRow.report).where(FormerMemberRow.engagement == engagement)):
        now = _now(session, report)
        query = select(ReportRow.recorded).where(ReportRow.engagement == now)
        found |= set(session.scalars(query)) if now is not None else set()
    return found - {engagement}


@contextmanager
def not_noting(session: Session) -> Iterator[None]:
    """What engagements lose within is not noted: what was joined by a word that is taken back."""
    before = session.info.get(_SILENT, False)
    session.info[_SILENT] = True
    try:
        yield
    finally:
        session.info[_SILENT] = before


@contextmanager
def keeping_members(session: Session) -> Iterator[None]:
    """What engagements lose while all is made anew within, is noted; not what is joined and parted on the way."""
    before = _members(session)
    session.info[_SILENT] = True
    try:
        yield
    finally:
        del session.info[_SILENT]
    note_members(session, before - _members(session))


def _members(session: Session) -> set[Member]:
    inspector = inspect(session.connection())
    table = table_of(ReportRow)
    if not inspector.has_table(table.name):
        return set()
    if not {"recorded", "engagement"} <= {column["name"] for column in inspector.get_columns(table.name)}:
        return set()
    query = select(ReportRow.recorded, ReportRow.engagement).where(ReportRow.recorded != ReportRow.engagement)
    return {(recorded, report) for recorded, report in session.execute(query)}


def _former(session: Session, start: str) -> list[str]:
    return list(session.scalars(select(FormerReportRow.report).where(_begins(FormerReportRow.report, start))))


def _begins(column: InstrumentedAttribute[str], start: str) -> ColumnElement[bool]:
    return column.startswith(start, autoescape=True) if len(start) >= PREFIX else column == start


def _now(session: Session, report: str) -> str | None:
    """The id of a report now; None where no reading has it any more."""
    if session.scalar(select(ReportRow.id).where(ReportRow.engagement == report).limit(1)) is not None:
        return report
    former = session.get(FormerReportRow, report)
    if former is None:
        return None
    was = judged_report_from_json(json.loads(former.document))
    return find_again(was, readings_named(session, was), any_kind=True).engagement
