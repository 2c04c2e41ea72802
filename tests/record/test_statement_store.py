"""Statements in the record's folder: kept, renewed with their readings, and made for records of before."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.record import Added, Record
from tests.record.examples import article, visit_and_meeting
from tests.record.statement_examples import minister_accuses, same_accusation_elsewhere, with_statements
from tests.record.test_store import capture_of, fill


def test_what_is_said_comes_back_as_the_readings_have_it(tmp_path: Path) -> None:
    record = Record(tmp_path)
    fill(record, same_accusation_elsewhere(), visit_and_meeting(), minister_accuses())
    found = record.statements()
    told = {report.id: report for one in found for report in one.reports}
    statements = {one.id: one for of in (minister_accuses(), same_accusation_elsewhere()) for one in of.statements}
    assert told.keys() == statements.keys()
    for ident, one in statements.items():
        kept = told[ident]
        assert (kept.speaker, kept.cue, kept.content) == (one.speaker, one.cue, one.content)
        assert (kept.direct, kept.act, kept.target, kept.addressee) == (one.direct, one.act, one.target, one.addressee)
        assert (kept.via, kept.date, kept.date_reason) == (one.via, one.date, one.date_reason)
    assert {report.url for report in told.values()} == {
        "https://courier.example/blame",
        "https://gazette.example/1",
    }
    assert Record(tmp_path, create=False).statements() == found


def test_asking_opens_no_reading_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = Record(tmp_path)
    fill(record, minister_accuses())
    first = record.statements()

    def never(*_: object) -> None:
        raise AssertionError("a reading was opened")

    monkeypatch.setattr("dragoman.record.statements.stored._rows", never)
    assert record.statements() == first


def test_an_article_read_anew_says_what_it_says_now(tmp_path: Path) -> None:
    record = Record(tmp_path)
    fill(record, minister_accuses())
    assert len(record.statements()) == 3
    newer = replace(minister_accuses(), statements=minister_accuses().statements[:1])
    assert record.add(capture_of(newer), newer) is Added.REREAD
    assert len(record.statements()) == 1


def test_only_the_newest_version_of_an_article_speaks(tmp_path: Path) -> None:
    record = Record(tmp_path)
    fill(record, minister_accuses())
    record.statements()
    of = minister_accuses().article
    corrected = with_statements(article(of.name, of.text + "\nCorrection: she said nothing.", "2021-05-06", url=of.url))
    assert record.add(capture_of(corrected), corrected) is Added.VERSION
    assert record.statements() == ()


def _without_tables(folder: Path) -> None:
    """Make the record one of before there were statements in rows."""
    with sqlite3.connect(folder / "record.sqlite") as database:
        database.execute("DROP TABLE statements")
        database.execute("DROP TABLE articles")
    database.close()


def test_a_record_of_before_keeps_its_data_and_gets_the_rows(tmp_path: Path) -> None:
    record = Record(tmp_path)
    fill(record, minister_accuses(), same_accusation_elsewhere(), visit_and_meeting())
    said, engagements, readings = record.statements(), record.engagements(), list(record.readings())
    _without_tables(tmp_path)
    again = Record(tmp_path, create=False)
    assert again.engagements() == engagements
    assert again.statements() == said
    assert list(again.readings()) == readings
    assert again.captures("courier-blame") == record.captures("courier-blame")
    assert again.add(capture_of(minister_accuses()), minister_accuses()) is Added.UNCHANGED


def test_readings_of_before_have_no_statements(tmp_path: Path) -> None:
    record = Record(tmp_path)
    fill(record, minister_accuses())
    with sqlite3.connect(tmp_path / "record.sqlite") as database:
        database.execute("UPDATE readings SET document = json_remove(document, '$.statements', '$.mentions')")
        database.execute("DELETE FROM settings WHERE key = 'derived.statements'")
    database.close()
    record = Record(tmp_path)
    assert record.statements() == ()
    assert record.reading("courier-blame").statements == ()


def test_rows_that_another_program_left_behind_are_made_anew(tmp_path: Path) -> None:
    record = Record(tmp_path)
    fill(record, minister_accuses())
    record.statements()
    with sqlite3.connect(tmp_path / "record.sqlite") as database:
        database.execute(
            "UPDATE readings SET reader = 'other', document = json_set(document, '$.statements', json('[]'))"
        )
    database.close()
    assert record.statements() == ()
