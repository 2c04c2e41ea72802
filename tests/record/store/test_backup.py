"""A backup is the record as it was at one moment, whole or not made at all."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from dragoman.model.failure import RecordError
from dragoman.model.judgement import Judgement, Verdict
from dragoman.model.person_judgement import of_pair
from dragoman.record import Record, verify_backup
from dragoman.record.store.captures import CaptureFiles
from dragoman.record.store.database import open_database
from dragoman.record.store.judgements import put_judgements
from tests.record.examples import announcement, same_meeting_elsewhere, visit_and_meeting
from tests.record.store import format_1
from tests.record.test_store import capture_of, changed, fill


@pytest.fixture
def record(tmp_path: Path) -> Record:
    found = Record(tmp_path / "record")
    fill(found, visit_and_meeting(), announcement(), changed(announcement()))
    return found


def digest(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_a_backup_is_a_record(record: Record, tmp_path: Path) -> None:
    made = record.back_up(tmp_path / "disk" / "backup")
    assert (made.captures, made.lacking) == (3, ())
    assert sorted(path.name for path in (tmp_path / "disk").iterdir()) == ["backup"]
    copy = Record(tmp_path / "disk" / "backup", create=False)
    assert list(copy.readings()) == list(record.readings())
    assert copy.captures("agency-orlova") == record.captures("agency-orlova")
    assert copy.engagements() == record.engagements()
    fill(copy, same_meeting_elsewhere())
    assert len(list(record.readings())) == 2


def test_a_backup_is_made_while_another_writes(record: Record, tmp_path: Path) -> None:
    with open_database(record.folder / "record.sqlite").writing() as session:
        put_judgements(session, [of_pair(Judgement("a", "b", Verdict.SAME, by="mk"))])
        record.back_up(tmp_path / "backup")
    assert len(record.judgements()) == 1
    assert Record(tmp_path / "backup", create=False).judgements() == ()


def test_nothing_is_overwritten(record: Record, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a letter")
    (tmp_path / "empty").mkdir()
    record.back_up(tmp_path / "empty")
    for taken in ("file", "empty", "record"):
        with pytest.raises(RecordError, match="overwrites nothing"):
            record.back_up(tmp_path / taken)
    assert (tmp_path / "file").read_text() == "a letter"


def test_a_backup_that_fails_leaves_nothing(record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_files: object, _content: bytes) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(CaptureFiles, "keep", full)
    with pytest.raises(RecordError, match=r"no backup was made.*No space left"):
        record.back_up(tmp_path / "backup")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["record"]


def test_what_a_killed_backup_left_is_taken_away(record: Record, tmp_path: Path) -> None:
    (tmp_path / ".backup.part").mkdir()
    (tmp_path / ".backup.part" / "record.sqlite").write_text("half")
    record.back_up(tmp_path / "backup")
    assert verify_backup(tmp_path / "backup").in_order
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backup", "record"]


def test_a_lost_capture_is_named_and_the_rest_is_copied(record: Record, tmp_path: Path) -> None:
    CaptureFiles(record.folder / "captures").path(capture_of(visit_and_meeting()).sha256).unlink()
    made = record.back_up(tmp_path / "backup")
    assert (made.captures, made.lacking) == (2, ("courier-orlova",))
    found = verify_backup(tmp_path / "backup")
    assert [one.where for one in found.findings] == ["courier-orlova"]


def test_looking_through_a_backup_changes_nothing(record: Record, tmp_path: Path) -> None:
    record.back_up(tmp_path / "backup")
    format_1.make(tmp_path / "old")
    for name, articles in (("backup", 2), ("old", 4)):
        before = digest(tmp_path / name)
        found = verify_backup(tmp_path / name)
        assert (found.in_order, found.articles) == (True, articles)
        assert digest(tmp_path / name) == before


def test_looking_for_a_backup_where_there_is_none_says_so(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="there is no backup"):
        verify_backup(tmp_path / "none")
