"""Titles of offices in canonical words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reference.titles import canonical_role, canonical_roles, portfolios_of, post_country


@pytest.mark.parametrize(
    ("title", "country", "role"),
    [
        ("Minister of Foreign Affairs", "RUS", "foreign minister"),
        ("Minister for Foreign Affairs and International Cooperation", "SOM", "foreign minister"),
        ("Minister of External Relations", "AGO", "foreign minister"),
        ("Minister of International Relations and Cooperation", "ZAF", "foreign minister"),
        ("Minister of Foreign Affairs", "USA", "secretary of state"),
        ("Secretary of State for Foreign and Commonwealth Affairs", "GBR", "foreign secretary"),
        ("Secretary of State for Foreign Affairs", "PRT", "deputy foreign minister"),
        ("Foreign Secretary", "PAK", "foreign secretary"), ("Secretary of Foreign Affairs", "PHL", "foreign minister"),
        ("Minister of External Affairs", "IND", "external affairs minister"),
        ("Minister of Foreign Trade", "BEL", "trade minister"),
        ("Minister of Foreign Economic Relations", None, "foreign economic relations minister"),
        ("Minister of National Defence", "GRC", "defence minister"),
        ("Secretary of National Defense", "PHL", "defence minister"),
        ("Minister of Defence Industry", "AZE", "defence industry minister"),
        ("Secretary of State for Defence", "GBR", "defence secretary"),
        ("Minister of the Interior and Administration", "POL", "interior minister"),
        ("Minister of Agriculture and Forestry", None, "agriculture and forestry minister"),
        ("Federal Minister of Finance", "AUT", "finance minister"),
        ("Secretary of Agriculture", "USA", "agriculture secretary"),
        ("Secretary of Agriculture", "PHL", "agriculture minister"),
        ("President of the French Republic", "FRA", "president"), ("Premier", "CHN", "prime minister"),
        ("Head of Government", "MAR", "prime minister"), ("Prime Minister", "IRL", "taoiseach"),
        ("Governor of the Bank of Estonia", "EST", "central bank governor"),
        ("Permanent Representative to the United Nations", "CHN", "ambassador to the United Nations"),
        ("Ambassador to the Russian Federation", "JPN", "ambassador"),
        ("acting Prime Minister", "UKR", "prime minister"), ("", None, ""),
    ],
)  # fmt: skip
def test_roles_of_titles(title: str, country: str | None, role: str) -> None:
    assert canonical_role(title, country) == role


def test_a_title_of_two_offices() -> None:
    found = canonical_roles("Deputy Prime Minister and Minister of Foreign Affairs", "VNM")
    assert found == ("deputy prime minister", "foreign minister")


def test_where_an_ambassador_is_sent() -> None:
    assert post_country("Ambassador to the Russian Federation") == "RUS"
    assert post_country("Minister of Defence") is None


def test_the_portfolios_of_a_role() -> None:
    assert portfolios_of("agriculture and forestry minister") == {"agriculture", "forestry"}
    assert not portfolios_of("prime minister")


@given(st.text(max_size=60))
def test_a_canonical_role_stays_what_it_is(title: str) -> None:
    role = canonical_role(title)
    assert isinstance(role, str)
