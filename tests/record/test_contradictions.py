"""One engagement told in copied words for different days or places."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dragoman.model.article import Article
from dragoman.model.engagement import Engagement, Support
from dragoman.model.judgement import Judgement, Verdict
from dragoman.model.reading import Reading
from dragoman.record import Record, RecordedEngagement, merge_readings, recorded_to_json
from dragoman.record.compose.compose import compose
from dragoman.record.compose.contradictions import contradictions
from dragoman.record.lineage.lineage import Lineage
from dragoman.record.lineage.relation import Copy, Relation
from dragoman.record.merge.links import join
from dragoman.record.merge.report import reports_of
from tests.record.examples import article, engagement, reading, words
from tests.record.lineage.stories import STORY
from tests.record.test_store import capture_of

SENT = [("Pavel Orlov", "RUS", "sender"), ("Karim al-Hadid", "SYR", "recipient"), ("Nadezhda Orlova", "RUS", "envoy")]
FIRST = "In March 2019 Orlova was in Damascus, carrying a “letter from Orlov” to Hadid. She is there again."
COPY = "Orlova came on Monday and is said to have been carrying a “letter from Orlov to Hadid”, like in March 2019."


def told(of: Article, sentence: str, act: str, people: Any = None, **values: Any) -> Engagement:
    found = engagement(of, "message", SENT if people is None else people, act, **values)
    support = Support(kind=words(of.text, act), date=words(of.text, "March 2019"))
    return replace(found, evidence=words(of.text, sentence), support=support)


def first(**values: Any) -> Reading:
    of = article("first", f"Again\n{FIRST}", "2020-03-24", "The Courier")
    return reading(of, told(of, FIRST, "letter", date="2019-03-19", background=True, **values))


def copy(text: str = COPY, **values: Any) -> Reading:
    of = article("copy", f"Behind it\n{text}", "2020-03-26", "Gazette")
    return reading(of, told(of, text, "letter", **{"date": "2020-03-23", **values}))


COPIED = Copy("copy", "first", Relation.REWRITE, "first", None, (), (0.3, 0.3), ())


def rows_of(*readings: Reading, copies: tuple[Copy, ...] = (COPIED,)) -> tuple[RecordedEngagement, ...]:
    reports = reports_of(readings)
    return compose(reports, join(reports, ()).clusters, lineage=Lineage(copies))


def test_a_copy_with_another_date_stays_apart_and_in_dispute() -> None:
    readings = [first(), copy()]
    found = contradictions(reports_of(readings), [COPIED])
    assert [(one.attribute, one.judgement.verdict) for one in found] == [("date", Verdict.CONTRADICTS)]
    rows = rows_of(*readings)
    assert [len(row.reports) for row in rows] == [1, 1]
    for row, other in (rows, rows[::-1]):
        (dispute,) = row.disputes
        mine, theirs = dispute.versions
        assert (mine.value, mine.engagement, theirs.value, theirs.engagement) == (row.date, None, other.date, other.id)
        assert theirs.words[0].article == other.reports[0].article
        assert "letter from Orlov" in theirs.words[0].words.quote
        assert recorded_to_json(row)["contradicts"][0]["verdict"] == "contradicts"
    assert rows[0].disputes[0].versions[1].by == ("Gazette",)
    assert rows_of(*readings[::-1]) == rows
    assert all(not row.disputes for row in rows_of(*readings, copies=()))


@pytest.mark.parametrize(
    "other",
    [
        copy(date="2019-03-19"),
        copy(people=SENT[:2]),
        copy(people=[("Ivan Petrov", "RUS", "sender"), *SENT[1:]]),
        copy(people=[("Pavel Orlov", "RUS", "recipient"), ("Karim al-Hadid", "SYR", "sender"), SENT[2]]),
        copy(text="On Monday Orlova brought Hadid a letter in which her president asks for patience."),
        copy(text="On Monday, carrying a bag, Orlova had a letter."),
    ],
)
def test_where_there_is_none(other: Reading) -> None:
    assert contradictions(reports_of([first(), other]), [COPIED]) == []


def test_without_a_copy_the_same_words_tell_nothing() -> None:
    assert contradictions(reports_of([first(), copy()]), []) == []


def test_another_country() -> None:
    found = contradictions(reports_of([first(country="SYR"), copy(date="2019-03-19", country="TUR")]), [COPIED])
    assert [one.attribute for one in found] == ["country"]


def test_what_a_person_has_joined_is_no_contradiction_between_two() -> None:
    readings = [first(), copy()]
    ids = [one.engagements[0].id for one in readings]
    reports = reports_of(readings)
    same = Judgement(ids[0], ids[1], Verdict.SAME, by="mk", when="2024-01-01T00:00:00+00:00")
    (row,) = compose(reports, join(reports, [same]).clusters, lineage=Lineage((COPIED,)))
    assert row.contradicts == ()
    assert row.disputed == ("date",)


@pytest.mark.parametrize("order", [1, -1])
def test_a_record_finds_it_in_whatever_order_the_articles_come(tmp_path: Path, order: int) -> None:
    of = article("whole", f"Again\n{FIRST}\n{STORY}", "2020-03-24", "The Courier")
    then = reading(of, told(of, FIRST, "letter", date="2019-03-19", background=True))
    of = article("rewrite", f"Behind it\n{COPY}\n{STORY}", "2020-03-26", "Gazette")
    rewritten = reading(of, told(of, COPY, "letter", date="2020-03-23"))
    elsewhere = article("earlier", "A letter\nOrlova has brought a letter to Damascus.", "2019-03-20", "Agency")
    earlier = reading(
        elsewhere, told(elsewhere, "Orlova has brought a letter to Damascus.", "letter", date="2019-03-19")
    )
    readings = [then, rewritten, earlier][::order]
    record = Record(tmp_path)
    for one in readings:
        record.add(capture_of(one), one)
    rows = record.engagements()
    assert rows == merge_readings(readings)
    assert [(len(row.reports), row.disputed) for row in rows] == [(2, ("date",)), (1, ("date",))]
