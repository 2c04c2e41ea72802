"""Learned tenures of the offices that are asked for, from the sightings in the tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from dragoman.model.judgement import TenureJudgement, TenureVerdict
from dragoman.record.offices.gather import Sighted, learned_from
from dragoman.record.offices.kinds import OfficeKey
from dragoman.record.offices.learned import LearnedTenure
from dragoman.record.offices.nearest import NEAREST, Days, Holders
from dragoman.record.store.engagement_tables import SightingRow
from dragoman.record.store.lineage import origins_among, origins_of_articles
from dragoman.record.store.packing import unpacked
from dragoman.record.store.reports import office_text
from dragoman.record.store.tables import TenureJudgementRow


def holders_in(session: Session) -> Holders:
    """Who held an office on a date, by all articles together."""
    words = tenure_judgements(session)

    def learn(seen: Sequence[Sighted]) -> tuple[LearnedTenure, ...]:
        return learned_from(seen, origins_of_articles(session, {one.sighting.article for one in seen}), words)

    return Holders(lambda office, days: _around(session, office, days), learn)


def _around(session: Session, office: OfficeKey, days: Days) -> list[Sighted]:
    """The sightings of an office on some days, and the nearest before and after them."""
    row = SightingRow
    of_office = select(row).where(row.office == office_text(office))
    inside = of_office.where(row.first <= days[1], row.last >= days[0])
    before = of_office.where(row.last < days[0]).order_by(
        row.last.desc(), row.first.desc(), row.article.desc(), row.number.desc()
    )
    after = of_office.where(row.first > days[1]).order_by(row.first, row.last, row.article, row.number)
    found = [one for query in (before.limit(NEAREST), inside, after.limit(NEAREST)) for one in session.scalars(query)]
    found.sort(key=lambda one: (one.first, one.last, one.article, one.number))
    return [unpacked(one.document, Sighted) for one in found]


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


def _learned(session: Session, seen: Iterable[Sighted], captures: set[int]) -> tuple[LearnedTenure, ...]:
    return learned_from(seen, origins_among(session, captures), tenure_judgements(session))
