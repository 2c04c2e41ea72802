"""The tables of actor coding hold together."""

from __future__ import annotations

import pytest

from dragoman.reference.countries import country
from dragoman.reference.sectors import body, cameo_of, forms_of, sectors_of
from dragoman.reference.tables import cell, rows, tree

_NO_STATE = ("", "UNO", "EUR", "IGO", "IMG", "ISM")
_SECTORS = {row["code"] for row in rows("coding/sectors.csv")}


@pytest.mark.parametrize("table", ["coding/bodies.csv", "coding/actors.csv"])
def test_every_body_has_a_known_country_and_known_sectors(table: str) -> None:
    wrong = [
        row["forms"]
        for row in rows(table)
        if not set(cell(row["sectors"])) <= _SECTORS or not (row["country"] in _NO_STATE or country(row["country"]))
    ]
    assert wrong == []


def test_every_noun_has_a_known_sector() -> None:
    table = tree("coding/nouns.yml")
    assert set(table["nouns"]) <= _SECTORS
    assert {sector for row in rows("coding/role_nouns.csv") for sector in cell(row["sectors"])} <= _SECTORS
    assert all(isinstance(noun, str) for nouns in table["nouns"].values() for noun in nouns)


def test_forms() -> None:
    assert forms_of("gunman") == ("gunman", "gunmen")
    assert forms_of("member of parliament") == ("member of parliament", "members of parliament")


def test_sectors_of_offices() -> None:
    assert sectors_of("foreign minister") == ("GOV",)
    assert sectors_of("defence minister") == ("GOV", "MIL")
    assert sectors_of("speaker of parliament") == ("LEG",)


def test_bodies() -> None:
    knesset = body("the Knesset")
    assert knesset is not None and (knesset.country, knesset.sectors) == ("ISR", ("LEG",))
    assert body("Nobody's Body") is None
    assert cameo_of("JRN") == "MED"
