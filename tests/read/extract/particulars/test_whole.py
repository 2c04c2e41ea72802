"""What was part of a visit or of a gathering, and what level and format follow from."""

from __future__ import annotations

import pytest

from dragoman.model.engagement import Engagement, Kind
from dragoman.read import Reader
from tests.read.articles import article

SUMMIT = "The Southern African Development Community held a summit in Maseru on Monday.\n"
VISIT = "President Xi Jinping of China visited Russia on Monday.\n"
PARTS = [
    (
        SUMMIT + "Kenyan President William Ruto met Ugandan President Yoweri Museveni on the sidelines of the summit.",
        Kind.MEETING,
        Kind.MULTILATERAL,
        ["of the summit"],
    ),
    (VISIT + "During the visit he met President Vladimir Putin.", Kind.MEETING, Kind.VISIT, ["During the visit"]),
    (VISIT + "He met President Vladimir Putin in Moscow.", Kind.MEETING, Kind.VISIT, []),
    (
        VISIT + "During the visit he and President Vladimir Putin signed a declaration.",
        Kind.SIGNING,
        Kind.VISIT,
        ["During the visit"],
    ),
]
APART = [
    "Chinese President Xi Jinping met Ugandan President Yoweri Museveni in Beijing on Tuesday.",
    "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Kampala on Tuesday.",
    "Kenyan President William Ruto spoke by telephone with Ugandan President Yoweri Museveni.",
]


def _find(reader: Reader, text: str, kind: Kind) -> Engagement:
    return next(one for one in reader.read(article(text)).engagements if one.kind is kind)


@pytest.mark.parametrize(("text", "part", "whole", "words"), PARTS, ids=[text[-60:] for text, *_ in PARTS])
def test_the_whole_and_the_words_that_tie_the_part_to_it(
    reader: Reader, text: str, part: Kind, whole: Kind, words: list[str]
) -> None:
    found = _find(reader, text, part)
    assert found.part_of == _find(reader, text, whole).id
    assert [one.quote for one in found.support.part_of] == words
    assert ("part_of" in found.support.inferred) is not bool(words)


@pytest.mark.parametrize("text", APART, ids=[text[-50:] for text in APART])
def test_what_nothing_ties_to_a_gathering_is_no_part_of_it(reader: Reader, text: str) -> None:
    found = reader.read(article(SUMMIT + text)).engagements
    assert len(found) > 1
    assert all(one.part_of is None for one in found)


@pytest.mark.parametrize(
    ("text", "level", "form"),
    [
        (
            "Russian President Vladimir Putin received Chinese Foreign Minister Wang Yi in Moscow.",
            "leader",
            "bilateral",
        ),
        ("The foreign ministers of Russia and China met in Moscow.", "minister", "bilateral"),
        (
            "Russian Deputy Foreign Minister Mikhail Bogdanov met officials of Turkey in Ankara.",
            "official",
            "bilateral",
        ),
        ("The Turkish Foreign Ministry summoned the French ambassador.", "envoy", "bilateral"),
        ("The foreign ministers of Russia, Iran and Turkey met in Moscow.", "minister", "trilateral"),
        ("The presidents of Russia, Iran, Kenya and Turkey met in Moscow.", "leader", "multilateral"),
    ],
)
def test_level_and_format_follow_from_who_took_part(reader: Reader, text: str, level: str, form: str) -> None:
    (found,) = reader.read(article(text)).engagements
    assert (found.level, found.format) == (level, form)
    assert {"level", "format"} <= set(found.support.inferred)
