"""The places of a text: which names are places, and which places they are."""

from __future__ import annotations

import pytest

from dragoman.read.annotate.engine import SpacyEngine
from dragoman.read.where.find import FoundPlace, find_places


@pytest.fixture(scope="module")
def engine() -> SpacyEngine:
    return SpacyEngine()


def _named(found: list[FoundPlace]) -> list[tuple[str, str | None]]:
    return [(place.name, place.spot.country) for place in found]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The ferry sank off Paris, Texas.", [("Paris", "USA"), ("Texas", "USA")]),
        ("She was born in Tripoli, Lebanon, and lives in Beirut.",
         [("Tripoli", "LBN"), ("Lebanon", "LBN"), ("Beirut", "LBN")]),
        ("Floods hit Hyderabad. Pakistan's army sent boats to Karachi and Sukkur.",
         [("Hyderabad", "PAK"), ("Pakistan", "PAK"), ("Karachi", "PAK"), ("Sukkur", "PAK")]),
        ("The fleet crossed the South China Sea to Manila.", [("South China Sea", None), ("Manila", "PHL")]),
        ("He teaches at the University of Oxford Press in a small office.", []),
        ("Mr Jordan did not answer the letter.", []),
        ("Ada Houston spoke first. Later Houston left the room with her aides.", []),
        ("The Marburg virus is rare. Doctors fear that Marburg spreads in Angola.", [("Angola", "AGO")]),
        ("The envoys met their Kyrgyz counterpart in Bishkek.", [("Bishkek", "KGZ")]),
    ],
)  # fmt: skip
def test_names_and_their_countries(engine: SpacyEngine, text: str, named: list[tuple[str, str | None]]) -> None:
    assert _named(find_places(text, engine)) == named


def test_a_name_means_one_place_throughout(engine: SpacyEngine) -> None:
    text = "A storm reached Birmingham, Alabama, on Monday.\n\nBirmingham has closed its schools."
    assert {place.spot.country for place in find_places(text, engine)} == {"USA"}


def test_georgia_by_its_surroundings(engine: SpacyEngine) -> None:
    state = find_places("Schools in Atlanta, Georgia, are closed; the rest of Georgia follows, said Alabama.", engine)
    land = find_places("Schools in Tbilisi are closed; the rest of Georgia follows, as do Armenia and Turkey.", engine)
    assert {p.spot.country for p in state if p.name == "Georgia"} == {"USA"}
    assert {p.spot.country for p in land if p.name == "Georgia"} == {"GEO"}


def test_province_and_town(engine: SpacyEngine) -> None:
    found = find_places("Fighting went on in Idlib province. The market of Aleppo reopened.", engine)
    assert [place.spot.precision for place in found] == ["region", "town"]


def test_offsets_hold_in_long_and_odd_texts(engine: SpacyEngine) -> None:
    text = "“Peace”\u00a0talks\n\n" + "They met in Geneva – again. " * 400 + "\n\nand in Oslo"
    found = find_places(text, engine)
    assert all(text[place.start : place.end] == place.name for place in found)
    assert found[-1].name == "Oslo"
    assert sum(place.name == "Geneva" for place in found) > 390


@pytest.mark.parametrize("text", ["", " \n ", "...", "\x00", "A" * 9_000])
def test_texts_without_places(engine: SpacyEngine, text: str) -> None:
    assert find_places(text, engine) == []


@pytest.mark.parametrize(
    ("text", "name", "stands_for"),
    [
        ("Moscow rejected the plan on Friday.", "Moscow", "actor"),
        ("She flew to Moscow on Friday.", "Moscow", "place"),
        ("The talks between Ankara and Damascus went on.", "Damascus", "actor"),
        ("The talks in Ankara went on.", "Ankara", "place"),
        ("Russia agreed to a truce.", "Russia", "actor"),
        ("Troops crossed into Russia at night.", "Russia", "place"),
        ("He criticised Cairo's decision to close the crossing.", "Cairo", "actor"),
        ("Protesters filled Cairo's streets.", "Cairo", "place"),
        ("New sanctions against Iran were announced by Washington.", "Washington", "actor"),
        ("New sanctions against Iran were announced.", "Iran", "actor"),
        ("The minister visited Iran for two days.", "Iran", "place"),
        ("A London-based analyst wrote the report.", "London", "place"),
        ("The US-led coalition struck again.", "US", "actor"),
        ("BEIRUT (Agency) - The army said it had withdrawn.", "BEIRUT", "place"),
        ("WEST PALM BEACH, Fla. — The president played golf.", "WEST PALM BEACH", "place"),
        ("The coast of Libya was closed to ships.", "Libya", "place"),
    ],
)
def test_a_government_is_told_from_its_place(engine: SpacyEngine, text: str, name: str, stands_for: str) -> None:
    told = {place.name: place.stands_for for place in find_places(text, engine)}
    assert told[name] == stands_for


def test_places_in_capitals(engine: SpacyEngine) -> None:
    text = "The minister flew from Moscow to Buenos Aires and met the mayor of Geneva in Switzerland."
    mixed, capitals = find_places(text, engine), find_places(text.upper(), engine)
    assert [(p.start, p.end, p.spot) for p in capitals] == [(p.start, p.end, p.spot) for p in mixed]
    assert all(p.name == text.upper()[p.start : p.end] for p in capitals)
