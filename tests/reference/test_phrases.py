"""Folding, and phrases in running text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reference.countries import find_countries
from dragoman.reference.folding import fold, fold_articles
from dragoman.reference.offices import find_offices
from dragoman.reference.organisations import find_media, find_organisations
from dragoman.reference.phrases import Phrasebook
from dragoman.reference.places import find_places


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)
    assert fold(once) == once


def test_articles() -> None:
    assert fold_articles("el-Sisi") == fold_articles("Al Sisi") == "sisi"
    assert fold_articles("al") == "al"


def test_the_longest_phrase_wins() -> None:
    book = Phrasebook([("foreign minister", 1), ("minister", 2), ("deputy foreign minister", 3)])
    text = "Deputy Foreign Minister, foreign-minister, minister"
    assert [one.values for one in book.find(text)] == [(3,), (1,), (2,)]


@pytest.mark.parametrize(
    ("text", "count"),
    [("UN", 1), ("U.N.", 1), ("un", 0), ("UN's", 1), ("UNO", 0)],
)
def test_initialisms(text: str, count: int) -> None:
    assert len(Phrasebook([("UN", "x")]).find(text)) == count


@pytest.mark.parametrize(
    "text", ["a" * 400_000, "U." * 200_000, "South " * 80_000, "'" * 400_000, "x'" * 200_000, " \n" * 200_000]
)
def test_hostile_texts_take_little_time(text: str) -> None:
    start = time.perf_counter()
    for find in (find_countries, find_offices, find_organisations, find_media, find_places):
        find(text)
    assert time.perf_counter() - start < 30
