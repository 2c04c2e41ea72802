"""A day that the calendar does not have dates nothing, and no other day steps in for it."""

from dataclasses import replace

import pytest

from dragoman.read import Reader
from tests.read.articles import article


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("on 31 April 2020", "there is no 31 April"),
        ("on Monday, 30 February", "there is no 30 February"),
        ("on 29 February 2019", "there is no 29 February in 2019"),
    ],
)
def test_the_engagement_is_undated_and_says_why(reader: Reader, words: str, reason: str) -> None:
    text = f"Foreign Minister Ana Kovac met her Albanian counterpart Gent Hoxha in Tirana {words}."
    (meeting,) = reader.read(replace(article(text), published="2020-06-10")).engagements
    assert (meeting.date, meeting.date_reason) == (None, reason)
