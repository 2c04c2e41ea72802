"""Bringing the tables of engagements up to a change: what it reaches is merged and composed anew, nothing else is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.orm import Session

from dragoman.model.contract import reading_from_json
from dragoman.model.edtf import bounds
from dragoman.model.reading import Reading
from dragoman.record.compose.compose import compose, place_in_time
from dragoman.record.judgements.correct import wholes_by_judgement
from dragoman.record.merge.links import Joined, join
from dragoman.record.names import fold
from dragoman.record.offices.kinds import OfficeKey
from dragoman.record.offices.naming import with_names
from dragoman.record.recorded import RecordedEngagement
from dragoman.record.store.documents import stored_readings
from dragoman.record.store.engagement_tables import (
    AwaitedRow,
    EngagementRow,
    PartyRow,
    PersonRow,
    ReportRow,
)
from dragoman.record.store.judgements import parts_by_judgement, place, place_anew, settled_on
from dragoman.record.store.packing import packed
from dragoman.record.store.reach import joined_components, judgements_on
from dragoman.record.store.reports import (
    Stored,
    drop_reports,
    office_text,
    offices_sighted,
    put_reports,
    stored_reports,
)
from dragoman.record.store.rows import in_parts, insert_rows, table_of
from dragoman.record.store.tenures import offices_sighted_by, tenures_of


def take_in(session: Session, silenced: Sequence[int], readings: Sequence[tuple[int, Reading]]) -> None:
    """Let captures speak no longer, and the readings of others speak: by their numbers, all in one transaction."""
    gone = stored_reports(session, ReportRow.capture_id, silenced)
    ids = {one.report.engagement.id for one in gone.values()}
    texts = {one.report.text_id for one in gone.values()}
    moved = place_anew(session, [reading for _, reading in readings], ids, texts)
    again = _readings_with(session, moved, {*silenced, *(number for number, _ in readings)})
    _take_in(session, [*silenced, *(number for number, _ in again)], [*readings, *again])


def _take_in(session: Session, silenced: Sequence[int], readings: Sequence[tuple[int, Reading]]) -> None:
    gone = stored_reports(session, ReportRow.capture_id, silenced)
    offices = offices_sighted_by(session, silenced)
    drop_reports(session, list(gone.values()), silenced)
    ids = {one.id for _, reading in readings for one in reading.engagements}
    fresh = put_reports(session, readings, settled_on(session, ids).on)
    components = {one.component for one in gone.values()} | joined_components(session, fresh)
    offices |= offices_sighted(reading for _, reading in readings)
    compute(session, components | _awaiting(session, offices), {one.recorded for one in gone.values()})


def judged(session: Session, judgements: Sequence[int]) -> None:
    """Find the reports that these judgements name, and compute anew what they reach."""
    again = _readings_with(session, place(session, judgements), set())
    _take_in(session, [number for number, _ in again], again)


def _readings_with(session: Session, ids: Iterable[str], known: set[int]) -> list[tuple[int, Reading]]:
    """The readings on record that have reports of these ids, by the numbers of their captures; without those known."""
    captures: set[int] = set()
    for part in in_parts(sorted(ids)):
        captures |= set(session.scalars(select(ReportRow.capture_id).where(ReportRow.engagement.in_(part))))
    found = stored_readings(session, sorted(captures - known))
    return [(one.capture_id, reading_from_json(one.document)) for one in found]


def tenure_judged(session: Session, office: OfficeKey) -> None:
    """Compute anew what a person's word on a tenure of an office reaches."""
    compute(session, _awaiting(session, {office}))


