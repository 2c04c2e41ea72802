"""Dates in texts written in capitals are those of the same text in mixed case."""

from __future__ import annotations

import pytest

from dragoman.read.when.timex import timexes

TEXTS = [
    "The ministers will meet on Friday, may travel on April 5 and should be back by the last week of May.",
    'The envoy, who had arrived the day before, left on Monday. He said: "We will sign the accord in March."',
    "They marched in Ramadan and on Victory Day, and not on Christmas Eve; the US delegation came on 9 Oct. 1989.",
    "The talks of the past two years were resumed at 10 a.m. on the third day of his visit, in August 1988.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_same_dates_as_in_mixed_case(text: str) -> None:
    mixed, capitals = timexes(text, "1989-10-17"), timexes(text.upper(), "1989-10-17")
    assert [(t.start, t.end, t.type, t.value, t.edtf) for t in capitals] == [
        (t.start, t.end, t.type, t.value, t.edtf) for t in mixed
    ]
    assert capitals


@pytest.mark.parametrize("text", TEXTS)
def test_the_words_are_those_of_the_text(text: str) -> None:
    for one in timexes(text.upper(), "1989-10-17"):
        assert one.text == text.upper()[one.start : one.end]
        if one.counted_from is not None:
            assert one.counted_from.text == text.upper()[one.counted_from.start : one.counted_from.end]
