"""Learned tenures of the offices that are asked for, from the sightings in the tables."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from dragoman.model.judgement import TenureJudgement, TenureVerdict
from dragoman.record.offices.gather import Sighted, learned_from
from dragoman.record.offices.kinds import OfficeKey, key_of
from dragoman.record.offices.learned import LearnedTenure
from dragoman.record.store.engagement_tables import SightingRow
from dragoman.record.store.lineage import origins_among
from dragoman.record.store.packing import unpacked
from dragoman.record.store.reports import office_text
from dragoman.record.store.rows import in_parts
from dragoman.record.store.tables import TenureJudgementRow


def tenures_of(session: Session, offices: Iterable[OfficeKey]) -> tuple[LearnedTenure, ...]:
    """Who holds some offices by all articles together."""
    seen: list[Sighted] = []
    captures: set[int] = set()
    for part in in_parts(sorted(office_text(office) for office in offices)):
        for row in session.scalars(select(SightingRow).where(SightingRow.office.in_(part))):
            seen.append(unpacked(row.document, Sighted))
            captures.add(row.capture_id)
    return _learned(session, seen, captures) if seen else ()


def all_tenures(session: Session) -> tuple[LearnedTenure, ...]:
    """Who holds which office by all articles together, of every office of which one says so."""
    rows = session.scalars(select(SightingRow)).all()
    return _learned(session, [unpacked(row.document, Sighted) for row in rows], {row.capture_id for row in rows})


def tenure_judgements(session: Session) -> list[TenureJudgement]:
    """The words of persons on tenures, in the order in which they were said."""
    rows = session.scalars(select(TenureJudgementRow).order_by(TenureJudgementRow.id))
    return [
        TenureJudgement(
            row.name, row.role, row.country, row.organisation, row.post,
            TenureVerdict(row.verdict), row.by, row.when, row.reason,
        )
        for row in rows
    ]  # fmt: skip


def offices_sighted_by(session: Session, captures: Iterable[int]) -> set[OfficeKey]:
    """The offices of which captures say who holds them."""
    rows = session.scalars(select(SightingRow).where(SightingRow.capture_id.in_(list(captures))))
    return {key_of(unpacked(row.document, Sighted).tenure) for row in rows}


def _learned(session: Session, seen: Iterable[Sighted], captures: set[int]) -> tuple[LearnedTenure, ...]:
    return learned_from(seen, origins_among(session, captures), tenure_judgements(session))
