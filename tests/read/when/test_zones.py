"""Moments with a zone: the same instant as ``datetime`` and ``zoneinfo`` make of it."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model import edtf
from dragoman.read.when.timex import Timex, timexes
from dragoman.read.when.zones import zones

HOURS = st.datetimes(datetime(1975, 1, 1), datetime(2037, 12, 31)).map(lambda one: one.replace(second=0, microsecond=0))
OFFSETS = st.integers(-56, 56).map(lambda quarters: timedelta(minutes=15 * quarters))


def _only(text: str) -> Timex:
    (one,) = timexes(text)
    assert one.edtf is not None
    return one


def _written(hour: datetime, zone: str) -> str:
    return f"They met on {hour.day} {hour:%B %Y} at {hour:%H:%M} {zone}."


@settings(max_examples=80, deadline=None)
@given(HOURS, OFFSETS)
def test_an_offset_in_digits_is_the_same_instant(hour: datetime, away: timedelta) -> None:
    there = hour.replace(tzinfo=timezone(away))
    for text in (
        _written(hour, f"UTC{there.isoformat()[-6:]}"),
        f"The log of {there.isoformat()} was kept.",
    ):
        told = _only(text).edtf
        assert told is not None
        assert edtf.is_moment(told)
        assert datetime.fromisoformat(told) == there
        assert edtf.day_of(told) == str(hour.date())


@settings(max_examples=80, deadline=None)
@given(HOURS, st.sampled_from(sorted(zones().places.items())))
def test_the_time_of_a_place_is_the_same_instant(hour: datetime, place: tuple[str, str]) -> None:
    there = hour.replace(tzinfo=ZoneInfo(place[1]))
    told = _only(_written(hour, f"{place[0].title()} time"))
    moment = datetime.fromisoformat(told.edtf or "")
    if there.utcoffset() == there.replace(fold=1).utcoffset():
        assert moment.astimezone(UTC) == there.astimezone(UTC)
    else:
        assert moment.tzinfo is None
        assert "changed" in told.reason


@settings(max_examples=60, deadline=None)
@given(HOURS, st.sampled_from(sorted(zones().fixed.items())))
def test_an_abbreviation_is_the_same_instant(hour: datetime, zone: tuple[str, str]) -> None:
    name, offset = zone
    told = _only(_written(hour, name.upper()).replace(" Z.", "Z."))
    assert datetime.fromisoformat(told.edtf or "") == datetime.fromisoformat(f"{hour.isoformat()}{offset}")


@settings(max_examples=80, deadline=None)
@given(HOURS, st.integers(-44, 48).map(lambda quarters: timedelta(minutes=15 * quarters)))
def test_a_second_hour_in_greenwich_gives_the_zone(hour: datetime, away: timedelta) -> None:
    there = hour.replace(tzinfo=timezone(away))
    told = _only(_written(hour, f"({there.astimezone(UTC):%H%M} GMT)"))
    assert datetime.fromisoformat(told.edtf or "") == there


def test_every_zone_of_the_table_is_known() -> None:
    table = zones()
    named = [*table.abbreviations.values(), *table.places.values(), *(z for one in table.unclear.values() for z in one)]
    assert all(ZoneInfo(zone).key == zone for zone in named)


@pytest.mark.parametrize("words", ["10:30 UTC+99", "10:30 UTC+5:17"])
def test_an_offset_that_no_zone_has_is_left_out_and_said(words: str) -> None:
    told = _only(f"They met on 2 May 2018 at {words}.")
    assert told.edtf == "2018-05-02T10:30:00"
    assert "no zone" in told.reason


def test_the_reason_tells_which_zone_is_missing() -> None:
    assert "whose zone is not told" in _only("They met on 2 May 2018 at 10:30.").reason
    assert "IST is the time of several countries" in _only("They met on 2 May 2018 at 10:30 IST.").reason
