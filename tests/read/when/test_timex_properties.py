"""What holds for the expressions of any text, and for any day against ``datetime``."""

from __future__ import annotations

import time
from calendar import day_name, month_name, monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.read.when.test_properties import WORDS

from dragoman.read.when.timex import Timex, timexes

MORE_WORDS = (
    *WORDS,
    *("quarter", "fiscal", "nineteen ninety-four", "the", "past", "decade", "midnight", "each", "nights", "a year ago"),
    *("the summit", "visit", "talks in Rome", "after", "before", "was held on", "arrived", "said", '"', "“", "”", "."),
    *("the day after", "a week before", "the eve of the summit", "the second day of the visit", "the war began in"),
    *("the 14th anniversary of the war", "the third year of the war", "met"),
    *("[Ten]", "years", "century", "almost", "or so", "\n", "’s", "noon", "recent", "'05"),
)
DAYS = st.dates(date(1970, 1, 1), date(2060, 12, 31))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(MORE_WORDS), max_size=24).map(" ".join), st.none() | DAYS.map(str))
def test_spans_are_exact_ordered_and_apart(text: str, published: str | None) -> None:
    found = timexes(text, published)
    end = 0
    for one in found:
        assert text[one.start : one.end] == one.text
        assert end <= one.start < one.end
        assert one.text == one.text.strip()
        end = one.end
    assert found == timexes(text, published)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    timexes(text, "2020-03-18")


def _only(text: str, published: date) -> Timex:
    (one,) = timexes(text, published.isoformat())
    return one


@given(DAYS, st.integers(0, 6))
def test_a_weekday_of_the_past_is_the_last_one(day: date, weekday: int) -> None:
    told = date.fromisoformat(_only(f"They met on {day_name[weekday]}.", day).value)
    assert told.weekday() == weekday
    assert timedelta(0) <= day - told < timedelta(7)


@given(DAYS, st.integers(0, 6))
def test_a_weekday_of_the_future_is_the_next_one(day: date, weekday: int) -> None:
    told = date.fromisoformat(_only(f"They will meet on {day_name[weekday]}.", day).value)
    assert told.weekday() == weekday
    assert timedelta(0) <= told - day < timedelta(7)


@given(DAYS, st.integers(0, 6))
def test_last_and_next_leave_out_the_day_of_publication(day: date, weekday: int) -> None:
    last = date.fromisoformat(_only(f"They met last {day_name[weekday]}.", day).value)
    coming = date.fromisoformat(_only(f"They will meet next {day_name[weekday]}.", day).value)
    assert timedelta(0) < day - last <= timedelta(7)
    assert timedelta(0) < coming - day <= timedelta(7)


@given(DAYS, st.integers(1, 400))
def test_days_ago(day: date, count: int) -> None:
    assert _only(f"They met {count} days ago.", day).value == str(day - timedelta(count))


@given(DAYS, st.integers(1, 60))
def test_weeks_ago_are_calendar_weeks(day: date, count: int) -> None:
    year, week, _ = (day - timedelta(7 * count)).isocalendar()
    assert _only(f"They met {count} weeks ago.", day).value == (f"{year:04d}-W{week:02d}")


@given(DAYS, st.integers(2, 40))
def test_months_ago_roll_over_years(day: date, count: int) -> None:
    months = 12 * day.year + day.month - 1 - count
    assert _only(f"They met {count} months ago.", day).value == f"{months // 12:04d}-{months % 12 + 1:02d}"


@given(DAYS)
def test_yesterday_and_tomorrow_cross_month_ends(day: date) -> None:
    assert _only("They met yesterday.", day).value == str(day - timedelta(1))
    assert _only("They will meet tomorrow.", day).value == str(day + timedelta(1))


@given(st.integers(1990, 2040), st.integers(1, 12), st.integers(1, 31))
def test_a_full_date_is_itself_or_none(year: int, month: int, day: int) -> None:
    one = next(iter(timexes(f"They met on {month_name[month]} {day}, {year}.", "2020-03-18")))
    exists = day <= monthrange(year, month)[1]
    assert one.edtf == (f"{year}-{month:02d}-{day:02d}" if exists else one.edtf)
    if not exists:
        assert one.edtf != f"{year}-{month:02d}-{day:02d}"


@given(st.integers(1990, 2040), st.integers(1, 12), st.data())
def test_a_range_of_days_has_both_ends(year: int, month: int, data: st.DataObject) -> None:
    last = monthrange(year, month)[1]
    first = data.draw(st.integers(1, last - 1))
    second = data.draw(st.integers(first + 1, last))
    found = timexes(f"They met on {first}-{second} {month_name[month]} {year}.", "2020-03-18")
    assert [one.value for one in found] == [str(date(year, month, first)), str(date(year, month, second))]


