"""Answering from the tables of engagements: engagements by who, when and how, and by id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from dragoman.model.edtf import bounds
from dragoman.record.find import PREFIX, Wanted
from dragoman.record.recorded import RecordedEngagement
from dragoman.record.store.composed import group_text
from dragoman.record.store.engagement_tables import EngagementRow, PartyRow, PersonRow, ReportRow
from dragoman.record.store.packing import unpacked
from dragoman.record.store.rows import in_parts
from dragoman.reference.names import same

AT_ONCE = 500  # rows fetched at a time


def engagements_wanted(session: Session, wanted: Wanted) -> Iterator[RecordedEngagement]:
    """The engagements asked for, in order of date, undated ones last."""
    query = _in_period(_of_parties(select(EngagementRow.document), wanted), wanted)
    if wanted.kinds:
        query = query.where(EngagementRow.kind.in_([str(kind) for kind in wanted.kinds]))
    if wanted.statuses:
        query = query.where(EngagementRow.status.in_([str(status) for status in wanted.statuses]))
    if wanted.actor is not None:
        query = query.where(_takes_part(session, wanted.actor))
    if not wanted.rejected:
        query = query.where(EngagementRow.rejected.is_(False))
    query = query.order_by(EngagementRow.place_in_time)
    for document in session.scalars(query.execution_options(yield_per=AT_ONCE)):
        yield unpacked(document, RecordedEngagement)


def engagements_by_id(session: Session, start: str) -> list[RecordedEngagement]:
    """Engagements whose id, or the id of one of whose reports, is ``start`` or begins with it.

    An exact id wins over abbreviations. Fewer than four characters find nothing but an exact id.
    """
    exact = _with_reports(session, ReportRow.engagement == start)
    if exact or len(start) < PREFIX:
        return exact
    return _with_reports(session, ReportRow.engagement.startswith(start, autoescape=True))


def report_ids(session: Session, start: str) -> list[str]:
    """The ids of reports that are ``start`` or, where none is, begin with it; four characters at least."""
    column = ReportRow.engagement
    exact = session.scalars(select(column).where(column == start).distinct()).all()
    if exact or len(start) < PREFIX:
        return list(exact)
    return list(session.scalars(select(column).where(column.startswith(start, autoescape=True)).distinct()))


def _with_reports(session: Session, condition: Any) -> list[RecordedEngagement]:
    recorded = session.scalars(select(ReportRow.recorded).where(condition).distinct()).all()
    found: list[tuple[str, bytes]] = []
    for ids in in_parts(sorted(recorded)):
        columns = (EngagementRow.place_in_time, EngagementRow.document)
        found += [(row[0], row[1]) for row in session.execute(select(*columns).where(EngagementRow.id.in_(ids)))]
    return [unpacked(document, RecordedEngagement) for _, document in sorted(found)]


def _of_parties(query: Select[Any], wanted: Wanted) -> Select[Any]:
    for country in wanted.between:
        query = query.where(EngagementRow.id.in_(_with_party(country)))
    return query


def _with_party(party: str) -> Select[Any]:
    return select(PartyRow.engagement_id).where(PartyRow.party == party)


def _in_period(query: Select[Any], wanted: Wanted) -> Select[Any]:
    """Undated engagements are in no period."""
    if wanted.since is not None:
        query = query.where(EngagementRow.last >= bounds(wanted.since)[0].toordinal())
    if wanted.until is not None:
        query = query.where(EngagementRow.first <= bounds(wanted.until)[1].toordinal())
    return query


def _takes_part(session: Session, actor: str) -> Any:
    """A state, an organisation, or a person under any of the names, which people may mistype."""
    names = session.scalars(select(PersonRow.name).distinct())
    meant = sorted(name for name in names if same(actor, name)[0])
    persons = [select(PersonRow.engagement_id).where(PersonRow.name.in_(part)) for part in in_parts(meant)]
    parties = [_with_party(actor), _with_party(group_text(actor))]
    return or_(*(EngagementRow.id.in_(query) for query in (*parties, *persons)))
