"""Dates counted from a publication that is known only as a month, or within bounds."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import edtf
from dragoman.read.when import find, resolve
from dragoman.read.when.story import Tense
from dragoman.read.when.timex import timexes
from dragoman.read.when.window import interval

WORDS = (
    "today", "yesterday", "on Tuesday", "last Tuesday", "next Friday", "last week", "this week", "next month",
    "last month", "three days ago", "two weeks ago", "in two weeks", "over the weekend", "on 23 March", "in March",
    "on the 15th", "this year", "last year", "a year ago",
)  # fmt: skip


def value(words: str, published: str | None, tense: Tense = "past") -> str | None:
    (expression,) = find(f"They spoke {words}.")
    return resolve(expression, published=published, tense=tense).value


@pytest.mark.parametrize(
    ("words", "published", "told"),
    [
        ("last month", "2016-03", "2016-02"),
        ("last week", "2016-03", "2016-02-22/2016-03-27"),
        ("three days ago", "2016-03", "2016-02-27/2016-03-28"),
        ("last month", "2016", None),
        ("on Tuesday", "2016-03-02/2016-03-09", "2016-03-01/2016-03-08"),
        ("yesterday", "2016-03-02/2016-03-03", "2016-03-01/2016-03-02"),
        ("last month", "2016-03-02/2016-03-09", "2016-02"),
        ("last month", "2016-03-28/2016-04-02", "2016-02/2016-03"),
        ("last year", "2016-01-20/2016-11-30", "2015"),
        ("on Tuesday", "2016-01-20/2016-11-30", None),
        ("on Tuesday", "2020-03-23/..", None),
        ("on 23 March", "../2020-03-23", None),
        ("in February", "2020-03-23/..", None),
        ("on 5 May 2015", "2020-03-23/..", "2015-05-05"),
    ],
)
def test_what_bounds_leave_of_a_date(words: str, published: str, told: str | None) -> None:
    assert value(words, published) == told


def test_the_reason_names_the_bounds() -> None:
    (expression,) = find("They spoke on Tuesday.")
    reason = resolve(expression, published="2020-03-23/..", tense="past").reason
    assert reason == "no publication date to resolve 'Tuesday' against, only that it lies in 2020-03-23/.."


@given(
    st.sampled_from(WORDS),
    st.dates(min_value=date(1990, 1, 1), max_value=date(2035, 1, 1)),
    st.integers(min_value=1, max_value=40),
    st.integers(min_value=0, max_value=40),
    st.sampled_from(["past", "future"]),
)
def test_the_interval_holds_the_date_of_every_day_of_the_bounds(
    words: str, first: date, length: int, at: int, tense: Tense
) -> None:
    last = first + timedelta(days=length)
    told = value(words, f"{first}/{last}", tense)
    then = value(words, str(min(last, first + timedelta(days=at))), tense)
    if told is not None:
        assert then is not None
        (low, high), (opening, closing) = edtf.bounds(told), edtf.bounds(then)
        assert low <= opening
        assert closing <= high


@given(st.dates(min_value=date(1, 1, 1), max_value=date(9990, 1, 1)), st.integers(min_value=0, max_value=800))
def test_an_interval_is_written_as_short_as_it_can_be(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    assert edtf.bounds(interval(first, last)) == (first, last)


def test_timex_has_a_value_where_it_is_one_date() -> None:
    (one,) = timexes("They met last month.", "2016-03-02/2016-03-09")
    assert (one.value, one.edtf) == ("2016-02", "2016-02")
    assert one.reason == "counted from a day of publication that is known only to lie in 2016-03-02/2016-03-09"
    (other,) = timexes("They met on Tuesday.", "2016-03-02/2016-03-09")
    assert (other.value, other.edtf) == ("XXXX-XX-XX", "2016-03-01/2016-03-08")
    (none,) = timexes("They met on 23 March.", "../2020-03-23")
    assert (none.value, none.edtf) == ("XXXX-XX-XX", None)
