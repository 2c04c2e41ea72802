"""Sentences in which verbs and nouns of speech tell nothing said."""

from __future__ import annotations

import pytest

from dragoman.read import Reader
from tests.read.extract.statements.told import rows

_SILENT = [
    "Ankara declined to comment.",
    "The ministry did not respond to a request for comment.",
    "The minister did not say when he would leave.",
    "Norway has not announced a date.",
    "Observers wondered whether Denmark would say more.",
    "If Sweden says that the port is closed, the ships will turn back.",
    "Paris wants to announce a new plan in May.",
    "The president is expected to say more on Friday.",
    "Portugal would never say that it had lost.",
    "The visit lasted three days, underlining the importance of the port.",
    "The treaty calls for a buffer zone of two miles.",
    "Prime Minister Petteri Orpo welcomed the king at the airport.",
    "The two ministers spoke by telephone on Monday.",
    "The call to the Belgian prime minister lasted an hour.",
    "It was raining when the delegation arrived.",
    "The statement was published on Friday.",
    "The army attacked the village at dawn.",
    "The minister charged his telephone in the car.",
    "A resolution was drafted in Geneva.",
    "The “peace wall” was built in 1969.",
    "The delegation toured the “Museum of the Sea”.",
    "Talks between Bulgaria and Romania ended without a result.",
    "The ambassador signed the book of condolence.",
    "Do the ministers say that the port is closed?",
    "It was not clear who had ordered the raid.",
    "The border was said to be quiet.",
    "The minister's statement came a day after the talks.",
]


@pytest.mark.parametrize("text", _SILENT)
def test_nothing_is_said(reader: Reader, text: str) -> None:
    assert rows(reader, text) == []
