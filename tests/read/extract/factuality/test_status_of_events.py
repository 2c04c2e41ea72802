"""The status that words give to what they tell: mood, tense, negation, and every class of embedding predicate."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.model.engagement import Status
from dragoman.read import Reader
from dragoman.read.extract.factuality.event_of import event_of
from dragoman.read.extract.factuality.event_status import status_of_event
from tests.read.articles import article

CASES = [
    line.rsplit(" = ", 1)
    for line in Path(__file__).with_name("status_cases.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=lambda value: value[:70])
def test_the_status_of_a_word(sentence: str, expected: str, reader: Reader) -> None:
    start = sentence.index("[")
    (doc,) = reader.engine.parse([sentence.replace("[", "").replace("]", "")])
    word = next(token for token in doc if token.idx == start)
    found = status_of_event(event_of(word))
    status, _, nothing = expected.partition(" ")
    assert (found.status, found.negated and found.status is not Status.DENIED) == (Status(status), bool(nothing))


def test_there_are_cases_for_every_status() -> None:
    assert {expected.split()[0] for _, expected in CASES} == {str(status) for status in Status}


@pytest.mark.parametrize("planned", ["There is no meeting planned", "No meeting is planned"])
def test_no_meeting_planned_is_none(planned: str, reader: Reader) -> None:
    text = f"{planned} between Donald Trump and Vladimir Putin, the White House said."
    assert reader.read(article(text)).engagements == ()
