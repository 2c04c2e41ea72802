"""Taking in a change: captures that begin or cease to speak, a person's word; all of it in the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from dragoman.model.contract import reading_from_json
from dragoman.model.reading import Reading
from dragoman.record.offices.kinds import OfficeKey
from dragoman.record.store.awaiting import ALWAYS, Asked, reached, stirred
from dragoman.record.store.computing import compute
from dragoman.record.store.documents import stored_readings
from dragoman.record.store.engagement_tables import ReportRow
from dragoman.record.store.former import note_members, note_reports
from dragoman.record.store.judgements import place, place_anew, settled_on
from dragoman.record.store.lineage import articles_of, connected, drop_texts, put_texts
from dragoman.record.store.reach import joined_components
from dragoman.record.store.reports import components_of, drop_reports, office_text, put_reports, stored_reports
from dragoman.record.store.rows import in_parts
from dragoman.record.store.tenures import holders_in


def take_in(session: Session, silenced: Sequence[int], readings: Sequence[tuple[int, Reading]]) -> None:
    """Let captures speak no longer, and the readings of others speak: by their numbers, all in one transaction."""
    gone = stored_reports(session, ReportRow.capture_id, silenced)
    ids = {one.report.engagement.id for one in gone.values()}
    texts = {article.id for article in articles_of(session, silenced).values()}
    note_reports(session, [one.report for one in gone.values()], [reading for _, reading in readings])
    moved = place_anew(session, [reading for _, reading in readings], ids, texts)
    again = _readings_with(session, moved, {*silenced, *(number for number, _ in readings)})
    touched = connected(session, silenced)
    drop_texts(session, silenced)
    put_texts(session, readings)
    touched |= connected(session, (number for number, _ in readings))
    _take_in(session, [*silenced, *(number for number, _ in again)], [*readings, *again], touched)


def _take_in(
    session: Session,
    silenced: Sequence[int],
    readings: Sequence[tuple[int, Reading]],
    touched: Iterable[int] = (),
) -> None:
    """The same; ``touched`` are captures of which the lineage has changed."""
    gone = stored_reports(session, ReportRow.capture_id, silenced)
    asked = reached(session, silenced)
    note_members(session, ((one.recorded, one.report.engagement.id) for one in gone.values()))
    drop_reports(session, list(gone.values()), silenced)
    ids = {one.id for _, reading in readings for one in reading.engagements}
    fresh = put_reports(session, readings, settled_on(session, ids).on)
    components = {one.component for one in gone.values()} | joined_components(session, fresh)
    components |= components_of(session, ReportRow.capture_id, touched)
    asked |= reached(session, [number for number, _ in readings])
    components |= stirred(session, asked, holders_in(session))
    compute(session, components, {one.recorded for one in gone.values()})


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
    compute(session, stirred(session, [Asked(office_text(office), *ALWAYS)], holders_in(session)))
