"""What the reader finds in our own gold, and what must hold of every reading."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dragoman.model.contract import reading_to_json
from dragoman.model.edtf import bounds, is_date
from dragoman.model.engagement import Engagement, Status
from dragoman.model.evidence import Evidence
from dragoman.model.reading import Reading
from dragoman.read import Reader

from .agreement import found_f1
from .conftest import HERE, Gold, Read

FLOORS = json.loads((HERE / "floors.json").read_text())
SETS = ("seen", "kept_aside")


@pytest.mark.parametrize("name", SETS)
def test_finds_what_the_articles_tell(name: str, read_set: Read, gold_set: Gold) -> None:
    said = {stem: reading_to_json(reading)["engagements"] for stem, reading in read_set(name).items()}
    assert found_f1(said, gold_set(name)) >= FLOORS[name]


def test_says_nothing_where_there_is_nothing(read_set: Read, gold_set: Gold) -> None:
    silent = [stem for stem, told in gold_set("seen").items() if not told]
    assert silent
    assert {stem: read_set("seen")[stem].engagements for stem in silent} == dict.fromkeys(silent, ())


@pytest.mark.parametrize("name", SETS)
def test_every_span_quotes_its_article(name: str, read_set: Read) -> None:
    for reading in read_set(name).values():
        for evidence in every_span(reading):
            assert reading.article.text[evidence.start : evidence.end] == evidence.quote


@pytest.mark.parametrize("name", SETS)
def test_no_value_without_evidence(name: str, read_set: Read) -> None:
    for reading in read_set(name).values():
        for told in reading.engagements:
            assert told.evidence and told.support.kind and told.support.status
            assert all(p.evidence for p in told.participants)
            assert len(told.support.collective_participants) == len(told.collective_participants)
            assert all(told.support.collective_participants)
            assert len(told.support.topics) == len(told.topics)
            assert len(told.support.agreements) == len(told.agreements)
            assert len(told.support.instructed_by) == len(told.instructed_by)
            assert told.support.date or told.date is None
            assert told.date_reason or told.date is not None
            assert told.support.place or told.country is None


@pytest.mark.parametrize("name", SETS)
def test_values_come_from_connected_sentences(name: str, read_set: Read) -> None:
    """People, place and date stand in a sentence that tells of the engagement, or are named as inferred."""
    for reading in read_set(name).values():
        for told in reading.engagements:
            for value, spans in (("date", told.support.date), ("place", told.support.place)):
                if value not in told.support.inferred:
                    assert all(within(span, told.evidence) for span in spans), (told.id, value)
            if "participants" not in told.support.inferred:
                for participant in told.participants:
                    assert any(within(span, told.evidence) for span in participant.evidence), (told.id, participant)


@pytest.mark.parametrize("name", SETS)
def test_dates_and_countries_are_of_the_contract(name: str, read_set: Read) -> None:
    for reading in read_set(name).values():
        for told in reading.engagements:
            assert told.date is None or is_date(told.date)
            assert told.country is None or (len(told.country) == 3 and told.country.isupper())


@pytest.mark.parametrize("name", SETS)
def test_status_and_date_agree(name: str, read_set: Read) -> None:
    """What occurred does not begin after publication, what is planned does not end before it."""
    for reading in read_set(name).values():
        for told in reading.engagements:
            if told.date is None or reading.article.published is None:
                continue
            (first, last), (earliest, latest) = bounds(told.date), bounds(reading.article.published)
            if told.status in (Status.OCCURRED, Status.ONGOING):
                assert first <= latest, (reading.article.name, told.id)
            if told.status in (Status.PLANNED, Status.HYPOTHETICAL, Status.ONGOING):
                assert last >= earliest, (reading.article.name, told.id)


def test_reading_twice_gives_the_same(read_set: Read) -> None:
    name = "s01-denmark-kyiv"
    article = read_set("seen")[name].article
    assert reading_to_json(Reader().read(article)) == reading_to_json(read_set("seen")[name])


def within(span: Evidence, sentences: tuple[Evidence, ...]) -> bool:
    return any(s.start <= span.start and span.end <= s.end for s in sentences)


def every_span(reading: Reading) -> Iterator[Evidence]:
    for told in reading.engagements:
        yield from told.evidence
        for participant in told.participants:
            yield from participant.evidence
        yield from support_spans(told)


def support_spans(told: Engagement) -> Iterator[Evidence]:
    support = told.support
    for flat in (support.kind, support.status, support.date, support.place):
        yield from flat
    for nested in (support.topics, support.collective_participants, support.agreements, support.instructed_by):
        for spans in nested:
            yield from spans


def test_every_article_has_its_gold() -> None:
    for name in SETS:
        articles = {p.stem for p in Path(HERE / name / "articles").glob("*.txt")}
        assert articles == {p.stem for p in Path(HERE / name / "gold").glob("*.json")}
        assert len(articles) >= 30


def test_gold_is_well_formed() -> None:
    for name in SETS:
        for path in sorted((HERE / name / "gold").glob("*.json")):
            text = (HERE / name / "articles" / f"{path.stem}.txt").read_text(encoding="utf-8").casefold()
            told: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["engagements"]
            for engagement in told:
                assert engagement["date"] is None or is_date(engagement["date"])
                assert all(anchor.casefold() in text for anchor in engagement["anchor"]), path.stem
