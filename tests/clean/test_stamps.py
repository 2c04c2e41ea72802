"""Days as pages write them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.clean.published.stamps import first_stamp, stamps_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2020-03-23", "2020-03-23"),
        ("2020-03-23T08:15:00+03:00", "2020-03-23"),
        ("20200323", "2020-03-23"),
        ("20200323T081500Z", "2020-03-23"),
        ("Mon, 23 Mar 2020 08:15:00 GMT", "2020-03-23"),
        ("23.03.2020 - 17:08 Uhr", "2020-03-23"),
        ("23. März 2020", "2020-03-23"),
        ("le 1er avril 2020", "2020-04-01"),
        ("23 de marzo de 2020", "2020-03-23"),
        ("23 марта 2020", "2020-03-23"),
        ("23 Mar '20", "2020-03-23"),
        ("Published: Mar. 23rd, 2020", "2020-03-23"),
        ("03/23/2020", "2020-03-23"),
        ("23/03/2020", "2020-03-23"),
        ("31.02.2020", None),
        ("12345678901234", None),
        ("version 1.10.2", None),
        ("in March 2020", None),
    ],
)
def test_the_first_day_of_a_line(text: str, day: str | None) -> None:
    stamp = first_stamp(text)
    assert (str(stamp.day) if stamp else None) == day


def test_figures_that_may_change_places_say_so() -> None:
    european, american = first_stamp("03/04/2020"), first_stamp("03/04/2020", month_first=True)
    assert european is not None
    assert american is not None
    assert (european.day, european.other) == (date(2020, 4, 3), date(2020, 3, 4))
    assert (american.day, american.other) == (date(2020, 3, 4), date(2020, 4, 3))
    dotted = first_stamp("03.04.2020")
    assert dotted is not None
    assert (dotted.day, dotted.other) == (date(2020, 4, 3), None)


def test_a_moment_needs_hour_and_zone() -> None:
    (first, second) = stamps_in("2020-03-23T22:30:00Z, 2020-03-24 00:30")
    assert first.moment == datetime(2020, 3, 23, 22, 30, tzinfo=UTC)
    assert second.moment is None


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_in_every_writing(day: date) -> None:
    for pattern in ("%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%d.%m.%Y", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y 10:00:00 GMT"):
        stamp = first_stamp(day.strftime(pattern))
        assert stamp is not None
        assert stamp.day == day


@given(st.text(max_size=400))
def test_any_text_is_looked_through(text: str) -> None:
    assert all(stamp.start < len(text) for stamp in stamps_in(text))


@pytest.mark.parametrize(
    ("text", "day"),
    [("14.03.72", None), ("14.03.98", "1998-03-14"), ("14.03.08", "2008-03-14"), ("14 March '99", "1999-03-14")],
)
def test_a_year_of_two_figures_is_not_of_the_time_to_come(text: str, day: str | None) -> None:
    stamp = first_stamp(text)
    assert (str(stamp.day) if stamp else None) == day
