"""A record of an earlier format opens, and holds what it held."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Column, Connection, Integer, String, create_engine, inspect, text

from dragoman.model.failure import RecordError
from dragoman.model.judgement import TenureVerdict
from dragoman.record import Added, Record
from dragoman.record.store import migrations
from dragoman.record.store.migrations.columns import add_column
from dragoman.record.store.tables import Base
from tests.record.examples import announcement, same_meeting_elsewhere, visit_and_meeting
from tests.record.statement_examples import minister_accuses
from tests.record.store import format_1
from tests.record.test_store import capture_of

SETTINGS = "SELECT value FROM settings WHERE key = ?"


def rows(folder: Path, query: str, *values: str) -> list[tuple[object, ...]]:
    database = sqlite3.connect(folder / "record.sqlite")
    try:
        return database.execute(query, values).fetchall()
    finally:
        database.close()


def test_a_record_of_format_1_keeps_all_that_it_holds(tmp_path: Path) -> None:
    format_1.make(tmp_path)
    primary = ["settings", "captures", "readings", "tenure_judgements"]
    before = {table: rows(tmp_path, f"SELECT * FROM {table}") for table in primary[1:]}
    judged = rows(tmp_path, 'SELECT verdict, "by" FROM judgements')
    record = Record(tmp_path, create=False)
    assert {table: rows(tmp_path, f"SELECT * FROM {table}") for table in primary[1:]} == before
    assert rows(tmp_path, SETTINGS, "schema") == [(str(migrations.FORMAT),)]
    named = {"agency-orlova", "courier-blame", "courier-orlova", "gazette-hadid"}
    assert {one.article.name for one in record.readings()} == named
    assert [capture.given.publisher for capture in record.captures("agency-orlova")] == ["Agency", None]
    assert [(str(one.verdict), one.by) for one in record.judgements()] == judged
    assert [one.verdict for one in record.tenure_judgements()] == [TenureVerdict.CONFIRM]
    assert len(record.statements()) == 3
    assert len(record.engagements()) == 4
    for one in (visit_and_meeting(), same_meeting_elsewhere(), minister_accuses()):
        assert record.add(capture_of(one), one) is Added.UNCHANGED


def test_the_first_records_of_format_1_lack_tables(tmp_path: Path) -> None:
    format_1.make(tmp_path)
    database = sqlite3.connect(tmp_path / "record.sqlite")
    for table in ("tenure_judgements", "statements", "articles"):
        database.execute(f"DROP TABLE {table}")
    database.close()
    record = Record(tmp_path)
    assert record.tenure_judgements() == ()
    assert len(record.statements()) == 3


def test_tables_brought_up_are_those_of_a_new_record(tmp_path: Path) -> None:
    format_1.make(tmp_path / "old")
    Record(tmp_path / "old")
    Record(tmp_path / "new")
    old, new = (inspect(create_engine(f"sqlite:///{tmp_path / name}/record.sqlite")) for name in ("old", "new"))
    assert sorted(old.get_table_names()) == sorted(new.get_table_names())
    assert set(Base.metadata.tables) <= set(new.get_table_names())
    for table in new.get_table_names():
        assert [(c["name"], str(c["type"]), c["nullable"]) for c in old.get_columns(table)] == [
            (c["name"], str(c["type"]), c["nullable"]) for c in new.get_columns(table)
        ]
        assert old.get_indexes(table) == new.get_indexes(table)


def test_steps_run_in_their_order_and_a_failing_one_leaves_the_record_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    format_1.make(tmp_path)
    before = rows(tmp_path, "SELECT name, sql FROM sqlite_master ORDER BY name")
    done: list[int] = []

    one, two = migrations.FORMAT + 1, migrations.FORMAT + 2

    def first(connection: Connection) -> None:
        done.append(one)
        add_column(connection, "person_judgements", Column("field", String, server_default="kind"))

    def second(_connection: Connection) -> None:
        done.append(two)
        raise OSError(28, "No space left on device")

    steps = {**migrations.STEPS, one: first, two: second}
    monkeypatch.setattr(migrations, "STEPS", steps)
    monkeypatch.setattr(migrations, "FORMAT", two)
    with pytest.raises(RecordError, match="No space left"):
        Record(tmp_path)
    assert done == [one, two]
    assert rows(tmp_path, "SELECT name, sql FROM sqlite_master ORDER BY name") == before
    assert rows(tmp_path, SETTINGS, "schema") == [("1",)]
    monkeypatch.setattr(migrations, "FORMAT", one)
    Record(tmp_path)
    assert rows(tmp_path, "SELECT field FROM person_judgements") == [("kind",)]
    assert rows(tmp_path, SETTINGS, "schema") == [(str(one),)]


@pytest.mark.parametrize("found", ["0", "99", "next"])
def test_a_format_that_this_program_does_not_know_is_left_alone(tmp_path: Path, found: str) -> None:
    format_1.make(tmp_path)
    database = sqlite3.connect(tmp_path / "record.sqlite")
    database.execute("UPDATE settings SET value = ? WHERE key = 'schema'", (found,))
    database.commit()
    database.close()
    with pytest.raises(RecordError, match=f"format {found}, and this dragoman reads format {migrations.FORMAT}"):
        Record(tmp_path)
    assert rows(tmp_path, SETTINGS, "schema") == [(found,)]


def test_every_format_has_its_step() -> None:
    assert list(migrations.STEPS) == list(range(2, migrations.FORMAT + 1))


def test_a_column_is_added_with_its_type_and_quoted_name() -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        connection.execute(text('CREATE TABLE "order" (id INTEGER)'))
        connection.execute(text('INSERT INTO "order" VALUES (1)'))
        add_column(connection, "order", Column("when", String))
        add_column(connection, "order", Column("count", Integer, nullable=False, server_default="2"))
        assert connection.execute(text('SELECT * FROM "order"')).all() == [(1, None, 2)]


def test_what_follows_from_readings_is_made_anew_when_its_version_is_another(tmp_path: Path) -> None:
    format_1.make(tmp_path)
    Record(tmp_path).close()
    database = sqlite3.connect(tmp_path / "record.sqlite")
    database.execute("UPDATE settings SET value = 'other' WHERE key LIKE 'derived.%'")
    database.execute("DELETE FROM statements")
    database.commit()
    database.close()
    assert len(Record(tmp_path).statements()) == 3
    assert rows(tmp_path, "SELECT * FROM settings WHERE value = 'other'") == []


def test_a_reading_of_a_record_is_announced_as_that_of_its_article(tmp_path: Path) -> None:
    format_1.make(tmp_path)
    assert Record(tmp_path).reading("courier-orlova") == visit_and_meeting()
    assert Record(tmp_path).captures("agency-orlova")[0].content == announcement().article.text.encode()


@pytest.mark.parametrize(
    "damage", ["substr(document, 1, 500)", "'{}'", 'replace(document, \'"quote": "met"\', \'"quote": "mat"\')']
)
def test_a_damaged_reading_does_not_keep_a_record_from_opening(tmp_path: Path, damage: str) -> None:
    format_1.make(tmp_path)
    database = sqlite3.connect(tmp_path / "record.sqlite")
    database.execute(f"UPDATE readings SET document = {damage} WHERE capture_id = 1")
    database.commit()
    database.close()
    record = Record(tmp_path)
    assert [(one.check, one.where) for one in record.verify().findings] == [("reading", "courier-orlova")]
    assert record.add(capture_of(visit_and_meeting()), visit_and_meeting()) is Added.REREAD
    assert record.verify().in_order
    assert len(record.engagements()) == 4


def test_bringing_many_articles_up_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    format_1.make(tmp_path)
    Record(tmp_path / "new", notice=said.append)
    assert said == []
    monkeypatch.setattr(migrations, "_MANY", 4)
    Record(tmp_path, notice=said.append)
    assert len(said) == 1
    assert "up to this version" in said[0]
    Record(tmp_path, notice=said.append)
    assert len(said) == 1
