"""Merging and composing anew what a change reaches; the rest of the record is left alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from dragoman.record.compose.compose import compose
from dragoman.record.lineage.lineage import Lineage
from dragoman.record.merge.links import Joined, join
from dragoman.record.merge.report import Report
from dragoman.record.offices.naming import with_names
from dragoman.record.store.awaiting import note_answers
from dragoman.record.store.composed import note_recorded, put_engagements
from dragoman.record.store.engagement_tables import ReportRow
from dragoman.record.store.lineage import connected, lineage_among
from dragoman.record.store.reach import judgements_on
from dragoman.record.store.reports import Stored, reports_in, stored_reports
from dragoman.record.store.tenures import holders_in
from dragoman.record.store.wholes import parts_elsewhere, wholes_elsewhere


def compute(session: Session, components: set[int], gone: Iterable[str] = ()) -> None:
    """Merge and compose the reports of some components anew; ``gone`` are engagements that have lost a report."""
    known = stored_reports(session, ReportRow.component, components)
    stored, joined = _joined(session, known)
    parts = parts_elsewhere(session, stored, _recorded(stored, joined))
    if parts:
        known |= stored_reports(session, ReportRow.component, parts)
        stored, joined = _joined(session, known)
    wholes = wholes_elsewhere(session, stored)
    lineage = lineage_among(session, {one.capture_id for one in stored})
    beside = _beside(session, stored, lineage)
    engagements = compose([one.report for one in stored], joined.clusters, wholes, lineage, beside)
    unnamed = {(one.report.article, one.report.engagement.id): one.unnamed for one in stored if one.unnamed}
    holders = holders_in(session)
    note_answers(session, stored, holders)
    named = with_names(engagements, unnamed, holders)
    put_engagements(session, {one.recorded for one in stored} | set(gone), named)
    note_recorded(session, stored, _recorded(stored, joined), [stored[head].id for head in joined.components])


def _beside(session: Session, stored: Sequence[Stored], lineage: Lineage) -> list[Report]:
    """The other reports of all articles that share passages with those of these reports, in the order of their keys."""
    if not lineage.copies:
        return []
    captures = connected(session, {one.capture_id for one in stored if one.report.article in lineage.of})
    others = reports_in(session, captures) - {one.id for one in stored}
    return sorted((one.report for one in stored_reports(session, ReportRow.id, others).values()), key=_key)


def _key(report: Report) -> tuple[str, str, str]:
    return report.key


def _joined(session: Session, known: dict[int, Stored]) -> tuple[list[Stored], Joined]:
    stored = sorted(known.values(), key=lambda one: (one.report.key, one.id))
    judgements = judgements_on(session, (one.report.engagement.id for one in stored))
    return stored, join([one.report for one in stored], judgements)


def _recorded(stored: Sequence[Stored], joined: Joined) -> list[str]:
    """For each report the id of its engagement, that of the report published first."""
    found = [""] * len(stored)
    for cluster in joined.clusters:
        first = stored[min(cluster.members)].report.engagement.id
        for n in cluster.members:
            found[n] = first
    return found
