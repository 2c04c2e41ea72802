"""No value without evidence: every value of everything that is read in the gold articles has words behind it."""

from __future__ import annotations

from dragoman.model.unfounded import checked

from .conftest import Read


def test_every_value_has_words_behind_it_or_is_named_as_inferred(read_set: Read) -> None:
    found = {name: checked(reading) for name, reading in read_set("seen").items()}
    assert sum(one.values for one in found.values()) > 1000
    assert {name: one.unfounded for name, one in found.items() if one.unfounded} == {}


def test_every_span_of_everything_quotes_the_text(read_set: Read) -> None:
    found = {name: checked(reading) for name, reading in read_set("seen").items()}
    assert sum(one.spans for one in found.values()) > 2000
    assert {name: one.misquoted for name, one in found.items() if one.misquoted} == {}
