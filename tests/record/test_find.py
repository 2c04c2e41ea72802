"""Finding engagements by id and by what is asked of them."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.model.engagement import Kind, Status
from dragoman.record import Wanted, by_id, merge_readings, select_engagements
from tests.record.examples import announcement, same_meeting_elsewhere, visit_and_meeting

FOUND = merge_readings([visit_and_meeting(), same_meeting_elsewhere(), announcement()])


@pytest.mark.parametrize(
    ("wanted", "kinds"),
    [
        ({}, ["visit", "meeting", "visit"]),
        ({"between": ("RUS", "SYR")}, ["visit", "meeting", "visit"]),
        ({"between": ("RUS", "TUR")}, []),
        ({"actor": "Nadeschda Orlowa"}, ["visit", "meeting"]),
        ({"actor": "SYR"}, ["visit", "meeting", "visit"]),
        ({"actor": "Arab League"}, []),
        ({"since": "2021-05-05"}, ["visit"]),
        ({"until": "2021-05"}, ["visit", "meeting"]),
        ({"since": "2021-06-10", "until": "2021"}, ["visit"]),
        ({"kinds": (Kind.MEETING, Kind.CALL)}, ["meeting"]),
        ({"statuses": (Status.PLANNED,)}, ["visit"]),
    ],
)
def test_what_is_asked_for(wanted: dict[str, Any], kinds: list[str]) -> None:
    assert [str(one.kind) for one in select_engagements(FOUND, Wanted(**wanted))] == kinds


def test_an_id_may_be_abbreviated_and_may_be_a_reports() -> None:
    meeting = next(one for one in FOUND if one.kind is Kind.MEETING)
    for report in meeting.reports:
        assert by_id(FOUND, report.engagement) == [meeting]
        assert by_id(FOUND, report.engagement[:6]) == [meeting]
    assert by_id(FOUND, meeting.id[:2]) == []
    assert by_id(FOUND, "nothing") == []
