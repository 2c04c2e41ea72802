"""Adding by and by, in whatever order, gives the record that merging all readings at once gives."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.judgement import Judgement, TenureVerdict, Verdict
from dragoman.model.reading import Reading
from dragoman.record import Record, Wanted, by_id, record_of, select_engagements
from tests.record.examples import article, engagement, reading
from tests.record.test_merge import many, tell
from tests.record.test_store import capture_of
from tests.record.test_tenures import histories, meeting_by_office, saying, word

NOW = "2024-01-01T10:00:00+00:00"


@settings(max_examples=40, deadline=None)
@given(many(), st.randoms(use_true_random=False), st.integers(0, 9), st.booleans())
def test_by_and_by_is_as_record_of(found: list[Reading], random: Any, before: int, together: bool) -> None:
    ids = sorted(one.id for reading in found for one in reading.engagements)
    pairs = [tuple(random.sample(ids, 2)) for _ in range(2)] if len(ids) > 2 else []
    judgements = tuple(
        Judgement(a, b, random.choice([Verdict.SAME, Verdict.DIFFERENT]), by="mk", when=NOW) for a, b in pairs
    )
    order = list(found)
    random.shuffle(order)
    with tempfile.TemporaryDirectory() as folder:
        record = Record(Path(folder))
        for one in order[:before]:
            record.add(capture_of(one), one)
        for judgement in judgements:
            record.judge(judgement)
        later = [(capture_of(one), one) for one in order[before:]]
        assert len(list(record.add_many(later) if together else (record.add(*one) for one in later))) == len(later)
        assert record.engagements() == record_of(found, judgements)


def test_a_reading_that_changes_leaves_no_trace_of_what_it_was(tmp_path: Path) -> None:
    record = Record(tmp_path)
    first, second = tell("one", date="2021-05-04"), tell("two", date="2021-05-04")
    changed = tell("one", date="2021-06-20")
    content = b"the same page"
    for one in (first, second):
        record.add(capture_of(one, content if one is first else None), one)
    assert len(record.engagements()) == 1
    record.add(capture_of(changed, content), changed)
    assert record.engagements() == record_of([changed, second])
    assert record.count() == 2


def test_a_tenure_learned_later_names_the_party_of_an_earlier_article(tmp_path: Path) -> None:
    found = [meeting_by_office(), saying("a", "2024-03-01"), saying("b", "2024-05-02", publisher="Gazette")]
    record = Record(tmp_path)
    for one in found:
        record.add(capture_of(one), one)
    assert record.engagements() == record_of(found)
    assert any(who.named_by for one in record.engagements() for who in one.participants)


@settings(max_examples=40, deadline=None)
@given(histories(), st.randoms(use_true_random=False), st.sampled_from(TenureVerdict))
def test_names_by_office_are_as_at_once(found: list[Reading], random: Any, verdict: TenureVerdict) -> None:
    said = [word(verdict, "2025-01-01", "Ada Rengulbai")]
    order = [*found, *(meeting_by_office(f"2024-0{month}-02") for month in (1, 3, 6))]
    order = list({one.article.name: one for one in order}.values())
    random.shuffle(order)
    with tempfile.TemporaryDirectory() as folder:
        record = Record(Path(folder))
        for one in order[:4]:
            record.add(capture_of(one), one)
        record.judge_tenure(said[0])
        for one in order[4:]:
            record.add(capture_of(one), one)
        assert record.engagements() == record_of(order, (), said)


def test_an_office_is_answered_by_the_sightings_nearest_to_the_day(tmp_path: Path) -> None:
    papers = ("Courier", "Gazette")
    found = [
        saying(f"{year}-{n}", f"{year}-03-0{n + 1}", publisher=papers[n % 2], holder=holder)
        for year, holder in ((2016, "Bena Ueda"), (2020, "Ada Rengulbai"), (2024, "Tobi Ngirmang"))
        for n in range(8)
    ]
    found.append(meeting_by_office("2020-03-05"))
    record = Record(tmp_path)
    list(record.add_many((capture_of(one), one) for one in found))
    named = [who for one in record.engagements() for who in one.participants if who.named_by]
    assert [who.name for who in named] == ["Ada Rengulbai"]
    assert record.engagements() == record_of(found)


def test_questions_to_the_tables_are_answered_as_those_to_the_whole_record(tmp_path: Path) -> None:
    found = [
        tell("one", date="2021-05-04"),
        tell("two", date="2021-07"),
        tell("three", None, date=None, kind="visit", collective=("Arab League",)),
    ]
    record = Record(tmp_path)
    list(record.add_many((capture_of(one), one) for one in found))
    whole = record.engagements()
    for wanted in (
        Wanted(between=("RUS", "SYR")),
        Wanted(between=("RUS", "FRA")),
        Wanted(since="2021-06"),
        Wanted(until="2021-05-31"),
        Wanted(actor="Sergei Orlow"),
        Wanted(actor="Arab league"),
        Wanted(actor="SYR"),
    ):
        assert list(record.engagements(wanted)) == select_engagements(whole, wanted), wanted
    for one in whole:
        assert record.engagements_by_id(one.id[:6]) == by_id(whole, one.id[:6])
    assert record.engagements_by_id("e") == []


def test_reports_that_are_alike_and_in_no_block_are_kept_apart_by_both(tmp_path: Path) -> None:
    readings = []
    for name in ("first", "second"):
        of = article(name, f"Talks, says {name}\nRussia held talks in Tirvana on Tuesday.", "2021-05-05", name)
        values = {"collective": ["RUS"], "date": "2021-05-04", "place": "Tirvana", "topics": ["grain"]}
        readings.append(reading(of, engagement(of, "multilateral", [], "held talks", **values)))
    record = Record(tmp_path / "record")
    for one in readings:
        record.add(capture_of(one), one)
    assert record.engagements() == record_of(readings)
    assert record.count() == 2