@given(DAYS, st.integers(1, 12), st.integers(0, 59), st.sampled_from(("a.m.", "p.m.")), st.sampled_from((" GMT", "")))
def test_a_time_of_day(day: date, hour: int, minute: int, half: str, zone: str) -> None:
    one = _only(f"It began at {hour}:{minute:02d} {half}{zone} yesterday.", day)
    clock = hour % 12 + (12 if half == "p.m." else 0)
    told = f"{day - timedelta(1)}T{clock:02d}:{minute:02d}{'Z' if zone else ''}"
    moment = f"{day - timedelta(1)}T{clock:02d}:{minute:02d}:00{'Z' if zone else ''}"
    assert (one.type, one.value, one.edtf) == ("TIME", told, moment)


@pytest.mark.parametrize(
    "hostile",
    ["the ", "year ", "two ", "nineteen ", "a year ago ", "1 ", "the past ", "more than ", "Tuesday and ", "first ",
     "consecutive ", "the second day of the ", "[", "'", "20", "fiscal ", "13-", "(", "\t", "May ",
     "on Eid, ", "The summit was on 12 June. The day after the summit. "],
)  # fmt: skip
def test_hostile_input_takes_linear_time(hostile: str) -> None:
    timexes("warm", "2020-03-18")

    def seconds(count: int) -> float:
        text = hostile * (count // len(hostile))
        begun = time.perf_counter()
        timexes(text, "2020-03-18")
        return time.perf_counter() - begun

    short = max(min(seconds(10_000), seconds(10_000)), 0.004)
    assert min(seconds(80_000), seconds(80_000)) < 30 * short


def _told(text: str, published: date) -> list[str | None]:
    return [one.edtf for one in timexes(text, published.isoformat())]


@given(
    DAYS,
    st.integers(1, 60),
    st.sampled_from([("day", 1), ("week", 7)]),
    st.sampled_from([("after", 1), ("before", -1)]),
)
def test_days_and_weeks_are_counted_from_an_event(
    day: date, count: int, unit: tuple[str, int], way: tuple[str, int]
) -> None:
    held = f"The summit was held on {day.day} {month_name[day.month]} {day.year}."
    text = f"{held} He left {count} {unit[0]}s {way[0]} the summit."
    assert _told(text, day) == [str(day), str(day + timedelta(days=count * unit[1] * way[1]))]


@given(DAYS, st.integers(2, 30))
def test_the_anniversary_of_an_event_is_its_day_or_none(day: date, years: int) -> None:
    signed = f"The pact was signed on {day.day} {month_name[day.month]} {day.year}."
    text = f"{signed} They met on the {years}th anniversary of the pact."
    try:
        expected = str(day.replace(year=day.year + years))
    except ValueError:  # 29 February
        expected = None
    assert _told(text, day) == [str(day), expected]


@given(DAYS, st.integers(0, 6), st.integers(1, 5), st.booleans())
def test_a_range_of_weekdays_is_one_stretch(day: date, first: int, length: int, past: bool) -> None:
    last = (first + length) % 7
    text = f"They {'met' if past else 'will meet'} from {day_name[first]} to {day_name[last]}."
    opening, closing = (date.fromisoformat(told or "") for told in _told(text, day))
    assert (opening.weekday(), closing.weekday()) == (first, last)
    assert closing - opening == timedelta(days=length)
    assert closing <= day if past else opening >= day


@given(DAYS)
def test_a_week_and_a_weekend_by_a_day_hold_it(day: date) -> None:
    written = f"{day.day} {month_name[day.month]} {day.year}"
    monday = day - timedelta(days=day.weekday())
    week, weekend = (_told(f"They met in the {unit} of {written}.", day)[0] for unit in ("week", "weekend"))
    assert week == f"{monday}/{monday + timedelta(days=6)}"
    assert weekend == f"{monday + timedelta(days=5)}/{monday + timedelta(days=6)}"


@given(DAYS, st.sampled_from(["since", "until", "by", "before", "after"]))
def test_a_limit_is_open_on_one_side(day: date, limit: str) -> None:
    (told,) = _told(f"It holds {limit} {day.day} {month_name[day.month]} {day.year}.", day)
    before, after = day - timedelta(days=1), day + timedelta(days=1)
    expected = {
        "since": f"{day}/..",
        "until": f"../{day}",
        "by": f"../{day}",
        "before": f"../{before}",
        "after": f"{after}/..",
    }
    assert told == expected[limit]
