"""Actors coded by country and sector."""

from __future__ import annotations

import pytest

from dragoman.read.coding.actor_code import MOST_CHARACTERS, actor_code


def _code(phrase: str, hint: str | None = None, on: str | None = None) -> tuple[str | None, str | None] | None:
    found = actor_code(phrase, hint, on)
    return (found.country, found.sector) if found else None


@pytest.mark.parametrize(
    ("phrase", "country", "sector"),
    [
        ("Norway", "NOR", None),
        ("Norwegians", "NOR", None),
        ("the Norwegian government", "NOR", "GOV"),
        ("Norway's ambassador to Chad", "NOR", "GOV"),
        ("Lima", "PER", "GOV"),
        ("Peruvian police officers", "PER", "COP"),
        ("a Peruvian opposition lawmaker", "PER", "LEG"),
        ("rebel commanders in Chad", "TCD", "REB"),
        ("masked gunmen", None, "UAF"),
        ("two Danish frigates", "DNK", "MIL"),
        ("the army's accountant", None, "MIL"),
        ("thousands of refugees", None, "REF"),
        ("a nurse at a clinic in Accra", "GHA", "MED"),
        ("speaker of the Riksdag", "SWE", "LEG"),
        ("the head of the Mossad", "ISR", "SPY"),
        ("Likud", "ISR", "PTY"),
        ("NATO", "IGO", "MIL"),
        ("the European Union", "EUR", None),
        ("UNHCR", "UNO", "REF"),
        ("Amnesty International", None, "NGO"),
        ("Agence France-Presse", "FRA", "JRN"),
        ("a former minister of Peru", "PER", "ELI"),
        ("Transnistria", "MDA", "PRE"),
        ("dairy farmers", None, "AGR"),
        ("she", None, "UNK"),
        ("Danish-backed Peruvian rebels", "PER", "REB"),
        ("Turkish Airlines", "TUR", "BUS"),
        ("the leader of Hamas", "PSE", "REB"),
        ("Islamic State gunmen", "IMG", "REB"),
        ("Norwegain fishermen", "NOR", "AGR"),
    ],
)
def test_country_and_sector(phrase: str, country: str | None, sector: str | None) -> None:
    assert _code(phrase) == (country, sector)


def test_who_held_an_office_before_is_of_the_former_elite() -> None:
    assert _code("Angela Merkel", on="2017-04-01") == ("DEU", "GOV")
    assert _code("Angela Merkel", on="2022-04-01") == ("DEU", "ELI")


def test_a_defence_minister_is_of_the_government_and_of_the_military() -> None:
    found = actor_code("Sergei Shoigu", on="2020-01-01")
    assert found is not None
    assert (found.sector, found.others, found.cameo) == ("GOV", ("MIL",), "RUSGOVMIL")


def test_the_country_beside_the_phrase_is_taken_where_the_phrase_has_none() -> None:
    assert _code("the police", "Ghanaian") == ("GHA", "COP")
    assert _code("Peruvian police", "Ghana") == ("PER", "COP")


@pytest.mark.parametrize("phrase", ["", "a blue kettle", "kittens", "x" * (MOST_CHARACTERS + 1)])
def test_what_is_no_actor_has_no_code(phrase: str) -> None:
    assert actor_code(phrase) is None


@pytest.mark.parametrize(
    ("phrase", "cameo"),
    [("Peruvian journalists", "PERMED"), ("Peruvian doctors", "PERHLH"), ("UN", "IGOUNO"), ("Peru", "PER")],
)
def test_cameo(phrase: str, cameo: str) -> None:
    found = actor_code(phrase)
    assert found is not None
    assert found.cameo == cameo


def test_a_body_keeps_its_own_name() -> None:
    found = actor_code("Oxfam")
    assert found is not None and found.name == "Oxfam"
