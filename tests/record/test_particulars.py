"""Particulars of one engagement that several articles tell of."""

from __future__ import annotations

from dataclasses import replace

from dragoman.model.particulars import Claim, Delegation, Particulars, Told
from dragoman.model.reading import Reading
from dragoman.record import RecordedEngagement, merge_readings, recorded_to_json
from tests.record.examples import same_meeting_elsewhere, visit_and_meeting, words


def _with(reading: Reading, n: int, found: Particulars) -> Reading:
    told = list(reading.engagements)
    told[n] = replace(told[n], particulars=found)
    return replace(reading, engagements=tuple(told))


def _merged(one: Particulars, other: Particulars) -> RecordedEngagement:
    readings = [_with(visit_and_meeting(), 1, one), _with(same_meeting_elsewhere(), 0, other)]
    return next(found for found in merge_readings(readings) if len(found.reports) > 1)


def test_lists_are_united_and_values_alike_are_said_once() -> None:
    told = words(visit_and_meeting().article.text, "Karim al-Hadid")
    found = _merged(
        Particulars(invited_by=(Told("Karim al-Hadid", told),), claims=(Claim(1, "meeting", "2011", None, told),)),
        Particulars(invited_by=(Told("Karim El-Hadid"), Told("NOR")), claims=(Claim(1, "meeting", "2011"),)),
    ).particulars
    assert [one.value for one in found.invited_by] == ["Karim al-Hadid", "NOR"]
    assert found.claims == (Claim(1, "meeting", "2011"),)


def test_lengths_that_differ_are_disputed() -> None:
    found = _merged(Particulars(length=Told("PT2H")), Particulars(length=Told("PT3H")))
    assert "length" in found.disputed
    assert found.particulars.length == Told("PT2H")
    assert _merged(Particulars(length=Told("PT2H")), Particulars()).disputed == ()


def test_what_one_report_tells_of_a_delegation_completes_the_other() -> None:
    found = _merged(
        Particulars(mode=Told("consultations"), delegations=(Delegation("RUS", "Nadezhda Orlova"),)),
        Particulars(delegations=(Delegation("RUS", None, 12), Delegation("SYR", "Karim al-Hadid"))),
    )
    assert found.particulars.delegations == (
        Delegation("RUS", "Nadezhda Orlova", 12),
        Delegation("SYR", "Karim al-Hadid"),
    )
    document = recorded_to_json(found)
    assert document["mode"] == "consultations"
    assert document["delegations"][0] == {"side": "RUS", "led_by": "Nadezhda Orlova", "size": 12}
