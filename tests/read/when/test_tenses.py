"""The tense of a clause by its cues alone: which Tuesday is meant, in reports, previews, headlines and noun phrases."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from dragoman.read.when.timex import timexes

PUBLISHED = date(2019, 5, 22)
CASES = [
    line.rsplit(" = ", 1)
    for line in Path(__file__).with_name("tense_cases.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("sentence", "days"), CASES, ids=lambda value: value[:60])
def test_the_weekday_of_a_sentence(sentence: str, days: str) -> None:
    told = [one.edtf for one in timexes(sentence, str(PUBLISHED)) if one.edtf is not None]
    assert told == [str(PUBLISHED + timedelta(days=int(days)))]


def test_a_headline_in_the_present_leaves_the_nearer_day() -> None:
    headline = "King opens parliament on {}\n\nThe king spoke for an hour."
    (tuesday,) = (one for one in timexes(headline.format("Tuesday"), str(PUBLISHED)) if one.type == "DATE")
    (friday,) = (one for one in timexes(headline.format("Friday"), str(PUBLISHED)) if one.type == "DATE")
    assert (tuesday.edtf, friday.edtf) == ("2019-05-21", "2019-05-24")
    assert "present tense" in tuesday.reason
