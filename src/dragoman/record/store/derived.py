"""What is kept beside readings and judgements so that questions are answered fast, and its being made anew.

Each set of such tables has a version. A record whose tables are of another version gets them anew from its readings
when it is opened, in the transaction in which the version is noted, so that the two never differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from dragoman.model.failure import RecordError
from dragoman.record.search import stored as search
from dragoman.record.statements import stored as statements
from dragoman.record.store import engagements
from dragoman.record.store.documents import StoredReading, leave_out_damaged
from dragoman.record.store.engagement_tables import EngagementTables
from dragoman.record.store.rules import rules
from dragoman.record.store.tables import Setting


@dataclass(frozen=True, slots=True)
class Derived:
    """A set of tables, by their names, that follows from readings and judgements.

    ``version`` is another one whenever the tables, or what goes into them, change. ``remake`` drops the tables where
    they are, makes them, and fills them from the readings and judgements on record. ``differing`` names each article
    of which they hold something else than that.
    """

    name: str
    version: str
    tables: tuple[str, ...]
    remake: Callable[[Session], None]
    differing: Callable[[Session], Iterator[str]] | None = None

    @property
    def key(self) -> str:
        """Where the record's settings hold the version of its tables."""
        return f"derived.{self.name}"


DERIVED = (
    Derived("statements", "2", ("articles", "statements"), statements.remake, statements.differing),
    Derived("search", "1", search.TABLES, search.remake, search.differing),
    Derived("engagements", rules(), tuple(EngagementTables.metadata.tables), engagements.remake),
)


def derived_is_current(session: Session) -> bool:
    """Whether all that follows from the readings is there, in the versions of this program."""
    return not _other_versions(session)


def bring_derived_up_to_date(session: Session) -> None:
    """Make anew what is not there, or is of another version; in the caller's transaction."""
    _remake(session, _other_versions(session))


def remake_derived(session: Session) -> None:
    """Make all anew that follows from readings and judgements; in the caller's transaction."""
    _remake(session, DERIVED)


def derive(session: Session, read: Sequence[StoredReading]) -> None:
    """Put what follows from readings, of whose captures nothing is there yet; in the caller's transaction."""
    statements.put(session, read)
    search.put(session, read)


def forget(session: Session, capture_id: int) -> None:
    """Drop what follows from the reading of one capture; in the caller's transaction."""
    statements.forget(session, capture_id)
    search.forget(session, capture_id)


def _other_versions(session: Session) -> tuple[Derived, ...]:
    there = set(inspect(session.connection()).get_table_names())
    if Setting.__tablename__ not in there:
        return DERIVED
    keys = [one.key for one in DERIVED]
    found = {row.key: row.value for row in session.scalars(select(Setting).where(Setting.key.in_(keys)))}
    return tuple(one for one in DERIVED if found.get(one.key) != one.version or not there.issuperset(one.tables))


def _remake(session: Session, wanted: tuple[Derived, ...]) -> None:
    for one in wanted:
        if not _remade(session, one):
            # A reading is damaged. The record opens without it, so that it can be looked through and read anew.
            one.remake(session)
        session.merge(Setting(key=one.key, value=one.version))
    session.flush()


def _remade(session: Session, one: Derived) -> bool:
    """Make a set anew; False where damaged readings are in the way, which the session passes over from then on."""
    try:
        one.remake(session)
    except (RecordError, KeyError, TypeError, ValueError):
        if not leave_out_damaged(session):
            raise
        return False
    return True
