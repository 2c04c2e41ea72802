"""What is taken out of a phrase: office, state, post, name and tense."""

from __future__ import annotations

import pytest

from dragoman.read.ask.phrase import MOST_CHARACTERS, Asked, readings_of, title_of


def _first(phrase: str) -> Asked:
    return readings_of(phrase)[0]


@pytest.mark.parametrize(
    ("phrase", "role", "country", "name"),
    [
        ("Norway's foreign minister", "foreign minister", "NOR", ""),
        ("the Norwegian foreign minister", "foreign minister", "NOR", ""),
        ("Minister of Foreign Affairs of Norway", "foreign minister", "NOR", ""),
        ("Foreign Minister (Norway)", "foreign minister", "NOR", ""),
        ("Norway: Minister of Foreign Affairs", "foreign minister", "NOR", ""),
        ("norwegian foreign minister", "foreign minister", "NOR", ""),
        ("us secretary of state", "secretary of state", "USA", ""),
        ("Sec. of State Harlan Pike", "secretary of state", "USA", "Harlan Pike"),
        ("President Amadou Sarr of Senegal", "president", "SEN", "Amadou Sarr"),
        ("Senegal's new president, Amadou Sarr", "president", "SEN", "Amadou Sarr"),
        ("President A. B. Sarr", "president", None, "A. B. Sarr"),
        ("Prime Minister Karl Sharif", "prime minister", None, "Karl Sharif"),
        ("the Right Honourable Prime Minister Ann Lee", "prime minister", None, "Ann Lee"),
        ("18th Prime Minister of Estonia", "prime minister", "EST", ""),
        ("President Turk of Slovenia", "president", "SVN", "Turk"),
    ],
)
def test_office_state_and_name(phrase: str, role: str, country: str | None, name: str) -> None:
    asked = _first(phrase)
    assert (asked.roles[0], asked.countries[0] if asked.countries else None, asked.name) == (role, country, name)


def test_an_ambassador_has_a_sender_and_a_post() -> None:
    asked = _first("Chile's ambassador to the United States")
    assert (asked.countries, asked.post) == (("CHL",), "USA")


def test_a_word_for_two_states_keeps_both() -> None:
    assert set(_first("the Congolese president").countries) == {"COD", "COG"}


@pytest.mark.parametrize(
    ("phrase", "tense"),
    [("former President Sarr", "former"), ("ex-president Sarr", "former"), ("President-elect Sarr", "elect"),
     ("acting president of Chad", "acting"), ("President Sarr", None)],
)  # fmt: skip
def test_the_tense(phrase: str, tense: str | None) -> None:
    assert _first(phrase).tense == tense


def test_a_longer_title_is_no_name() -> None:
    asked = _first("Minister of Energy and Underground Lakes, Norway")
    assert (asked.name, asked.joined, asked.title) == ("", True, "Minister of Energy and Underground Lakes")


def test_a_name_that_is_a_title_has_its_own_reading() -> None:
    assert any(asked.name == "Sultan" for asked in readings_of("Crown Prince Sultan"))


@pytest.mark.parametrize("phrase", ["", "   ", "x" * (MOST_CHARACTERS + 1)])
def test_what_is_no_phrase_has_no_reading(phrase: str) -> None:
    assert readings_of(phrase) == []


@pytest.mark.parametrize(
    ("phrase", "title"),
    [
        ("President of the French Senate", "President of the Senate"),
        ("chairman of Iran's Assembly of Experts", "chairman of Assembly of Experts"),
        ("Minister of Energy of Turkey", "Minister of Energy"),
    ],
)
def test_a_title_keeps_the_preposition_before_what_the_state_owns(phrase: str, title: str) -> None:
    asked = title_of(phrase)
    assert asked is not None
    assert asked.title == title
