"""What each value rests on."""

from __future__ import annotations

import pytest

from dragoman.model.grounds import told_by, told_to_json
from tests.record.examples import same_meeting_elsewhere, visit_and_meeting


def test_each_value_has_its_words_and_its_rule() -> None:
    reading = visit_and_meeting()
    told = told_by(reading, reading.engagements[1].id)
    grounds = {ground.attribute: ground for ground in told.grounds}
    assert grounds["kind"].rule == "verb met"
    assert [one.quote for one in grounds["date"].evidence] == ["Tuesday"]
    assert grounds["status"].inferred == "past tense"
    assert [one.quote for one in grounds["topics"].evidence] == ["grain corridor"]
    people = [ground for ground in told.grounds if ground.attribute == "participants"]
    assert [ground.country for ground in people] == ["RUS", "SYR"]
    assert people[0].evidence[0].quote == "Nadezhda Orlova"


def test_a_document_of_grounds_names_the_article() -> None:
    reading = same_meeting_elsewhere()
    document = told_to_json(told_by(reading, reading.engagements[0].id))
    assert document["article"] == "gazette-hadid"
    assert {"attribute", "value", "words", "rule", "inferred"} <= set(document["values"][0])


def test_an_unknown_engagement_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        told_by(visit_and_meeting(), "nothing")
