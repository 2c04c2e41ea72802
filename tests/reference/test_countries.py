"""Countries by their names, adjectives, people, capitals and seats."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reference.countries import (
    Form,
    countries,
    countries_of_demonym,
    country,
    country_of_capital,
    country_of_demonym,
    country_of_name,
    find_countries,
    name_of,
    needs_article,
    seat,
)


def test_every_row_is_whole() -> None:
    codes = [known.alpha3 for known in countries()]
    assert len(codes) == len(set(codes)) >= 249
    for known in countries():
        assert re.fullmatch(r"[A-Z]{3}", known.alpha3) and re.fullmatch(r"[A-Z]{2}", known.alpha2)
        assert known.name in known.names


@pytest.mark.parametrize("code", ["SUN", "YUG", "SCG", "CSK", "DDR", "ZAR", "XKX", "PSE", "TWN", "VAT", "ESH"])
def test_states_that_lists_forget_are_there(code: str) -> None:
    assert country(code) is not None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Türkiye", "TUR"), ("the United States", "USA"), ("U.S.", "USA"), ("US", "USA"), ("us", None), ("CUBA", "CUB"),
        ("Côte d’Ivoire", "CIV"), ("USSR", "SUN"), ("Zaire", "ZAR"), ("the Holy See", "VAT"), ("Atlantis", None),
        ("DPRK", "PRK"), ("Republic of Korea", "KOR"), ("Burma", "MMR"), ("East Germany", "DDR"),
    ],
)  # fmt: skip
def test_names(text: str, code: str | None) -> None:
    assert country_of_name(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Syrian", "SYR"), ("Britons", "GBR"), ("a Briton", None), ("the Saudis", "SAU"), ("Emirati", "ARE"),
        ("Congolese", None), ("Korean", None), ("Dominican", None), ("Nigerien", "NER"), ("Nigerian", "NGA"),
        ("Russians", "RUS"), ("Sino", "CHN"), ("Soviet", "SUN"),
    ],
)  # fmt: skip
def test_demonyms(text: str, code: str | None) -> None:
    assert country_of_demonym(text) == code


def test_a_doubtful_demonym_gives_all_that_it_can_mean() -> None:
    assert set(countries_of_demonym("Congolese")) == {"COD", "COG"}
    assert set(countries_of_demonym("Korean")) == {"KOR", "PRK"}


@pytest.mark.parametrize(
    ("text", "code"),
    [("Kiev", "UKR"), ("Kyiv", "UKR"), ("Sana’a", "YEM"), ("Ulan Bator", "MNG"), ("Nay Pyi Taw", "MMR")],
)
def test_capitals(text: str, code: str) -> None:
    assert country_of_capital(text) == code


@pytest.mark.parametrize(
    ("text", "code", "town"),
    [
        ("the Kremlin", "RUS", "Moscow"), ("Elysee", "FRA", "Paris"), ("10 Downing Street", "GBR", "London"),
        ("Foggy Bottom", "USA", "Washington"), ("Casa Rosada", "ARG", "Buenos Aires"), ("Bankova", "UKR", "Kyiv"),
    ],
)  # fmt: skip
def test_seats(text: str, code: str, town: str) -> None:
    found = seat(text)
    assert found is not None and (found.country, found.town) == (code, town)


def test_words_for_countries_are_found_in_running_text() -> None:
    text = "Russia's man told us that US-Japanese talks, Sino-Indian trade and the Bosnian Serb side matter in London."
    found = [(text[one.start : one.end], one.country, one.form) for one in find_countries(text)]
    assert found == [
        ("Russia", "RUS", Form.NAME), ("US", "USA", Form.NAME), ("Japanese", "JPN", Form.ADJECTIVE),
        ("Sino", "CHN", Form.ADJECTIVE), ("Indian", "IND", Form.ADJECTIVE), ("Bosnian Serb", "BIH", Form.ADJECTIVE),
        ("London", "GBR", Form.CAPITAL),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["the South China Sea", "a turkey for us", "The Washington Post", "a Turkish Cypriot"])
def test_what_only_looks_like_a_country_is_passed_over(text: str) -> None:
    assert find_countries(text) == []


@given(st.sampled_from([known.alpha3 for known in countries()]))
def test_a_country_is_found_by_its_own_name(code: str) -> None:
    assert country_of_name(name_of(code)) == code


@given(st.text(max_size=300))
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    end = 0
    for one in find_countries(text):
        assert end <= one.start < one.end <= len(text)
        end = one.end


def test_the_states_are_a_country_only_behind_the() -> None:
    assert needs_article("States") and not needs_article("Emirates") and not needs_article("Congo")
