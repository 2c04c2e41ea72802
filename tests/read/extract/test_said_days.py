"""What is quoted or reported is counted from the day on which it was said, where the text tells that day."""

from __future__ import annotations

import pytest

from dragoman.read import Reader
from dragoman.read.when.timex import timexes
from tests.read.articles import article

_PUBLISHED = "2023-09-14"  # a Thursday

QUOTED = {
    "yesterday, the day told behind": (
        '"I met my Finnish counterpart Elina Valtonen yesterday," Latvian Foreign Minister Krisjanis Karins told '
        "reporters on Sunday.",
        "occurred 2023-09-09",
    ),
    "tomorrow": (
        '"We will receive President Hage Geingob here tomorrow," Finnish Prime Minister Petteri Orpo said on Monday.',
        "planned 2023-09-12",
    ),
    "yesterday, the day told before": (
        'On Tuesday, Dutch Prime Minister Mark Rutte told parliament: "Yesterday I met President Nikos Christodoulides '
        'in Nicosia."',
        "occurred 2023-09-11",
    ),
    "a weekday ahead": (
        '"I will visit Lisbon on Wednesday," Namibian President Hage Geingob said on Monday.',
        "planned 2023-09-13",
    ),
    "a weekday gone by": (
        '"I visited Lisbon on Wednesday," Namibian President Hage Geingob said on Tuesday.',
        "occurred 2023-09-06",
    ),
    "no day of saying: from publication": (
        '"I met my Finnish counterpart Elina Valtonen yesterday," Latvian Foreign Minister Krisjanis Karins told '
        "reporters.",
        "occurred 2023-09-13",
    ),
}

REPORTED = {
    "would": (
        "A spokesman said on Tuesday that Latvian Foreign Minister Krisjanis Karins would travel to Rome on Wednesday.",
        "planned 2023-09-13",
    ),
    "will": (
        "Latvian Foreign Minister Krisjanis Karins announced on Monday that he will visit Cairo on Tuesday.",
        "planned 2023-09-12",
    ),
    "the report behind it": (
        "Latvian Foreign Minister Krisjanis Karins will travel to Cairo on Wednesday, a spokesman said on Tuesday.",
        "planned 2023-09-13",
    ),
    "no day of saying: from publication": (
        "A spokesman said that Latvian Foreign Minister Krisjanis Karins would travel to Cairo on Wednesday.",
        "planned 2023-09-20",
    ),
    "what is done is counted back from publication": (
        "A spokesman said on Tuesday that Latvian Foreign Minister Krisjanis Karins visited Cairo on Monday.",
        "occurred 2023-09-11",
    ),
}


def _told(reader: Reader, text: str) -> list[str]:
    return [f"{e.status} {e.date}" for e in reader.read(article(text, _PUBLISHED)).engagements]


@pytest.mark.parametrize("case", QUOTED)
def test_quoted_words_count_from_the_day_on_which_they_were_said(reader: Reader, case: str) -> None:
    text, expected = QUOTED[case]
    assert _told(reader, text) == [expected]


@pytest.mark.parametrize("case", QUOTED)
def test_the_tagger_counts_quoted_words_alike(case: str) -> None:
    text, expected = QUOTED[case]
    assert expected.split()[1] in [one.edtf for one in timexes(text, _PUBLISHED)]


@pytest.mark.parametrize("case", REPORTED)
def test_a_weekday_ahead_counts_from_the_day_of_the_report(reader: Reader, case: str) -> None:
    text, expected = REPORTED[case]
    assert _told(reader, text) == [expected]