def compute(session: Session, components: set[int], gone: Iterable[str] = ()) -> None:
    """Merge and compose the reports of some components anew; ``gone`` are engagements that have lost a report."""
    known = stored_reports(session, ReportRow.component, components)
    stored, joined = _joined(session, known)
    parts = _parts_elsewhere(session, stored, _recorded(stored, joined))
    if parts:
        known |= stored_reports(session, ReportRow.component, parts)
        stored, joined = _joined(session, known)
    wholes = _wholes_elsewhere(session, stored)
    engagements = compose([one.report for one in stored], joined.clusters, wholes)
    unnamed = {(one.report.article, one.report.engagement.id): one.unnamed for one in stored if one.unnamed}
    offices = {party.office for parties in unnamed.values() for party in parties if party.open}
    named = with_names(engagements, unnamed, tenures_of(session, offices))
    _write_engagements(session, {one.recorded for one in stored} | set(gone), named)
    _write_reports(session, stored, joined)


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


def _parts_elsewhere(session: Session, stored: Sequence[Stored], recorded: Sequence[str]) -> set[int]:
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
    return found | components_of(session, parts_by_judgement(session, {ident for _, ident in renamed}))


def components_of(session: Session, ids: Iterable[str]) -> set[int]:
    """The components of the reports of these ids."""
    found: set[int] = set()
    for part in in_parts(sorted(ids)):
        found |= set(session.scalars(select(ReportRow.component).where(ReportRow.engagement.in_(part))))
    return found


def _wholes_elsewhere(session: Session, stored: Sequence[Stored]) -> dict[tuple[str, str], str]:
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


def _awaiting(session: Session, offices: Iterable[OfficeKey]) -> set[int]:
    """The components of reports that leave the holder of one of these offices unnamed."""
    found: set[int] = set()
    for part in in_parts(sorted(office_text(office) for office in offices)):
        query = select(ReportRow.component).join(AwaitedRow, AwaitedRow.report_id == ReportRow.id)
        found.update(session.scalars(query.where(AwaitedRow.office.in_(part))))
    return found


def _write_reports(session: Session, stored: Sequence[Stored], joined: Joined) -> None:
    changed = [
        {"number": one.id, "now": recorded, "joined": stored[head].id}
        for one, recorded, head in zip(stored, _recorded(stored, joined), joined.components, strict=True)
        if (one.recorded, one.component) != (recorded, stored[head].id)
    ]
    if changed:
        table = table_of(ReportRow)
        values: dict[str, Any] = {"recorded": bindparam("now"), "component": bindparam("joined")}
        session.execute(update(table).where(table.c.id == bindparam("number")).values(values), changed)


def _write_engagements(session: Session, before: set[str], now: Sequence[RecordedEngagement]) -> None:
    for ids in in_parts(sorted(before - {""})):
        session.execute(delete(EngagementRow).where(EngagementRow.id.in_(ids)))
        session.execute(delete(PartyRow).where(PartyRow.engagement_id.in_(ids)))
        session.execute(delete(PersonRow).where(PersonRow.engagement_id.in_(ids)))
    insert_rows(session, EngagementRow, [_engagement_row(one) for one in now])
    insert_rows(session, PartyRow, [row for one in now for row in _party_rows(one)])
    insert_rows(session, PersonRow, [row for one in now for row in _person_rows(one)])


def _engagement_row(one: RecordedEngagement) -> dict[str, object]:
    first, last = (day.toordinal() for day in bounds(one.date)) if one.date else (None, None)
    return {
        "id": one.id,
        "place_in_time": place_in_time(one),
        "kind": str(one.kind),
        "status": str(one.status),
        "rejected": one.rejected is not None,
        "first": first,
        "last": last,
        "document": packed(one),
    }


def _party_rows(one: RecordedEngagement) -> list[dict[str, object]]:
    place = place_in_time(one)
    parties = {*one.countries, *(group_text(group) for group in one.collective_participants)}
    return [{"engagement_id": one.id, "party": party, "place_in_time": place} for party in sorted(parties)]


def _person_rows(one: RecordedEngagement) -> list[dict[str, object]]:
    names = {name for who in one.participants for name in (who.name, *who.also) if name}
    return [{"engagement_id": one.id, "name": name} for name in sorted(names)]


def group_text(group: str) -> str:
    """A state or organisation as the table of parties has it."""
    return " ".join(fold(group))
