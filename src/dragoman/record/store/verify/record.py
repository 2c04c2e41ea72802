"""Looking through a whole record, from the database file to the engagements."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Protocol

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dragoman.model.failure import RecordError
from dragoman.model.judgement import TenureJudgement
from dragoman.model.person_judgement import PersonJudgement
from dragoman.model.reading import Reading
from dragoman.record.engagements import record_of
from dragoman.record.recorded import RecordedEngagement
from dragoman.record.store.captures import CaptureFiles
from dragoman.record.store.database import Database, failing_as
from dragoman.record.store.judgement_tables import PersonJudgementRow
from dragoman.record.store.sqlite.whole import damage
from dragoman.record.store.tables import CaptureRow, ReadingRow
from dragoman.record.store.verify.captures import check_captures
from dragoman.record.store.verify.finding import Finding, Verified
from dragoman.record.store.verify.following import check_derived, check_engagements
from dragoman.record.store.verify.judgements import check_judgements
from dragoman.record.store.verify.readings import check_readings

_TRIES = 5
_DATABASE = "database"
_DAMAGED = "Go on with a backup that is in order (dragoman backup --check FOLDER), and add what came since"


class Answers(Protocol):
    """What a record says when it is asked."""

    def engagements(self) -> Sequence[RecordedEngagement]: ...  # noqa: D102

    def readings(self) -> Iterator[Reading]: ...  # noqa: D102

    def judgements(self) -> Sequence[PersonJudgement]: ...  # noqa: D102

    def tenure_judgements(self) -> Sequence[TenureJudgement]: ...  # noqa: D102


def verified(database: Database, files: CaptureFiles, record: Answers) -> Verified:
    """Look through a record, whose engagements are compared with those that its readings give when merged anew.

    Others may add meanwhile: what they add is looked through or not, and is no finding.
    """
    findings: list[Finding] = []
    articles = captures = number = 0
    try:
        with failing_as("the record cannot be read"), database.reading() as session:
            findings += [Finding(_DATABASE, "record.sqlite", wrong, _DAMAGED) for wrong in damage(session.connection())]
            articles, captures = _counts(session)
            findings += check_captures(session.scalars(select(CaptureRow).order_by(CaptureRow.name)), files)
            unreadable = [*check_readings(session), *check_judgements(session)]
            findings += unreadable or check_derived(session)
        if not unreadable:  # nothing follows from what is damaged
            number, wrong_engagements = _of_engagements(database, record)
            findings += wrong_engagements
    except RecordError as error:
        findings.append(Finding(_DATABASE, "record.sqlite", str(error), _DAMAGED))
    return Verified(articles, captures, number, tuple(findings))


def _of_engagements(database: Database, record: Answers) -> tuple[int, list[Finding]]:
    """How many engagements there are, and what is wrong with them, at a moment in which nobody adds."""
    for _ in range(_TRIES):
        before = _state(database)
        told = record.engagements()
        readings = list(record.readings())
        anew = record_of(readings, record.judgements(), record.tenure_judgements())
        found = list(check_engagements(told, anew, readings))
        if not found or _state(database) == before:
            return len(told), found
    busy = "could not be compared with the readings: others are adding all the time"
    return len(told), [Finding("engagement", "all", busy, "Look again when they are done", fault=False)]


def _counts(session: Session) -> tuple[int, int]:
    articles = session.scalar(select(func.count(CaptureRow.name.distinct())))
    captures = session.scalar(select(func.count()).select_from(CaptureRow))
    return articles or 0, captures or 0


def _state(database: Database) -> str:
    """A digest of which readings and judgements there are."""
    digest = hashlib.sha256()
    with database.reading() as session:
        query = select(ReadingRow.capture_id, ReadingRow.document).order_by(ReadingRow.capture_id)
        for row in session.execute(query.execution_options(yield_per=100)):
            digest.update(f"{row.capture_id} {hash(row.document)} ".encode())
        digest.update(str(session.scalar(select(func.max(PersonJudgementRow.id)))).encode())
    return digest.hexdigest()
