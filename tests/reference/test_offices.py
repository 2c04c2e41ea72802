"""Offices and honorifics in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reference.countries import country
from dragoman.reference.offices import Level, OfficeMatch, find_offices, office, offices, plural_of


def only(text: str) -> OfficeMatch:
    """The one office in a text."""
    (found,) = find_offices(text)
    return found


@pytest.mark.parametrize(
    ("text", "role", "level", "land"),
    [
        ("Foreign Minister Lavrov", "foreign minister", Level.MINISTER, None),
        ("the Minister of Foreign Affairs", "foreign minister", Level.MINISTER, None),
        ("EAM Jaishankar", "external affairs minister", Level.MINISTER, "IND"),
        ("vice foreign minister", "deputy foreign minister", Level.DEPUTY_MINISTER, None),
        ("Deputy Defense Minister", "deputy defence minister", Level.DEPUTY_MINISTER, None),
        ("Secretary of State", "secretary of state", Level.MINISTER, "USA"),
        ("the Taoiseach", "taoiseach", Level.HEAD_OF_GOVERNMENT, "IRL"),
        ("UN Secretary-General", "UN secretary-general", Level.ORGANISATION_HEAD, None),
        ("EU's foreign policy chief", "foreign policy chief", Level.ORGANISATION_HEAD, None),
        ("chargé d’affaires", "chargé d'affaires", Level.AMBASSADOR, None),
        ("first vice-president", "first vice president", Level.HEAD_OF_STATE, None),
        ("Minister for Central Asia", "minister for Central Asia", Level.DEPUTY_MINISTER, None),
    ],
)
def test_roles(text: str, role: str, level: Level, land: str | None) -> None:
    found = only(text)
    assert (found.role, found.level, found.country) == (role, level, land)


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("former Prime Minister Blair", "former"), ("ex-Chancellor", "former"), ("then-Syrian president", "then"),
        ("Former U.S. President", "former"), ("President-elect", "elect"), ("acting foreign minister", "acting"),
        ("the former base, where the president", None),
    ],
)  # fmt: skip
def test_tenses(text: str, tense: str | None) -> None:
    assert only(text).tense == tense


def test_plurals() -> None:
    text = "The foreign ministers, ministers of defence and secretaries of state"
    assert [(one.role, one.plural) for one in find_offices(text)] == [
        ("foreign minister", True), ("defence minister", True), ("secretary of state", True),
    ]  # fmt: skip
    assert plural_of("deputy minister for trade") == "deputy ministers for trade"


def test_general_words_need_a_capital() -> None:
    assert find_offices("in general, the premier league and a secretary") == []


def test_the_table_is_sound() -> None:
    for known in offices():
        assert known.country is None or country(known.country) is not None, known
        assert office(known.role) is not None


@given(st.text(max_size=300))
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    end = 0
    for one in find_offices(text):
        assert end <= one.start < one.end <= len(text)
        end = one.end
