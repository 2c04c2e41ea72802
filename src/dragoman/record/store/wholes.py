"""Visits and summits, and what is part of them, where the two are computed at different times."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from dragoman.record.judgements.correct import wholes_by_judgement
from dragoman.record.store.engagement_tables import ReportRow
from dragoman.record.store.judgements import parts_by_judgement
from dragoman.record.store.reports import Stored, components_of
from dragoman.record.store.rows import in_parts


def parts_elsewhere(session: Session, stored: Sequence[Stored], recorded: Sequence[str]) -> set[int]:
    """The components of reports that are part of what has another id now."""
    renamed = {
        (one.capture_id, one.report.engagement.id)
        for one, now in zip(stored, recorded, strict=True)
        if one.recorded != now
    }
    known = {one.id for one in stored}
    found: set[int] = set()
    for captures in in_parts(sorted({capture for capture, _ in renamed})):
        columns = (ReportRow.id, ReportRow.capture_id, ReportRow.part_of, ReportRow.component)
        query = select(*columns).where(ReportRow.capture_id.in_(captures), ReportRow.part_of.is_not(None))
        for number, capture, whole, component in session.execute(query):
            if number not in known and (capture, whole) in renamed:
                found.add(component)
    by_judgement = parts_by_judgement(session, {ident for _, ident in renamed})
    return found | components_of(session, ReportRow.engagement, by_judgement)


def wholes_elsewhere(session: Session, stored: Sequence[Stored]) -> dict[tuple[str, str], str]:
    """The engagements of the wholes that these reports are part of, by article and id of the whole's report."""
    asked = {(one.capture_id, one.report.engagement.part_of): one.report.article for one in stored}
    found: dict[tuple[str, str], str] = {}
    for captures in in_parts(sorted({capture for capture, whole in asked if whole is not None})):
        columns = (ReportRow.capture_id, ReportRow.engagement, ReportRow.recorded)
        query = select(*columns).where(ReportRow.capture_id.in_(captures), ReportRow.rejected.is_(False))
        for capture, engagement, recorded in session.execute(query):
            if (capture, engagement) in asked:
                found[asked[capture, engagement], engagement] = recorded
    for part in in_parts(sorted({whole for one in stored for whole in wholes_by_judgement(one.report.judged)})):
        judged = select(ReportRow.engagement, ReportRow.recorded).where(ReportRow.engagement.in_(part))
        for engagement, recorded in session.execute(judged.where(ReportRow.rejected.is_(False))):
            found["", engagement] = recorded
    return found
