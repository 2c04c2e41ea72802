"""The record in its project folder: captures, readings and judgements kept, engagements computed from them.

Names of articles are unique in a record. A capture under a known name with other bytes is a further version of that
article where its address is the same, or where no address speaks against it and the texts have words in common;
otherwise it is refused, since two articles of one name could not be told apart. The current version, the one fetched
last (files: added last), speaks in the record; the others are kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from dragoman.model.capture import Capture, Given
from dragoman.model.contract import reading_from_json, reading_to_json
from dragoman.model.failure import RecordError, Unreadable
from dragoman.model.judgement import Judgement, TenureJudgement, TenureVerdict, Verdict
from dragoman.model.reading import Reading
from dragoman.record.engagements import record_of
from dragoman.record.offices.gather import learned_tenures
from dragoman.record.offices.learned import LearnedTenure
from dragoman.record.recorded import RecordedEngagement
from dragoman.record.statements.copies import recorded_statements
from dragoman.record.statements.stored import bring_up_to_date, lacking, stored_statements
from dragoman.record.statements.told import RecordedStatement
from dragoman.record.store.captures import CaptureFiles
from dragoman.record.store.database import failing_as, open_database
from dragoman.record.store.derived import derive, forget
from dragoman.record.store.documents import StoredReading
from dragoman.record.store.tables import CaptureRow, JudgementRow, ReadingRow, TenureJudgementRow
from dragoman.record.store.versions import same_article

DATABASE = "record.sqlite"


class Added(StrEnum):
    """What adding one article changed."""

    NEW = "added"
    VERSION = "added as a further version"
    REREAD = "read anew"
    UNCHANGED = "unchanged"


class Record:
    """A project folder with a record: ``record.sqlite`` and ``captures/``."""

    def __init__(self, folder: Path, *, create: bool = True) -> None:
        """Open the record in ``folder``; RecordError where there is none (unless ``create``) or it is unusable."""
        self.folder = folder
        if not create and not (folder / DATABASE).exists():
            raise RecordError(f"there is no record in {folder}; make one with: dragoman add SOURCE")
        with failing_as(f"{folder} cannot be made"):
            folder.mkdir(parents=True, exist_ok=True)
        self._database = open_database(folder / DATABASE)
        self._files = CaptureFiles(folder / "captures")

    def add(self, capture: Capture, reading: Reading) -> Added:
        """Keep a capture and its reading, both or neither.

        Raises Unreadable where the name belongs to another article, RecordError where the disk refuses.
        """
        document = reading_to_json(reading)
        failed = f"{capture.source} was not added, the record is as it was"
        with failing_as(failed), self._database.writing() as session:
            outcome = _added(session, capture, reading, document)
            # Before the rows are committed: bytes without a row do no harm, a row without bytes would. Where nothing
            # else changes, bytes that were lost or damaged since come back.
            self._files.keep(capture.content)
        return outcome

    def close(self) -> None:
        """Close the record's files; what is asked later opens them again."""
        self._database.close()

    def completed(self, capture: Capture) -> Capture:
        """The capture, and what it lacks from when the same bytes came under the same name before."""
        query = select(CaptureRow.given).where(CaptureRow.name == capture.name, CaptureRow.sha256 == capture.sha256)
        with self._reading() as session:
            before = session.scalar(query)
        return capture if before is None else replace(capture, given=capture.given.or_else(Given(**json.loads(before))))

    def judge(self, judgement: Judgement) -> None:
        """Keep a person's judgement on two reports; RecordError where the disk refuses."""
        with failing_as("the judgement was not kept"), self._database.writing() as session:
            session.add(JudgementRow(**{**asdict(judgement), "verdict": str(judgement.verdict)}))

    def judgements(self) -> tuple[Judgement, ...]:
        """The judgements of persons, in the order in which they were made."""
        with self._reading() as session:
            rows = session.scalars(select(JudgementRow).order_by(JudgementRow.id)).all()
        return tuple(
            Judgement(row.left, row.right, Verdict(row.verdict), row.by, row.score, row.when, row.reason)
            for row in rows
        )

    def judge_tenure(self, judgement: TenureJudgement) -> None:
        """Keep a person's word on a tenure; RecordError where the disk refuses."""
        with failing_as("the judgement was not kept"), self._database.writing() as session:
            session.add(TenureJudgementRow(**{**asdict(judgement), "verdict": str(judgement.verdict)}))

    def tenure_judgements(self) -> tuple[TenureJudgement, ...]:
        """The words of persons on tenures, in the order in which they were said."""
        with self._reading() as session:
            rows = session.scalars(select(TenureJudgementRow).order_by(TenureJudgementRow.id)).all()
        return tuple(_tenure_judgement(row) for row in rows)

    def tenures(self) -> tuple[LearnedTenure, ...]:
        """Who holds which office by all articles together, computed from the readings and judgements."""
        return learned_tenures(self.readings(), self.tenure_judgements())

    def readings(self) -> Iterator[Reading]:
        """The reading of the current version of every article, in order of name."""
        with self._reading() as session:
            documents = [row.reading.document for row in _current(session)]
        for document in documents:
            yield reading_from_json(json.loads(document))

    def reading(self, name: str) -> Reading:
        """The reading of one article's current version; KeyError for an unknown name."""
        with self._reading() as session:
            rows = _current(session, name)
            if not rows:
                raise KeyError(name)
            return reading_from_json(json.loads(rows[0].reading.document))

    def captures(self, name: str) -> tuple[Capture, ...]:
        """All versions of one article as they were captured, the current one last."""
        with self._reading() as session:
            rows = session.scalars(select(CaptureRow).where(CaptureRow.name == name)).all()
        return tuple(self._capture(row) for row in sorted(rows, key=_age))

    def engagements(self) -> tuple[RecordedEngagement, ...]:
        """The record: all engagements in order of date, computed from the readings and judgements.

        Parties whom no report names get the name of the one person who held their office.
        """
        return record_of(list(self.readings()), self.judgements(), self.tenure_judgements())

    def statements(self) -> tuple[RecordedStatement, ...]:
        """All that is said in the current versions, in order of date; copies of a statement are one.

        Rows of their own answer this. Where another program has changed a reading, they are made here from what it
        says now; RecordError where the disk refuses.
        """
        with self._reading() as session:
            behind = bool(lacking(session))
            told = [] if behind else stored_statements(session, _current(session))
        if behind:
            with failing_as(f"{self.folder / DATABASE} cannot be used"), self._database.writing() as session:
                bring_up_to_date(session)
                told = stored_statements(session, _current(session))
        return recorded_statements(told)

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        with failing_as(f"{self.folder / DATABASE} cannot be read"), self._database.reading() as session:
            yield session

    def _capture(self, row: CaptureRow) -> Capture:
        return Capture(
            name=row.name,
            source=row.source,
            content=self._files.read(row.sha256),
            media=row.media,
            given=Given(**json.loads(row.given)),
            fetched=row.fetched,
            headers=tuple((key, value) for key, value in json.loads(row.headers)),
        )


