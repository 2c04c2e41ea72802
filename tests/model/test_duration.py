"""Durations in words."""

from __future__ import annotations

import pytest

from dragoman.model.duration import duration_words
from dragoman.model.particulars import Claim, claim_for_people


@pytest.mark.parametrize(
    ("duration", "words"),
    [("P5D", "5 days"), ("PT1H30M", "1 hour 30 minutes"), ("P1M", "1 month"), ("P", "P"), ("", ""), ("long", "long")],
)
def test_durations_in_words(duration: str, words: str) -> None:
    assert duration_words(duration) == words


def test_a_claim_for_people() -> None:
    assert claim_for_people(Claim(2, "call", within="P5D")) == "second call within 5 days"
