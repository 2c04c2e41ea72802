"""Answers in the format of SPARQL 1.1, and what only looks like one."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.acquire.wikidata.answers import BadAnswer, Term, rows_of
from dragoman.acquire.wikidata.dates import date_of
from tests.acquire.wikidata.server import precision, results, statement, text, unknown, uri, when

ROW = statement("Q1", "Q2", "2020-01-16")


def term(value: dict[str, str]) -> Term:
    return rows_of(results([{"x": value}], ["x"]))[0]["x"]


def test_rows_come_with_types_languages_and_datatypes() -> None:
    row = {
        "person": uri("Q7747"),
        "name": text("Путин", "ru"),
        "start": when("2012-05-07"),
        "kind": {"type": "bnode", "value": "b0"},
    }
    (read,) = rows_of(results([row], list(row)))
    assert read["person"].item == "Q7747"
    assert (read["name"].value, read["name"].language) == ("Путин", "ru")
    assert read["start"].datatype.endswith("#dateTime")
    assert read["kind"].unknown


def test_no_rows_is_an_answer() -> None:
    assert rows_of(results([], ["x"])) == []


def test_unknown_values_have_an_address_and_are_no_items() -> None:
    assert term(unknown()).unknown
    assert term(unknown()).item is None
    assert term(uri("Q5")).item == "Q5"
    assert not term(uri("Q5")).unknown
    assert term(uri("http://www.wikidata.org/entity/P39")).item is None


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "nothing"),
        (b"<!DOCTYPE html><html><body>Sorry</body></html>", "HTML"),
        (results([ROW], list(ROW))[:-9], "cut off"),
        (results([ROW], list(ROW))[:40] + b"\njava.util.concurrent.TimeoutException\n\tat ...", "too long"),
        (b"[]", "no result"),
        (b'{"head": {}, "boolean": true}', "yes or no"),
        (b'{"head": {"vars": ["x"]}}', "results.bindings"),
        (b'{"results": {"bindings": []}}', "head.vars"),
        (b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"y": {"type": "uri", "value": "z"}}]}}', "columns"),
        (b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "uri", "value": 3}}]}}', "type or text"),
        (b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": "z"}]}}', "type or text"),
        (b'{"head": {"vars": ["x"]}, "results": {"bindings": [7]}}', "columns"),
        (b"\xff\xfe{}", "UTF-8"),
        (b"[" * 100_000, "broken"),
    ],
)
def test_what_is_no_answer_has_its_reason(content: bytes, reason: str) -> None:
    with pytest.raises(BadAnswer, match=reason):
        rows_of(content)


@given(
    st.recursive(st.none() | st.integers() | st.text(), lambda part: st.lists(part) | st.dictionaries(st.text(), part))
)
def test_any_json_is_rows_or_no_answer(document: object) -> None:
    for content in (document, {"head": {"vars": ["x"]}, "results": {"bindings": document}}):
        with contextlib.suppress(BadAnswer):
            rows_of(json.dumps(content).encode())


@pytest.mark.parametrize(
    ("value", "known", "date"),
    [
        ("2020-01-16T00:00:00Z", 11, "2020-01-16"),
        ("+2020-01-16T00:00:00Z", 11, "2020-01-16"),
        ("2020-01-16T00:00:00+00:00", 11, "2020-01-16"),
        ("2020-01-16T00:00:00.000Z", 11, "2020-01-16"),
        ("2020-01-01T00:00:00Z", 10, "2020-01"),
        ("2020-01-01T00:00:00Z", 9, "2020"),
        ("2020-00-00T00:00:00Z", 11, "2020"),
        ("2020-01-01T00:00:00Z", 8, ""),
        ("2020-01-01T00:00:00Z", 7, ""),
        ("2020-02-31T00:00:00Z", 11, ""),
        ("-0044-03-15T00:00:00Z", 11, ""),
        ("2020-01-16T10:30:00Z", 14, "2020-01-16"),
        ("2020-01-16T10:30:00Z", 99, ""),
        ("yesterday", 11, ""),
    ],
)
def test_dates_are_as_precise_as_they_are_told(value: str, known: int, date: str) -> None:
    point = when("2020")
    point["value"] = value
    assert date_of(term(point), term(precision(known))) == date


def test_dates_that_are_none() -> None:
    assert date_of(None, None) == ""
    assert date_of(term(unknown()), None) == ""
    assert (
        date_of(term(text("2020-01-16T00:00:00Z") | {"datatype": "http://www.w3.org/2001/XMLSchema#decimal"}), None)
        == ""
    )
    assert date_of(term(when("2020-01-16")), None) == "2020"
    assert date_of(term(when("2020-01-16")), term(text("eleven"))) == ""
