"""Dates of the contract: what is one, which days it allows, and intervals that are open on one side."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import edtf

DAYS = st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2020-03-23", date(2020, 3, 23), date(2020, 3, 23)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019~", date(2019, 1, 1), date(2019, 12, 31)),
        ("2018-08-13/2018-08-14", date(2018, 8, 13), date(2018, 8, 14)),
        ("2018-08/2019?", date(2018, 8, 1), date(2019, 12, 31)),
        ("2020-03-23/..", date(2020, 3, 23), date.max),
        ("2020-03/..", date(2020, 3, 1), date.max),
        ("2020~/..", date(2020, 1, 1), date.max),
        ("../2020-02", date.min, date(2020, 2, 29)),
        ("../2020?", date.min, date(2020, 12, 31)),
    ],
)
def test_a_date_allows_the_days_from_its_first_to_its_last(value: str, first: date, last: date) -> None:
    assert edtf.bounds(value) == (first, last)


@pytest.mark.parametrize(
    "value",
    [
        "", "..", "../..", "2020-03-23/", "/2020", "2020/../2021", "2020-03-32/..", "../2019-02-29", "../../2020",
        "2020-03-23/..~", "~../2020", "2021/2020", "2020/.", "2020/...", "20-03-23/..", "0000/..", "2020-13/..",
        "2020-03-23 /..", "٢٠٢٠/..", "2020\n",
    ],
)  # fmt: skip
def test_what_is_no_date(value: str) -> None:
    assert not edtf.is_date(value)
    with pytest.raises(ValueError):
        edtf.bounds(value)


@given(DAYS, DAYS)
def test_an_open_end_allows_all_days_on_its_side(day: date, other: date) -> None:
    assert edtf.compatible(edtf.since(str(day)), str(other)) == (other >= day)
    assert edtf.compatible(edtf.until(str(day)), str(other)) == (other <= day)


@given(DAYS)
def test_from_a_day_on_and_up_to_it_have_only_that_day_in_common(day: date) -> None:
    since, until = edtf.since(str(day)), edtf.until(str(day))
    assert edtf.compatible(since, until)
    assert not edtf.compatible(since, edtf.until(str(day - timedelta(days=1))))
    assert edtf.is_open(since)
    assert edtf.is_open(until)
    assert edtf.precision(since) == edtf.precision(until) == "interval"


def test_open_intervals_keep_the_breadth_and_the_doubt_of_the_date() -> None:
    assert edtf.since("2020-03~") == "2020-03~/.."
    assert edtf.until("2019") == "../2019"
    assert edtf.since("2018-08-13/2018-08-14") == "2018-08-13/.."
    assert edtf.until("2018-08-13/2018-08-14?") == "../2018-08-14?"
    assert not edtf.is_open("2018-08-13/2018-08-14")


def test_an_end_that_is_open_has_no_date() -> None:
    assert edtf.since("2020/..") == "2020/.."
    with pytest.raises(ValueError, match="open on that side"):
        edtf.until("2020/..")
