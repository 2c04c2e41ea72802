"""Words of time that cannot both be: neither wins in silence."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.read.when import contradiction_in, find, resolve
from dragoman.read.when.timex import timexes

DAYS = st.dates(date(1950, 1, 1), date(2030, 12, 31))


@given(day=DAYS, weekday=st.integers(0, 6))
def test_a_weekday_with_a_whole_date_is_at_odds_exactly_where_it_does_not_fit(day: date, weekday: int) -> None:
    name = f"{date(2024, 1, 1 + weekday):%A}"
    (found,) = find(f"on {name}, {day:%B} {day.day}, {day.year}")
    odd = contradiction_in(found, published=None, tense="past")
    assert (odd is None) == (day.weekday() == weekday)
    assert resolve(found, published=None, tense="past").value == str(day)
    if odd is not None:
        others = [date.fromisoformat(one.value) for one in odd.readings if one.value != str(day)]
        assert [one.weekday() for one in others] == [weekday]
        assert abs(others[0] - day) <= timedelta(days=3)
        assert odd.stands == str(day)


@given(published=DAYS, away=st.integers(-20, -1), weekday=st.integers(0, 6))
def test_without_a_year_a_weekday_that_does_not_fit_leaves_no_date(published: date, away: int, weekday: int) -> None:
    day = published + timedelta(days=away)
    name = f"{date(2024, 1, 1 + weekday):%A}"
    (found,) = find(f"on {name}, {day.day} {day:%B}")
    when = resolve(found, published=str(published), tense="past")
    if (day.month, day.day) == (2, 29):
        return
    if day.weekday() == weekday:
        assert when.value == str(day)
    else:  # another year within ten months may fit, a further one is none
        assert when.value is None or abs(date.fromisoformat(when.value) - published).days <= 304
        assert when.value is not None or "contradicts itself" in (when.reason or "")


def test_the_weekday_that_a_year_or_a_month_left_out_makes_fit() -> None:
    (found,) = find("on Thursday, 12 December")
    assert resolve(found, published="2020-01-08", tense="past").value == "2019-12-12"
    assert contradiction_in(found, published="2020-01-08", tense="past") is None
    (found,) = find("on Tuesday the 24th")
    assert resolve(found, published="2020-04-03", tense="past").value == "2020-03-24"


@pytest.mark.parametrize(
    ("text", "published", "reason"),
    [
        (
            "They met on Monday, March 24, 2020.",
            "2020-06-05",
            "'Monday, March 24, 2020' contradicts itself: 2020-03-24 is a Tuesday",
        ),
        (
            "They met last month, in January.",
            "2020-06-05",
            "'last month' and 'January' contradict one another: 2020-05 and 2020-01",
        ),
        (
            "They met on March 19, 2019, last month.",
            "2020-04-05",
            "'March 19, 2019' and 'last month' contradict one another: 2019-03-19 and 2020-03",
        ),
    ],
)
def test_the_tagger_names_the_contradiction(text: str, published: str, reason: str) -> None:
    found = timexes(text, published)
    assert found and {one.reason for one in found} == {reason}


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("They met last month, in May.", "2020-06-05"),
        ("They met last year, in March.", "2020-06-05"),
        ("They met two years ago, in November 2016.", "2019-01-10"),
        ("They met about a year ago, on March 19, 2019.", "2020-03-24"),
        ("They met last week, on 29 May.", "2020-06-05"),
        ("They met yesterday, on 4 June.", "2020-06-05"),
        ("They met this year, in 2020.", "2020-06-05"),
        ("They met last month, and in January they had spoken.", "2020-06-05"),
        ("They met on Tuesday, March 24, 2020.", "2020-06-05"),
        ("They will meet next month, in July.", "2020-06-05"),
    ],
)
def test_what_fits_is_no_contradiction(text: str, published: str) -> None:
    assert not [one.reason for one in timexes(text, published) if "contradict" in one.reason]


@settings(max_examples=200)
@given(published=DAYS, shift=st.integers(-12, 12))
def test_last_month_is_at_odds_with_every_month_but_the_last(published: date, shift: int) -> None:
    months = published.year * 12 + published.month - 1 + shift
    name = f"{date(2024, months % 12 + 1, 1):%B}"
    found = timexes(f"They met last month, in {name}.", str(published))
    assert any("contradict" in one.reason for one in found) == (shift % 12 != 11)
