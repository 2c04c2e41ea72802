"""Values and spans that do not hold are named."""

from __future__ import annotations

from dataclasses import replace

from dragoman.model.engagement import Support
from dragoman.model.evidence import Evidence
from dragoman.model.unfounded import checked
from tests.record.examples import visit_and_meeting
from tests.record.statement_examples import minister_accuses


def test_values_without_words_are_named() -> None:
    reading = visit_and_meeting()
    visit = replace(
        reading.engagements[0],
        date=None,
        date_reason=None,
        via=("SANA",),
        time="10:30",
        count=3,
        part_of="e0",
        support=Support(),
    )
    found = checked(replace(reading, engagements=(visit,)))
    assert [line.removeprefix(f"{visit.id} ") for line in found.unfounded] == [
        "status: occurred",
        "place: Damascus",
        "country: SYR",
        "via: SANA",
        "count: 3",
        "part_of: e0",
        "time: 10:30",
        "date: None",
    ]


def test_what_is_inferred_holds_and_what_has_no_date_says_why() -> None:
    reading = visit_and_meeting()
    inferred = dict.fromkeys(("status", "place", "country", "part_of"), "the visit that it is part of")
    meeting = replace(
        reading.engagements[1], topics=(), date=None, date_reason="no date", support=Support(inferred=inferred)
    )
    assert checked(replace(reading, engagements=(meeting,))).unfounded == ()


def test_statements_are_checked() -> None:
    reading = minister_accuses()
    accusation, _, rejection = reading.statements
    found = checked(reading)
    assert found.unfounded == (
        f"{accusation.id} addressee: Karim al-Hadid",
        f"{accusation.id} date: 2021-05-04",
        f"{rejection.id} act: reject",
        f"{rejection.id} target: Nadezhda Orlova",
        f"{rejection.id} via: SANA",
    )


def test_spans_that_do_not_quote_are_named_wherever_they_stand() -> None:
    reading = minister_accuses()
    wrong = replace(reading.statements[1], evidence=(Evidence(0, 6, "Lavrov"),))
    found = checked(replace(reading, statements=(*reading.statements[:1], wrong)))
    assert found.misquoted == ("reading.statements[1].evidence[0]: 'Lavrov'",)
    assert checked(reading).misquoted == ()
