"""What a change reaches: the reports that links join to others, found by their blocks and not by looking at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import and_, select
from sqlalchemy.orm import Session, aliased

from dragoman.model.judgement import Judgement
from dragoman.record.joining import Joining
from dragoman.record.merge.compare import compare
from dragoman.record.store.engagement_tables import BlockRow, ReportRow
from dragoman.record.store.judgements import settled_on
from dragoman.record.store.reports import REACHES, Stored, stored_reports
from dragoman.record.store.rows import in_parts


def joined_components(session: Session, fresh: Sequence[Stored]) -> set[int]:
    """The components that links join to these reports, which have been stored just now, each its own component."""
    known = {one.id: one for one in fresh}
    joining: Joining[int] = Joining()
    sure = _sure_pairs(session, fresh)
    pairs = _candidates(session, fresh)
    lacking = {n for pair in (*pairs, *sure) for n in pair} - known.keys()
    known |= stored_reports(session, ReportRow.id, lacking)
    for one, other in (*sure, *pairs):
        a, b = known[one].component, known[other].component
        together = joining.head(a) == joining.head(b)
        if not together and ((one, other) in sure or compare(known[one].report, known[other].report).same):
            joining.join(a, b)
    reached = {joining.head(one.component) for one in fresh}
    return {one.component for one in known.values() if joining.head(one.component) in reached}


def judgements_on(session: Session, ids: Iterable[str]) -> list[Judgement]:
    """The judgements of persons on pairs with one of these reports."""
    return list(settled_on(session, ids).pairs)


def _sure_pairs(session: Session, fresh: Sequence[Stored]) -> set[tuple[int, int]]:
    """Pairs of reports of one text, and those that a person joined."""
    ids = {one.report.engagement.id for one in fresh}
    judged = [one.pair for one in judgements_on(session, ids) if one.joins]
    ids |= {name for pair in judged for name in pair}
    named: dict[str, list[int]] = {}
    for part in in_parts(sorted(ids)):
        rows = session.execute(select(ReportRow.engagement, ReportRow.id).where(ReportRow.engagement.in_(part)))
        for engagement, number in rows:
            named.setdefault(engagement, []).append(number)
    copies = {(numbers[0], other) for numbers in named.values() for other in numbers[1:]}
    return copies | {(named[a][0], named[b][0]) for a, b in judged if a in named and b in named}


def _candidates(session: Session, fresh: Sequence[Stored]) -> list[tuple[int, int]]:
    """Pairs of one of these reports and any other in a block of its own whose days overlap, each once."""
    if not fresh:
        return []
    ours, others = aliased(BlockRow), aliased(BlockRow)
    found: set[tuple[int, int]] = set()
    for reach, days in enumerate(REACHES):
        overlap = and_(
            others.block == ours.block,
            others.reach == reach,
            others.first.between(ours.first - days, ours.last),
            others.last >= ours.first,
        )
        for part in in_parts([one.id for one in fresh]):
            query = select(ours.report_id, others.report_id).join(others, overlap).where(ours.report_id.in_(part))
            found.update((min(a, b), max(a, b)) for a, b in session.execute(query) if a != b)
    return sorted(found)
