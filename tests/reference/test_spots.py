"""Places with their coordinates."""

from __future__ import annotations

import pytest

from dragoman.reference.countries import countries
from dragoman.reference.spots import Spot, region_name, spot_of_country, spots, towns
from dragoman.reference.tables import rows


def _near(spot: Spot, lat: float, lon: float) -> bool:
    return abs(spot.lat - lat) < 0.3 and abs(spot.lon - lon) < 0.3


@pytest.mark.parametrize(
    ("name", "country", "precision", "lat", "lon"),
    [
        ("the Kremlin", "RUS", "building", 55.75, 37.62), ("Mar-a-Lago", "USA", "building", 26.68, -80.04),
        ("Hmeimim", "SYR", "building", 35.40, 35.95), ("Camp David", "USA", "building", 39.65, -77.46),
        ("Panmunjom", "KOR", "town", 37.96, 126.68), ("Palais des Nations", "CHE", "building", 46.23, 6.14),
        ("Élysée", "FRA", "building", 48.87, 2.32), ("Elysee Palace", "FRA", "building", 48.87, 2.32),
        ("Zhongnanhai", "CHN", "building", 39.91, 116.38), ("Bab al-Hawa", "SYR", "building", 36.24, 36.67),
        ("Golan Heights", "SYR", "region", 33.0, 35.8), ("Strait of Hormuz", None, "sea", 26.57, 56.25),
        ("Damascus", "SYR", "town", 33.51, 36.29), ("Tartous", "SYR", "town", 34.89, 35.89),
    ],
)  # fmt: skip
def test_places_of_diplomacy(name: str, country: str | None, precision: str, lat: float, lon: float) -> None:
    first = spots(name)[0]
    assert (first.country, first.precision) == (country, precision)
    assert _near(first, lat, lon)


def test_a_town_has_its_id_and_its_region() -> None:
    sochi = spots("Sochi")[0]
    assert sochi.geonames == 491422
    assert region_name(sochi.region) == "Krasnodar"


def test_namesakes_are_all_there_the_largest_town_first() -> None:
    found = towns("paris")
    assert [town.country for town in found][:2] == ["FRA", "USA"]
    assert [town.population for town in found] == sorted((town.population for town in found), reverse=True)


def test_another_spelling_leads_to_the_same_town() -> None:
    assert towns("schanghai") == towns("shanghai")[:1]


def test_a_part_of_a_state_is_not_the_state() -> None:
    assert spots("Scotland")[0].kind == "region"
    assert spots("Britain")[0].kind == "country"


def test_codes_of_states_are_found_only_in_capitals() -> None:
    assert spots("NSW")[0].name == "New South Wales"
    assert all(spot.name != "Indiana" for spot in spots("in"))


def test_every_country_has_its_point() -> None:
    without = [known.name for known in countries() if spot_of_country(known.alpha3) is None]
    assert without == ["United States Minor Outlying Islands"]


def test_every_place_of_diplomacy_is_on_the_map() -> None:
    names = [row["name"] for row in rows("places.csv")] + [row["names"].split("|")[0] for row in rows("seats.csv")]
    assert [name for name in names if not any(spot.listed for spot in spots(name))] == []


@pytest.mark.parametrize("name", ["", "the ", "Qwertyville", "\t", "=", "x" * 10_000])
def test_unknown_names(name: str) -> None:
    assert spots(name) == ()
