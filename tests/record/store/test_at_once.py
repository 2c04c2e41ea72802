"""Several commands at one record: many read while one adds, and two may add."""

from __future__ import annotations

import multiprocessing
import threading
import time
from dataclasses import replace
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from dragoman.model.failure import RecordError
from dragoman.model.judgement import Judgement, Verdict
from dragoman.model.person_judgement import of_pair
from dragoman.model.reading import Reading
from dragoman.record import Record
from dragoman.record.store.database import open_database
from dragoman.record.store.judgements import put_judgements
from dragoman.record.store.sqlite import engine as sqlite_engine
from dragoman.record.store.sqlite.drive import on_network_drive
from tests.record.examples import article, engagement, reading, visit_and_meeting
from tests.record.test_store import fill

PROCESSES = multiprocessing.get_context("spawn")


def meeting(number: int) -> Reading:
    """A meeting that nobody else reports."""
    day = f"2021-{number % 12 + 1:02}-{number % 28 + 1:02}"
    of = article(f"paper-{number}", f"Talks\nMinister Ada Holm met envoy {number} in Oslo on {day}.", day)
    return reading(of, engagement(of, "meeting", [("Ada Holm", "SWE", "guest")], "met", date=day, country="NOR"))


def adding(folder: Path, first: int, last: int, started: Event) -> None:
    started.wait(30)
    fill(Record(folder), *(meeting(number) for number in range(first, last)))


def test_two_processes_add_at_once_and_a_third_reads(tmp_path: Path) -> None:
    started = PROCESSES.Event()
    spans = [(0, 20), (10, 30)]
    processes = [PROCESSES.Process(target=adding, args=(tmp_path, *span, started)) for span in spans]
    for process in processes:
        process.start()
    started.set()
    seen: list[int] = []
    while any(process.is_alive() for process in processes):
        names = [one.article.name for one in Record(tmp_path).readings()]
        assert len(set(names)) == len(names)
        seen.append(len(names))
        time.sleep(0.01)
    for process in processes:
        process.join(30)
        assert process.exitcode == 0
    assert seen == sorted(seen)
    expected = Record(tmp_path / "one")
    fill(expected, *(meeting(number) for number in range(30)))
    record = Record(tmp_path)
    assert list(record.readings()) == list(expected.readings())
    assert record.engagements() == expected.engagements()


def test_who_reads_sees_the_record_as_it_was_when_asking_began(tmp_path: Path) -> None:
    record = Record(tmp_path)
    fill(record, meeting(1), meeting(2))
    asked = record.readings()
    first = next(asked)
    fill(record, meeting(3), replace(meeting(2), reader="by hand 2"))
    assert [one.reader for one in (first, *asked)] == ["by hand 1", "by hand 1"]
    assert len(list(record.readings())) == 3


def test_who_reads_waits_for_nobody_who_writes(tmp_path: Path) -> None:
    fill(Record(tmp_path), visit_and_meeting())
    database = open_database(tmp_path / "record.sqlite")
    with database.writing() as session:
        put_judgements(session, [of_pair(Judgement("a", "b", Verdict.SAME, by="mk"))])
        begun = time.monotonic()
        other = Record(tmp_path, create=False)
        assert (len(other.engagements()), len(other.statements()), other.judgements()) == (2, 0, ())
        assert time.monotonic() - begun < 2
    assert len(other.judgements()) == 1


def test_two_who_write_wait_their_turn(tmp_path: Path) -> None:
    record = Record(tmp_path)
    inside = threading.Event()

    def hold() -> None:
        with open_database(tmp_path / "record.sqlite").writing():
            inside.set()
            time.sleep(0.3)

    holder = threading.Thread(target=hold)
    holder.start()
    inside.wait(10)
    fill(record, visit_and_meeting())
    holder.join()
    assert record.reading("courier-orlova") == visit_and_meeting()


def test_a_wait_that_is_too_long_ends_with_what_helps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Record(tmp_path)
    monkeypatch.setattr(
        "dragoman.record.store.record.open_database", lambda path, notice: open_database(path, 0.1, notice)
    )
    impatient = Record(tmp_path)
    with (
        open_database(tmp_path / "record.sqlite").writing(),
        pytest.raises(RecordError, match=r"courier-orlova.txt was not added.*another command.*Try again"),
    ):
        fill(impatient, visit_and_meeting())
    fill(impatient, visit_and_meeting())


def test_a_record_on_a_network_drive_has_no_log_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = Record(tmp_path)
    fill(record, meeting(1))
    assert (tmp_path / "record.sqlite-wal").exists()
    record.close()
    monkeypatch.setattr(sqlite_engine, "on_network_drive", lambda _path: True)
    there = Record(tmp_path)
    fill(there, meeting(2))
    assert not (tmp_path / "record.sqlite-wal").exists()
    assert len(list(there.readings())) == 2


def test_what_is_mounted_from_elsewhere_is_a_network_drive(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\nserver:/home /home nfs4 rw 0 0\n/dev/sdb1 /home/ada/disk ext4 rw 0 0\n"
        "//server/team /media/our\\040team cifs rw 0 0\nbroken\n"
    )
    assert on_network_drive(Path("/home/ada/record.sqlite"), mounts)
    assert on_network_drive(Path("/media/our team/record.sqlite"), mounts)
    assert not on_network_drive(Path("/home/ada/disk/record.sqlite"), mounts)
    assert not on_network_drive(Path("/srv/record.sqlite"), mounts)
    assert not on_network_drive(Path("/home/ada/record.sqlite"), tmp_path / "none")
