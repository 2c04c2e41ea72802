"""Composed engagements in rows, and which of them each report tells of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, delete, update
from sqlalchemy.orm import Session

from dragoman.model.edtf import bounds
from dragoman.record.compose.compose import place_in_time
from dragoman.record.names import fold
from dragoman.record.recorded import RecordedEngagement
from dragoman.record.store.engagement_tables import EngagementRow, PartyRow, PersonRow, ReportRow
from dragoman.record.store.former import note_members
from dragoman.record.store.packing import packed
from dragoman.record.store.reports import Stored
from dragoman.record.store.rows import in_parts, insert_rows, table_of


def note_recorded(
    session: Session, stored: Sequence[Stored], recorded: Sequence[str], components: Sequence[int]
) -> None:
    """Keep of each report the engagement that it tells of and the component it is in."""
    changed = [
        {"number": one.id, "now": now, "joined": component}
        for one, now, component in zip(stored, recorded, components, strict=True)
        if (one.recorded, one.component) != (now, component)
    ]
    left = [one for one, now in zip(stored, recorded, strict=True) if one.recorded not in ("", now)]
    note_members(session, ((one.recorded, one.report.engagement.id) for one in left))
    if changed:
        table = table_of(ReportRow)
        values: dict[str, Any] = {"recorded": bindparam("now"), "component": bindparam("joined")}
        session.execute(update(table).where(table.c.id == bindparam("number")).values(values), changed)


def put_engagements(session: Session, before: set[str], now: Sequence[RecordedEngagement]) -> None:
    """Engagements in the place of those that were there ``before``, by their ids."""
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
