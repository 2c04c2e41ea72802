"""An id that was given once leads on, whatever has become of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from dragoman.model.reading import Reading
from dragoman.record import Record
from dragoman.record.store.engagements import remake
from tests.record.judgements.said import pair
from tests.record.judgements.test_order import read_anew
from tests.record.test_merge import tell
from tests.record.test_store import capture_of

ONE = tell("one", date="2021-05-04")
TWO = tell("two", "2021-05-06", date="2021-05-04")
CONTENT = b"the same page"


def ident(of: Reading) -> str:
    return of.engagements[0].id


def filled(folder: Path, *readings: Reading) -> Record:
    record = Record(folder)
    for one in readings:
        record.add(capture_of(one), one)
    return record


def test_an_engagement_that_was_merged_into_another_is_in_it(tmp_path: Path) -> None:
    record = filled(tmp_path, TWO)
    assert [one.id for one in record.engagements()] == [ident(TWO)]
    record.add(capture_of(ONE), ONE)
    (found,) = record.engagements_by_id(ident(TWO))
    assert (found.id, record.split_off(found.id)) == (ident(ONE), ())


def test_an_engagement_that_was_taken_apart_names_its_successors(tmp_path: Path) -> None:
    record = filled(tmp_path, ONE, TWO)
    assert record.split_off(ident(ONE)) == ()
    record.judge(pair("different", ONE, TWO))
    assert record.split_off(ident(ONE)) == (ident(TWO),)
    record.judge(pair("same", ONE, TWO, minute=1))
    assert record.split_off(ident(ONE)) == ()


def test_a_report_that_a_new_reading_calls_otherwise_is_found_again(tmp_path: Path) -> None:
    record = Record(tmp_path)
    record.add(capture_of(ONE, CONTENT), ONE)
    record.add(capture_of(read_anew(ONE), CONTENT), read_anew(ONE))
    assert record.engagements_by_id(ident(ONE) + "y") == []
    assert [one.id for one in record.led_to(ident(ONE)[:8])] == [ident(read_anew(ONE))]
    assert record.led_to("ffffffff") == []


def test_a_former_id_leads_to_all_that_it_was_split_into(tmp_path: Path) -> None:
    record = Record(tmp_path)
    record.add(capture_of(ONE, CONTENT), ONE)
    record.add(capture_of(TWO), TWO)
    record.judge(pair("different", ONE, TWO))
    record.add(capture_of(read_anew(ONE), CONTENT), read_anew(ONE))
    assert {one.id for one in record.led_to(ident(ONE))} == {ident(read_anew(ONE)), ident(TWO)}


def test_what_is_gone_for_good_leads_nowhere(tmp_path: Path) -> None:
    record = Record(tmp_path)
    record.add(capture_of(ONE, CONTENT), ONE)
    empty = Reading(ONE.article, (), reader="another", register="none")
    record.add(capture_of(empty, CONTENT), empty)
    assert record.led_to(ident(ONE)) == []
    record.add(capture_of(ONE, CONTENT), ONE)
    assert [one.id for one in record.led_to(ident(ONE))] == [ident(ONE)]


def test_making_all_anew_notes_nothing_that_stays_together(tmp_path: Path) -> None:
    record = filled(tmp_path, TWO, ONE, tell("three", "2021-05-07", date="2021-05-04"))
    before = [record.split_off(one.id) for one in record.engagements()]
    with record._database.writing() as session:
        remake(session)
    assert [record.split_off(one.id) for one in record.engagements()] == before == [()]


def test_what_was_joined_by_a_word_that_was_taken_back_is_no_successor(tmp_path: Path) -> None:
    other = tell("other", "2022-01-06", date="2022-01-04")
    record = filled(tmp_path, ONE, other)
    same = pair("same", ONE, other)
    record.judge(same)
    assert len(record.engagements()) == 1
    record.judge(replace(same, undo=True, when="2021-06-02T10:00:00+00:00"))
    assert len(record.engagements()) == 2
    assert [record.split_off(one.id) for one in record.engagements()] == [(), ()]
