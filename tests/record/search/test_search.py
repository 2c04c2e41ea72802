"""Articles and statements are found by their words, which are quoted where they stand; the newest version speaks."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.model.reading import Reading
from dragoman.record import NothingToFind, Period, Record
from dragoman.record.search.snippet import LONG, snippet_of
from tests.record.examples import article, hostile, reading, visit_and_meeting
from tests.record.statement_examples import minister_accuses, same_accusation_elsewhere
from tests.record.store import format_1
from tests.record.test_store import capture_of, fill

PIPELINE = reading(
    article(
        "gas",
        "Gas pipelines on the table\nMinister Erdoğan spoke of the gas\npipeline for an hour. Oil was not named.",
        "2021-05-05",
        "The Courier",
        "https://courier.example/gas",
    )
)
OIL = reading(
    article("oil", "Oil and a pipeline\nThe oil is to flow by sea, or by a pipeline; nothing else.", "2021-06")
)
UNDATED = reading(article("undated", "Herring quotas\nA pipeline is in the way of the herring.", None))


@pytest.fixture
def record(tmp_path: Path) -> Record:
    found = Record(tmp_path)
    fill(found, PIPELINE, OIL, UNDATED, minister_accuses(), same_accusation_elsewhere())
    return found


def names(record: Record, words: str, period: Period | None = None) -> set[str]:
    return {one.article for one in record.search(words, period or Period())}


@pytest.mark.parametrize(
    ("words", "articles"),
    [
        ("pipeline", {"gas", "oil", "undated"}),
        ("pipelines", {"gas", "oil", "undated"}),
        ("Pipelines", {"gas"}),
        ("gas pipeline", {"gas"}),
        ('"gas pipeline"', {"gas"}),
        ('"pipeline gas"', set()),
        ("pipeline -oil", {"undated"}),
        ('pipeline -"by sea"', {"gas", "undated"}),
        ("herring OR sea", {"oil", "undated"}),
        ("herr*", {"undated"}),
        ("herr", set()),
        ("ERDOGAN", {"gas"}),
        ("pipeline NOT", {"gas"}),
    ],
)
def test_articles_are_found_by_their_words(record: Record, words: str, articles: set[str]) -> None:
    assert names(record, words) == articles


def test_what_is_found_is_quoted_where_it_stands(record: Record) -> None:
    (found,) = record.search('"gas pipeline"')
    text = PIPELINE.article.text
    assert (found.title, found.publisher, found.published) == (PIPELINE.article.title, "The Courier", "2021-05-05")
    assert found.url == "https://courier.example/gas"
    for words in (found.snippet, *found.words):
        assert text[words.start : words.end] == words.quote
    assert [one.quote for one in found.words] == ["gas\npipeline"]


def test_the_best_comes_first_and_no_more_than_are_asked_for(record: Record) -> None:
    assert [one.article for one in record.search("herring OR hour")] == ["undated", "gas"]
    assert [one.article for one in record.search("herring OR hour", most=1)] == ["undated"]


@pytest.mark.parametrize(
    ("since", "until", "articles"),
    [
        ("2021-05-06", None, {"oil"}),
        ("2021-05", "2021-05", {"gas"}),
        ("2021-06-15", "2021-06-15", {"oil"}),
        (None, "2021", {"gas", "oil"}),
        ("2022", None, set()),
    ],
)
def test_a_period_holds_what_was_published_in_it(
    record: Record, since: str | None, until: str | None, articles: set[str]
) -> None:
    assert names(record, "pipeline", Period(since, until)) == articles


def test_statements_are_found_by_their_words_and_by_who_spoke(record: Record) -> None:
    every = [one for of in (minister_accuses(), same_accusation_elsewhere()) for one in of.statements]
    spoken = next(one for one in every if one.speaker.name)
    word = max(spoken.content.quote.replace(",", " ").split(), key=len).strip(".\u201d\"'")
    texts = {of.article.name: of.article.text for of in (minister_accuses(), same_accusation_elsewhere())}
    found = record.search_statements(f'"{word}"')
    assert spoken.id in {one.told.id for one in found}
    for one in found:
        assert one.words
        for words in one.words:
            assert texts[one.told.article][words.start : words.end] == words.quote
            assert words.quote.casefold() == word.casefold()
    by = record.search_statements(f'"{spoken.speaker.name}"')
    assert spoken.id in {one.told.id for one in by}


def test_only_the_newest_version_is_found(record: Record) -> None:
    of = UNDATED.article
    corrected = reading(article(of.name, of.text.replace("A pipeline", "Nothing at all"), None))
    fill(record, corrected)
    assert names(record, "pipeline") == {"gas", "oil"}
    assert names(record, "herring nothing") == {"undated"}
    older = reading(article(of.name, of.text.replace("A pipeline", "A cable"), None))
    record.add(replace(capture_of(older), fetched=None), older)
    assert names(record, "cable") == {"undated"}


def test_what_is_read_anew_is_found_as_it_is_read_now(record: Record) -> None:
    fill(record, replace(minister_accuses(), statements=()))
    assert {one.told.article for one in record.search_statements("corridor")} <= {"gazette-scolds"}
    assert record.verify().in_order


def test_texts_that_do_not_follow_from_the_readings_are_found_and_made_anew(record: Record) -> None:
    with sqlite3.connect(record.folder / "record.sqlite") as database:
        database.execute("DELETE FROM article_texts WHERE rowid = 2")
    database.close()
    assert [(one.check, one.where) for one in record.verify().findings] == [("search", "oil")]
    record.repair()
    assert record.verify().in_order
    assert names(record, "oil") == {"gas", "oil"}


def test_a_record_of_format_1_is_searched(tmp_path: Path) -> None:
    format_1.make(tmp_path)
    record = Record(tmp_path)
    assert names(record, "grain corridor") == {"courier-orlova"}
    assert names(record, '"called off"') == {"agency-orlova"}


def test_signs_of_a_hostile_article_do_no_harm(tmp_path: Path) -> None:
    of = article("marks", "Marks\nThe \x02secret\x03 word\x00s and \x02more.", "2021-05-05")
    record = Record(tmp_path)
    fill(record, hostile(), reading(of))
    (found,) = record.search("secret more")
    assert [one.quote for one in found.words] == ["secret", "more"]
    assert [of.text[one.start : one.end] for one in found.words] == ["secret", "more"]
    assert names(record, "alert(1)") == {"hostile"}
    assert record.verify().in_order


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(typed=st.text(max_size=20) | st.text(alphabet=st.sampled_from('ab"*-^:(){}+\\ ,OR€'), max_size=20))
def test_no_query_is_an_error_of_the_database(record: Record, typed: str) -> None:
    for ask in (record.search, record.search_statements):
        with suppress(NothingToFind):
            ask(typed)


def test_many_words_are_a_query(record: Record) -> None:
    assert record.search(" OR ".join(["herring", *(f"word{n}" for n in range(50))]))[0].article == "undated"


def places(text: str, *words: str) -> list[tuple[int, int]]:
    return sorted((text.index(word), text.index(word) + len(word)) for word in words)


def quotes(found: Iterable[object]) -> list[str]:
    return [getattr(one, "quote", "") for one in found]


def test_a_snippet_shows_the_most_different_words() -> None:
    text = "gas " + "and so on " * 60 + "the gas pipeline of the north " + "and so on " * 60
    at = text.index("gas pipeline")
    snippet, words = snippet_of(text, [(0, 3), (at, at + 3), (at + 4, at + 12)])
    assert quotes(words) == ["gas", "pipeline"]
    assert len(snippet.quote) <= LONG
    assert text[snippet.start : snippet.end] == snippet.quote == snippet.quote.strip()


def test_a_snippet_without_words_is_how_the_text_begins() -> None:
    snippet, words = snippet_of("  A short text.  ", [])
    assert (snippet.quote, words) == ("A short text.", ())
    assert len(snippet_of("x" * 1000, [(900, 905)])[0].quote) <= LONG


def test_looking_for_articles_needs_no_reading_of_what_was_not_found(tmp_path: Path) -> None:
    record = Record(tmp_path)
    fill(record, visit_and_meeting())
    found: list[Reading] = list(record.readings())
    assert record.search("nothing-of-the-kind") == []
    assert found == [visit_and_meeting()]
