"""Looking through a record finds what is wrong with it, and what can be made anew is."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.record import Finding, Record
from dragoman.record.store.captures import CaptureFiles
from dragoman.record.store.verify.following import check_engagements
from tests.record.examples import announcement, same_meeting_elsewhere, visit_and_meeting
from tests.record.statement_examples import minister_accuses
from tests.record.store import format_1
from tests.record.test_store import capture_of, changed, fill

READINGS = (visit_and_meeting(), same_meeting_elsewhere(), minister_accuses(), announcement())


@pytest.fixture
def record(tmp_path: Path) -> Record:
    found = Record(tmp_path)
    fill(found, *READINGS, changed(announcement()))
    return found


def change(record: Record, statement: str, *values: str) -> None:
    with sqlite3.connect(record.folder / "record.sqlite") as database:
        database.execute(statement, values)
    database.close()


def faults(record: Record) -> list[tuple[str, str]]:
    found = record.verify()
    assert found.in_order == (not any(one.fault for one in found.findings))
    return [(one.check, one.where) for one in found.findings if one.fault]


def test_a_record_that_is_whole_is_in_order(record: Record) -> None:
    found = record.verify()
    assert (found.articles, found.captures, found.engagements) == (4, 5, len(record.engagements()))
    assert found.findings == ()
    assert found.in_order


def test_an_empty_record_is_in_order(tmp_path: Path) -> None:
    assert Record(tmp_path).verify().in_order


@pytest.mark.parametrize(
    ("damage", "words"),
    [(b"", "other bytes"), (b"\x00" * 9, "other bytes"), (None, "not there")],
)
def test_a_capture_that_is_cut_changed_or_lost_is_found(record: Record, damage: bytes | None, words: str) -> None:
    path = CaptureFiles(record.folder / "captures").path(capture_of(visit_and_meeting()).sha256)
    path.unlink() if damage is None else path.write_bytes(damage)
    (finding,) = record.verify().findings
    assert (finding.check, finding.where) == ("capture", "courier-orlova")
    assert words in finding.found
    assert "dragoman add courier-orlova.txt" in finding.remedy
    fill(record, visit_and_meeting())
    assert faults(record) == []


def test_what_a_killed_command_left_does_no_harm(record: Record) -> None:
    files = CaptureFiles(record.folder / "captures")
    half = files.path(files.keep(b"nobody's"))
    half.rename(half.with_name(f".{half.name}.part"))
    found = record.verify()
    assert found.in_order
    assert ["half written" in one.found for one in found.findings] == [True]


@pytest.mark.parametrize(
    "document",
    ['replace(document, \'"quote": "met"\', \'"quote": "mat"\')', "substr(document, 1, 500)", "'{}'"],
)
def test_a_reading_whose_words_are_not_in_the_text_is_found(record: Record, document: str) -> None:
    change(record, f"UPDATE readings SET document = {document} WHERE capture_id = 1")
    assert faults(record) == [("reading", "courier-orlova")]


def test_a_reading_that_is_entered_wrongly_is_found(record: Record) -> None:
    change(record, "UPDATE readings SET reader = 'other' WHERE capture_id = 1")
    change(record, "UPDATE captures SET name = 'renamed' WHERE id = 2")
    assert faults(record) == [("reading", "courier-orlova"), ("reading", "renamed")]


def test_a_capture_without_a_reading_is_found(record: Record) -> None:
    change(record, "DELETE FROM readings WHERE capture_id = 2")
    assert faults(record) == [("reading", "gazette-hadid")]


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM statements WHERE capture_id = 3 AND number = 1",
        "UPDATE statements SET document = '{}' WHERE capture_id = 3",
        "UPDATE articles SET publisher = 'Nobody' WHERE capture_id = 3",
    ],
)
def test_what_does_not_follow_from_the_readings_is_found_and_made_anew(record: Record, damage: str) -> None:
    said = record.statements()
    change(record, damage)
    assert faults(record) == [("statements", "courier-blame")]
    record.repair()
    assert faults(record) == []
    assert record.statements() == said


def test_a_row_without_its_capture_is_found(record: Record) -> None:
    change(record, "DELETE FROM captures WHERE id = 2")
    assert ("database", "record.sqlite") in faults(record)


def test_a_file_that_is_damaged_is_found(record: Record) -> None:
    record.close()
    path = record.folder / "record.sqlite"
    content = bytearray(path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 3000] = b"\xff" * 3000
    path.write_bytes(content)
    found = record.verify()
    assert not found.in_order
    assert "database" in {one.check for one in found.findings}


def test_engagements_that_do_not_follow_are_found() -> None:
    from dragoman.record import merge_readings  # noqa: PLC0415

    anew = merge_readings(READINGS)
    first, second = anew[:2]
    told = (replace(first, place="Elsewhere"), replace(second, id="e0"), *anew[2:], anew[2])
    found = {(one.where, one.found.split(",")[0]) for one in check_engagements(told, anew, READINGS)}
    assert found == {
        (first.id, "is on record with other values than its reports give"),
        ("e0", "is on record"),
        (second.id, "is told of by reports"),
        (anew[2].id, "stands 2 times on record"),
    }
    assert list(check_engagements(anew, anew, READINGS)) == []
    assert next(check_engagements(anew[::-1], anew, READINGS)).where == "all"
    lacking = list(check_engagements(anew, anew, READINGS[:2]))
    assert {one.where for one in lacking} <= {one.id for one in anew}
    assert all(isinstance(one, Finding) and "lacks" in one.found for one in lacking)


def test_what_others_add_meanwhile_is_no_finding(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    further = [replace(visit_and_meeting(), reader=f"by hand {number}") for number in range(2, 4)]
    asked = record.engagements

    def adding() -> object:
        told = asked()
        if further:
            lost = further.pop()
            fill(record, replace(lost, engagements=lost.engagements[:1]))
        return told

    monkeypatch.setattr(record, "engagements", adding)
    assert record.verify().findings == ()


def test_an_engagement_that_is_lacking_is_found_and_made_anew(record: Record) -> None:
    told = record.engagements()
    change(record, "DELETE FROM engagements WHERE id = ?", told[0].id)
    assert faults(record) == [("engagement", told[0].id)]
    record.repair()
    assert faults(record) == []
    assert record.engagements() == told


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE person_judgements SET document = replace(document, 'different', 'same')",
        "UPDATE person_judgements SET document = '{'",
        "UPDATE tenure_judgements SET verdict = 'perhaps'",
    ],
)
def test_a_judgement_that_nobody_made_is_found(tmp_path: Path, damage: str) -> None:
    format_1.make(tmp_path)
    record = Record(tmp_path)
    assert faults(record) == []
    change(record, damage)
    assert [check for check, _ in faults(record)] == ["judgement"]
