"""The tables of engagements made anew from the readings and judgements."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dragoman.record.store.documents import stored_readings
from dragoman.record.store.engagement_tables import EngagementTables
from dragoman.record.store.former import keeping_members
from dragoman.record.store.judgements import name_all
from dragoman.record.store.rows import in_parts
from dragoman.record.store.speaking import current
from dragoman.record.store.taking import take_in


def remake(session: Session) -> None:
    """Make the tables of engagements anew from the readings and judgements."""
    with keeping_members(session):
        _remake(session)


def _remake(session: Session) -> None:
    connection = session.connection()
    EngagementTables.metadata.drop_all(connection)
    EngagementTables.metadata.create_all(connection)
    name_all(session)
    captures = [row.id for row in current(session)]
    session.expunge_all()
    for ids in in_parts(captures):
        documents = stored_readings(session, list(ids))
        take_in(session, [], [(read.capture_id, read.reading()) for read in documents])
        session.expunge_all()
