"""What a newer reading says otherwise, value by value; and which captures are due for it."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.model.engagement import Status
from dragoman.model.evidence import Evidence
from dragoman.model.failure import Unreadable
from dragoman.record import Added, Changed, Record, changes_of, reread_to_json
from dragoman.record.rereading.captures import ToReread
from dragoman.record.store.captures import CaptureFiles
from tests.record.examples import announcement, same_meeting_elsewhere, visit_and_meeting
from tests.record.statement_examples import minister_accuses
from tests.record.test_store import capture_of, changed, fill


def test_the_same_reading_changes_nothing() -> None:
    for one in (visit_and_meeting(), minister_accuses()):
        newer = replace(one, reader="by hand 2")
        assert not changes_of(one, newer)


def test_other_words_for_the_same_value_change_nothing() -> None:
    before = visit_and_meeting()
    first, *rest = before.engagements
    words = (Evidence.of(before.article.text, 0, 6),)
    assert not changes_of(before, replace(before, engagements=(replace(first, evidence=words), *rest)))


def test_new_gone_and_changed_are_told_apart() -> None:
    before = visit_and_meeting()
    visit, meeting = before.engagements
    late = replace(visit, status=Status.PLANNED, place=None)
    other = replace(meeting, id="e0")
    found = changes_of(before, replace(before, engagements=(late, other)))
    assert [one["id"] for one in found.engagements.new] == ["e0"]
    assert [one["id"] for one in found.engagements.gone] == [meeting.id]
    assert found.engagements.changed == (
        Changed(visit.id, "place", "Damascus", None),
        Changed(visit.id, "status", "occurred", "planned"),
    )
    assert not found.statements
    assert "evidence" not in str(found)


def test_statements_are_compared_too() -> None:
    before = minister_accuses()
    first, *rest = before.statements
    after = replace(before, statements=(replace(first, addressee="Ankara"), *rest[:-1]))
    found = changes_of(before, after).statements
    assert [one["id"] for one in found.gone] == [rest[-1].id]
    assert [(one.id, one.value, one.after) for one in found.changed] == [(first.id, "addressee", "Ankara")]


def test_without_an_earlier_reading_all_is_new() -> None:
    found = changes_of(None, visit_and_meeting())
    assert len(found.engagements.new) == 2
    document = reread_to_json(ToReread(1, "courier-orlova", 1, None, None), "changed", found)
    assert document["outcome"] == "changed"
    assert len(document["engagements"]["new"]) == 2


@pytest.fixture
def record(tmp_path: Path) -> Record:
    found = Record(tmp_path)
    fill(found, visit_and_meeting(), announcement(), changed(announcement()))
    return found


def due(record: Record, *names: str, reader: str = "by hand 1", everything: bool = False) -> list[tuple[str, int]]:
    found = record.to_reread(reader, "none", names, everything=everything)
    return [(one.article, one.version) for one in found]


def test_what_another_reader_read_is_due(record: Record) -> None:
    every = [("agency-orlova", 1), ("agency-orlova", 2), ("courier-orlova", 1)]
    assert due(record) == []
    assert due(record, reader="by hand 2") == every
    assert due(record, everything=True) == every
    assert due(record, "courier-orlova", reader="by hand 2") == [("courier-orlova", 1)]
    fill(record, replace(visit_and_meeting(), reader="by hand 2"))
    assert due(record, reader="by hand 2") == every[:2]
    with pytest.raises(KeyError, match="nobody"):
        due(record, "nobody")


def test_a_capture_comes_with_its_reading_and_only_whole(record: Record) -> None:
    (of,) = record.to_reread("by hand 2", "none", ["courier-orlova"])
    assert record.stored(of.capture_id) == (capture_of(visit_and_meeting()), visit_and_meeting())
    path = CaptureFiles(record.folder / "captures").path(capture_of(visit_and_meeting()).sha256)
    for damage in (b"other bytes", None):
        path.write_bytes(damage) if damage else path.unlink()
        with pytest.raises(Unreadable, match="courier-orlova: its capture"):
            record.stored(of.capture_id)


@pytest.mark.parametrize(
    "damage",
    ["UPDATE readings SET document = '{' WHERE capture_id = 1", "DELETE FROM readings WHERE capture_id = 1"],
)
def test_a_reading_that_is_lost_or_damaged_is_made_anew(record: Record, damage: str) -> None:
    with sqlite3.connect(record.folder / "record.sqlite") as database:
        database.execute(damage)
    database.close()
    assert not record.verify().in_order
    capture, before = record.stored(1)
    assert before is None
    assert record.add(capture, visit_and_meeting()) is Added.REREAD
    assert record.verify().in_order


def test_an_older_version_read_anew_does_not_speak(record: Record) -> None:
    fill(record, same_meeting_elsewhere())
    told = record.engagements()
    record.add(capture_of(announcement()), replace(announcement(), reader="by hand 2"))
    assert record.engagements() == told
    assert record.verify().in_order
