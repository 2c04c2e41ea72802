"""Particulars in the contract: flat, with their words, and absent from older documents."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.model.contract import ContractError, reading_from_json, reading_to_json
from dragoman.model.contract_particulars import SEVERAL, SINGLE
from dragoman.model.grounds import grounds_of
from dragoman.model.particulars import LAST, Claim, Delegation, Particulars, Told, claim_words, delegation_words
from dragoman.model.reading import Reading
from tests.record.examples import visit_and_meeting, words


def _reading() -> Reading:
    reading = visit_and_meeting()
    text = reading.article.text
    found = Particulars(
        mode=Told("official_visit", words(text, "talks")),
        length=Told("P2D", words(text, "Tuesday")),
        invited_by=(Told("Karim al-Hadid", words(text, "Karim al-Hadid")),),
        claims=(Claim(1, "visit", "2011", None, words(text, "arrived")),),
        delegations=(Delegation("RUS", "Nadezhda Orlova", 12, words(text, "Nadezhda Orlova")),),
    )
    return replace(reading, engagements=(replace(reading.engagements[0], particulars=found), *reading.engagements[1:]))


def test_values_are_flat_and_their_words_in_support() -> None:
    document = reading_to_json(_reading())["engagements"][0]
    assert (document["mode"], document["length"], document["invited_by"]) == (
        "official_visit",
        "P2D",
        ["Karim al-Hadid"],
    )
    assert document["claims"][0] | {"evidence": []} == {
        "ordinal": 1, "of": "visit", "since": "2011", "within": None, "evidence": [],
    }  # fmt: skip
    assert document["claims"][0]["evidence"][0]["quote"] == "arrived"
    assert document["delegations"][0]["led_by"] == "Nadezhda Orlova"
    assert document["support"]["length"][0]["quote"] == "Tuesday"
    assert [one["quote"] for one in document["support"]["invited_by"][0]] == ["Karim al-Hadid"]


def test_an_older_document_has_none() -> None:
    document = reading_to_json(visit_and_meeting())
    for engagement in document["engagements"]:
        for key in (*SINGLE, *SEVERAL, "claims", "delegations"):
            del engagement[key]
            engagement["support"].pop(key, None)
        for key in ("level", "format", "count", "part_of"):
            del engagement["support"][key]
    assert reading_from_json(document) == visit_and_meeting()


def test_words_run_parallel_to_the_values() -> None:
    document = reading_to_json(_reading())
    document["engagements"][0]["invited_by"].append("Somebody")
    with pytest.raises(ContractError, match=r"engagements\[0\].support.invited_by: 1 lists for 2 values"):
        reading_from_json(document)


def test_why_tells_them_with_their_words() -> None:
    told = {ground.attribute: ground for ground in grounds_of(_reading().engagements[0])}
    assert told["claims"].value == "first visit since 2011"
    assert told["delegations"].value == "RUS, led by Nadezhda Orlova, 12 members"
    assert told["length"].evidence[0].quote == "Tuesday"
    assert "level" not in told


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (Claim(LAST, "visit"), "last visit"),
        (Claim(2, "meeting", within="P1M"), "second meeting within P1M"),
        (Claim(5, "round"), "5th round"),
    ],
)
def test_a_claim_in_words(claim: Claim, said: str) -> None:
    assert claim_words(claim) == said


def test_a_delegation_of_which_nothing_is_told() -> None:
    assert delegation_words(Delegation(None)) == "not told whose"
