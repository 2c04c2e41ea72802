"""Kinds, lengths, times of day and the marks on an expression."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from dragoman.read.when import duration_days, find, is_anchored, is_coarse_now, resolve


@pytest.mark.parametrize(
    ("text", "kind", "days"),
    [
        ("a two-day visit", "duration", 2),
        ("three days of talks", "duration", 3),
        ("a 48-hour truce", "duration", 2),
        ("48 hours", "duration", 2),
        ("36 hours", "duration", None),
        ("a two-week tour", "duration", 14),
        ("for a week", "duration", 7),
        ("for several days", "duration", None),
        ("a weeklong tour", "duration", 7),
        ("a day-long meeting", "duration", 1),
        ("for six months", "duration", None),
        ("a five-day, tour", "duration", 5),
        ("twenty-one days of talks", "duration", 21),
        ("three consecutive days", "duration", 3),
        ("the second time in two days", "duration", 2),
        ("every Tuesday", "set", None),
        ("each year", "set", None),
        ("held weekly", "set", None),
        ("on Mondays", "set", None),
        ("twice a week", "set", None),
        ("at 14:30", "time", None),
        ("at 2 p.m.", "time", None),
        ("on Tuesday", "date", None),
        ("last week", "date", None),
    ],
)
def test_kind_and_length(text: str, kind: str, days: int | None) -> None:
    (expression,) = find(text)
    assert expression.kind == kind
    assert duration_days(expression) == days
    if kind != "date":
        answer = resolve(expression, published="2018-04-20", tense="past")
        assert answer.value is None and answer.reason


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("They meet on Tuesday at 2:30 p.m.", "Tuesday at 2:30 p.m.", "14:30"),
        ("They meet at 2:30 p.m. on Tuesday.", "2:30 p.m. on Tuesday", "14:30"),
        ("They meet on April 27 at 14:00 GMT in Seoul.", "April 27 at 14:00 GMT", "14:00"),
        ("They meet on Tuesday (1100 GMT).", "Tuesday (1100 GMT)", "11:00"),
        ("They meet today at 9 am.", "today at 9 am", "09:00"),
        ("They met around 7 p.m. Friday EDT.", "7 p.m. Friday", "19:00"),
        ("Correction (April 28, 18:40 GMT): a name", "April 28, 18:40 GMT", "18:40"),
        ("They meet tomorrow at noon.", "tomorrow at noon", "12:00"),
        ("They met at 12 a.m. on Friday", "12 a.m. on Friday", "00:00"),
    ],
)
def test_a_time_of_day_goes_with_its_date(text: str, words: str, told: str) -> None:
    (expression,) = find(text)
    assert (expression.text, expression.kind, expression.time) == (words, "date", told)
    assert resolve(expression, published="2018-04-20", tense="past").time == told


@pytest.mark.parametrize(
    "words",
    [
        "the following day",
        "the next day",
        "a day earlier",
        "two days later",
        "the same day",
        "that evening",
        "the previous month",
        "the day before",
    ],
)
def test_anchored(words: str) -> None:
    (expression,) = find(f"They met {words}.")
    assert expression.text == words and is_anchored(expression) and not is_coarse_now(expression)


@pytest.mark.parametrize(
    "words",
    [
        "recently",
        "recent weeks",
        "lately",
        "currently",
        "soon",
        "the coming weeks",
        "the next few days",
        "now",
        "in the near future",
    ],
)
def test_coarse_now(words: str) -> None:
    (expression,) = find(f"They were in touch {words}.")
    assert (
        expression.text == words
        and expression.kind == "date"
        and is_coarse_now(expression)
        and not is_anchored(expression)
    )


@pytest.mark.parametrize(
    "text",
    [
        "a 2018 meeting in Sochi",
        "the 2015 nuclear deal",
        "the 2016 election",
        "the 1967 borders",
        "the 1975 Algiers accord",
        "the Summit 2016",
    ],
)
def test_a_year_that_names_a_noun_is_marked(text: str) -> None:
    (expression,) = find(text)
    assert expression.attributive and resolve(expression, published=None, tense=None).value == expression.text


@pytest.mark.parametrize("text", ["They met in 2018 in Sochi", "It was signed in 2015.", "since 2011", "in 2016, the"])
def test_a_year_that_dates_a_clause_is_not_marked(text: str) -> None:
    (expression,) = find(text)
    assert not expression.attributive


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("since Tuesday", "since"),
        ("until March 23", "until"),
        ("by Friday", "by"),
        ("before the end of the month", "before"),
        ("after 2016", "after"),
        ("on Friday", None),
        ("after Tuesday's talks", None),
        ("from Tuesday", None),
    ],
)
def test_a_bound_is_no_date_but_keeps_its_own(text: str, bound: str | None) -> None:
    (expression,) = find(f"They met {text}")
    assert expression.bound == bound
    assert (resolve(expression, published="2018-04-20", tense="past").value is None) == (bound is not None)
    assert resolve(replace(expression, bound=None), published="2018-04-20", tense="past").value is not None


def test_a_chronicle_takes_the_year_of_its_heading() -> None:
    text = "The war:\n\n1998\n\nMay 12 - Troops cross.\nMay 17 - Envoys arrive.\n\n1999\n\nFeb 6 - Fighting."
    answers = [resolve(e, published="1999-04-27", tense="past").value for e in find(text)]
    assert answers == ["1998", "1998-05-12", "1998-05-17", "1999", "1999-02-06"]


def test_reasons_name_the_words() -> None:
    (expression,) = find("They met on Tuesday.")
    assert (
        resolve(expression, published=None, tense="past").reason == "no publication date to resolve 'Tuesday' against"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Monday " * 40_000,
        "1" * 400_000,
        "the " * 100_000,
        "in the last " * 40_000,
        "2016-" * 80_000,
        "a" * 400_000,
        " " * 400_000,
        "3-" * 200_000,
        "March 3 and " * 30_000,
        "from May to " * 30_000,
    ],
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    begun = time.perf_counter()
    find(text)
    assert time.perf_counter() - begun < 20


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Dec. 17, 1996 - Talks, due on Dec. 20, are put off.", ["1996-12-17", "1996-12-20"]),
        ("Dec. 17, 1996 - Talks, due on Jan. 5, are put off.", ["1996-12-17", "1997-01-05"]),
        ("Jan. 5, 1997 - The talks put off on Dec. 17 open.", ["1997-01-05", "1996-12-17"]),
        ("Dec. 17, 1996 - Talks.\nThe envoys met on March 20.", ["1996-12-17", "1998-03-20"]),
    ],
)
def test_a_line_that_opens_with_a_full_date_gives_its_year(text: str, values: list[str]) -> None:
    assert [resolve(e, published="1998-10-27", tense="past").value for e in find(text)] == values
