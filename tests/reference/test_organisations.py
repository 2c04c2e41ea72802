"""Organisations and media by their names and short forms."""

from __future__ import annotations

import pytest

from dragoman.reference.countries import country
from dragoman.reference.organisations import (
    find_media,
    find_organisations,
    media,
    medium,
    organisation,
    organisations,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UN", "United Nations"), ("U.N.", "United Nations"), ("UNGA", "United Nations General Assembly"),
        ("the Arab League", "Arab League"), ("League of Arab States", "Arab League"),
        ("Caricom", "Caribbean Community"),
        ("OPEC+", "OPEC+"), ("G-7", "G7"), ("Ansar Allah", "Houthis"), ("Sinn Fein", "Sinn Féin"),
        ("OAU", "Organisation of African Unity"),
    ],
)  # fmt: skip
def test_short_forms(text: str, name: str) -> None:
    found = organisation(text)
    assert found is not None and found.name == name


def test_an_initialism_needs_its_capitals() -> None:
    assert organisation("who") is None
    assert organisation("WHO") is not None


def test_seats_and_sides_are_countries() -> None:
    for known in organisations():
        for code in (known.country, known.side):
            assert code is None or country(code) is not None, known
    for source in media():
        assert source.country is None or country(source.country) is not None, source


def test_no_form_stands_for_two_organisations() -> None:
    owner: dict[str, str] = {}
    for known in organisations():
        for form in (known.name, *known.forms):
            assert owner.setdefault(form, known.name) == known.name, form


def test_organisations_are_found_in_running_text() -> None:
    text = "Those who met Hamas's leader said the EU and the UN Security Council back OPEC+ and the Syrian opposition."
    found = [one.organisation.name for one in find_organisations(text)]
    assert found == ["Hamas", "European Union", "United Nations Security Council", "OPEC+", "Syrian opposition"]


def test_media_and_ministries() -> None:
    text = "According to the Syrian foreign ministry and the state news agency SANA, as Anadolu Agency reported"
    assert [one.medium.name for one in find_media(text)] == ["foreign ministry", "state news agency", "SANA", "Anadolu"]
    found = medium("Xinhua News Agency")
    assert found is not None and found.country == "CHN"
