"""The record on disk: what is kept, what changes it, and what it survives."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.model.capture import Capture, Given
from dragoman.model.failure import RecordError, Unreadable
from dragoman.model.judgement import Judgement, Verdict
from dragoman.model.person_judgement import of_pair
from dragoman.model.reading import Reading
from dragoman.record import Added, Record
from dragoman.record.store.captures import CaptureFiles
from tests.record.examples import announcement, article, reading, same_meeting_elsewhere, visit_and_meeting


def capture_of(found: Reading, content: bytes | None = None, **values: str) -> Capture:
    name = found.article.name
    return Capture(name, f"{name}.txt", content or found.article.text.encode(), "text", Given(**values))


def fill(record: Record, *found: Reading) -> None:
    for one in found:
        record.add(capture_of(one), one)


def test_what_is_added_is_kept_and_comes_back(tmp_path: Path) -> None:
    record = Record(tmp_path / "record")
    first = visit_and_meeting()
    assert record.add(capture_of(first, published="2021-05-05"), first) is Added.NEW
    again = Record(tmp_path / "record", create=False)
    assert list(again.readings()) == [first]
    assert again.reading("courier-orlova") == first
    (capture,) = again.captures("courier-orlova")
    assert capture == capture_of(first, published="2021-05-05")
    with pytest.raises(KeyError):
        again.reading("nothing")


def test_the_same_bytes_twice_change_nothing(tmp_path: Path) -> None:
    record = Record(tmp_path)
    fill(record, visit_and_meeting(), same_meeting_elsewhere())
    before = record.engagements()
    assert record.add(capture_of(visit_and_meeting()), visit_and_meeting()) is Added.UNCHANGED
    assert record.engagements() == before


def test_a_newer_reader_reads_anew_and_judgements_stay(tmp_path: Path) -> None:
    record = Record(tmp_path)
    fill(record, visit_and_meeting(), same_meeting_elsewhere())
    left, right = visit_and_meeting().engagements[1].id, same_meeting_elsewhere().engagements[0].id
    judgement = Judgement(left, right, Verdict.DIFFERENT, by="mk", when="2024-01-01T00:00:00+00:00", reason="two")
    record.judge(judgement)
    assert record.judgements() == (of_pair(judgement),)
    assert len(record.engagements()) == 4
    newer = replace(visit_and_meeting(), reader="by hand 2")
    assert record.add(capture_of(newer), newer) is Added.REREAD
    assert record.reading("courier-orlova").reader == "by hand 2"
    assert len(record.engagements()) == 4


def test_other_metadata_for_the_same_bytes_is_taken_over(tmp_path: Path) -> None:
    record = Record(tmp_path)
    fill(record, announcement())
    assert record.add(capture_of(announcement(), publisher="Wire"), announcement()) is Added.REREAD
    assert record.captures("agency-orlova")[0].given.publisher == "Wire"


def changed(found: Reading) -> Reading:
    of = found.article
    return reading(article(of.name, of.text + "\nCorrection: the visit has been called off.", "2021-05-04", url=of.url))


def test_a_changed_page_is_a_further_version_that_speaks_in_the_record(tmp_path: Path) -> None:
    record = Record(tmp_path)
    fill(record, announcement())
    newer = changed(announcement())
    assert record.add(capture_of(newer), newer) is Added.VERSION
    assert record.engagements() == ()
    assert [capture.content for capture in record.captures("agency-orlova")] == [
        announcement().article.text.encode(),
        newer.article.text.encode(),
    ]
    assert record.add(capture_of(announcement()), announcement()) is Added.UNCHANGED


def test_versions_follow_one_another_as_they_were_fetched(tmp_path: Path) -> None:
    record = Record(tmp_path)
    newer = changed(announcement())
    record.add(replace(capture_of(newer), fetched="2021-05-04T10:00:00Z"), newer)
    record.add(replace(capture_of(announcement()), fetched="2021-05-03T10:00:00Z"), announcement())
    assert record.reading("agency-orlova") == newer


def test_another_article_of_the_same_name_is_refused(tmp_path: Path) -> None:
    record = Record(tmp_path)
    fill(record, announcement())
    other = reading(article("agency-orlova", "Fish\nQuotas for herring rise by four per cent next year.", "2021-06-01"))
    with pytest.raises(Unreadable, match="another article named agency-orlova"):
        record.add(capture_of(other), other)
    assert [one.article.name for one in record.readings()] == ["agency-orlova"]
    assert record.reading("agency-orlova") == announcement()


def test_a_failure_halfway_leaves_the_record_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = Record(tmp_path)
    fill(record, announcement())

    def full(_files: object, _contents: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(CaptureFiles, "keep_all", full)
    with pytest.raises(RecordError, match="No space left"):
        record.add(capture_of(visit_and_meeting()), visit_and_meeting())
    monkeypatch.undo()
    assert [one.article.name for one in record.readings()] == ["agency-orlova"]
    assert record.add(capture_of(visit_and_meeting()), visit_and_meeting()) is Added.NEW


def test_captures_lie_under_their_hash_and_no_partial_file_stays(tmp_path: Path) -> None:
    record = Record(tmp_path)
    fill(record, announcement())
    capture = capture_of(announcement())
    files = [path for path in (tmp_path / "captures").rglob("*") if path.is_file()]
    assert [path.name for path in files] == [capture.sha256]


def test_what_a_killed_writer_left_is_written_over(tmp_path: Path) -> None:
    files = CaptureFiles(tmp_path)
    files.keep(b"a page")
    whole = files.path(files.keep(b"another page"))
    half = whole.with_name(f".{whole.name}.part")
    whole.rename(half)
    half.write_bytes(b"ano")
    assert files.read(files.keep(b"another page")) == b"another page"
    assert not half.exists()


def test_a_folder_without_a_record_says_so(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="dragoman add"):
        Record(tmp_path / "none", create=False)
    assert not (tmp_path / "none").exists()


def test_a_file_that_is_no_record_says_so(tmp_path: Path) -> None:
    (tmp_path / "record.sqlite").write_text("this is a letter, not a database" * 50)
    with pytest.raises(RecordError, match="cannot be used as a record"):
        Record(tmp_path)


def test_a_record_of_another_format_is_left_alone(tmp_path: Path) -> None:
    Record(tmp_path)
    connection = sqlite3.connect(tmp_path / "record.sqlite")
    connection.execute("UPDATE settings SET value = '99'")
    connection.commit()
    connection.close()
    with pytest.raises(RecordError, match="format 99"):
        Record(tmp_path)


def test_a_lost_or_damaged_capture_comes_back_when_it_is_added_again(tmp_path: Path) -> None:
    record = Record(tmp_path)
    fill(record, announcement())
    path = CaptureFiles(tmp_path / "captures").path(capture_of(announcement()).sha256)
    whole = path.read_bytes()
    for damage in (whole[:5], whole[::-1]):
        path.write_bytes(damage)
        assert record.add(capture_of(announcement()), announcement()) is Added.UNCHANGED
        assert path.read_bytes() == whole
    path.unlink()
    assert record.add(capture_of(announcement()), announcement()) is Added.UNCHANGED
    assert record.captures("agency-orlova")[0].content == whole