def _tenure_judgement(row: TenureJudgementRow) -> TenureJudgement:
    return TenureJudgement(
        row.name, row.role, row.country, row.organisation, row.post,
        TenureVerdict(row.verdict), row.by, row.when, row.reason,
    )  # fmt: skip


def _added(session: Session, capture: Capture, reading: Reading, document: dict[str, Any]) -> Added:
    text = json.dumps(document, ensure_ascii=False)
    versions = session.scalars(select(CaptureRow).where(CaptureRow.name == capture.name)).all()
    given = json.dumps(asdict(capture.given), ensure_ascii=False)
    known = next((row for row in versions if row.sha256 == capture.sha256), None)
    if known is not None:
        if known.given == given and known.reading.document == text:
            return Added.UNCHANGED
        known.given = given
        forget(session, known.id)
        _put_reading(known.reading, reading, text)
        derive(session, StoredReading(known.id, reading.reader, reading.register, document))
        return Added.REREAD
    if versions:
        latest = max(versions, key=_age)
        earlier = reading_from_json(json.loads(latest.reading.document))
        if not same_article(earlier.article, reading.article):
            raise Unreadable(
                capture.source,
                f"the record holds another article named {capture.name}, from {latest.source}",
                "Rename this one and add it again",
            )
    row = CaptureRow(
        name=capture.name,
        version=max((row.version for row in versions), default=0) + 1,
        sha256=capture.sha256,
        source=capture.source,
        media=capture.media,
        given=given,
        fetched=capture.fetched,
        headers=json.dumps(capture.headers, ensure_ascii=False),
        reading=_put_reading(ReadingRow(), reading, text),
    )
    session.add(row)
    session.flush()  # gives the row its id
    derive(session, StoredReading(row.id, reading.reader, reading.register, document))
    return Added.VERSION if versions else Added.NEW


def _put_reading(row: ReadingRow, reading: Reading, document: str) -> ReadingRow:
    row.article_id = reading.article.id
    row.reader = reading.reader
    row.register = reading.register
    row.document = document
    return row


def _age(row: CaptureRow) -> tuple[str, int]:
    return (row.fetched or "", row.version)


def _current(session: Session, name: str | None = None) -> list[CaptureRow]:
    query = select(CaptureRow).order_by(CaptureRow.name)
    if name is not None:
        query = query.where(CaptureRow.name == name)
    latest: dict[str, CaptureRow] = {}
    for row in session.scalars(query):
        if row.name not in latest or _age(row) > _age(latest[row.name]):
            latest[row.name] = row
    return list(latest.values())
