"""Titles, calls to the reader and phrases of places are not taken for names and states."""

from __future__ import annotations

import pytest

from dragoman.read.who.gazetteer import named_in


@pytest.mark.parametrize(
    "text",
    ["South American leaders", "Latin American ministers", "the Inter-American Dialogue", "The reunion took place"],
)
def test_a_phrase_that_holds_the_word_of_a_country_names_none(text: str) -> None:
    assert not [m for m in named_in(text, 0, 0) if m.country]


@pytest.mark.parametrize(("text", "code"), [("American leaders", "USA"), ("South African leaders", "ZAF")])
def test_a_country_behind_other_words_is_still_named(text: str, code: str) -> None:
    assert [m.country for m in named_in(text, 0, 0)] == [code]
