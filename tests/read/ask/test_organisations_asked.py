"""Heads of organisations, and envoys between a state and the United Nations, as news writes them."""

from __future__ import annotations

import pytest

from dragoman.read.ask.who_is import who_is


@pytest.mark.parametrize(
    ("phrase", "on", "name"),
    [
        ("OPEC secretary general", "2018-01-01", "Mohammad Barkindo"),
        ("OIC secretary-general", "2022-06-01", "Hissein Brahim Taha"),
        ("Secretary-General of the Commonwealth", "2010-01-01", "Kamalesh Sharma"),
        ("Secretary-General of the Organization of American States", "2020-01-01", "Luis Almagro"),
        ("UNESCO chief", "2020-01-01", "Audrey Azoulay"),
        ("head of UNICEF", "2019-01-01", "Henrietta Fore"),
        ("NATO chief", "2025-01-01", "Mark Rutte"),
        ("US envoy to the UN", "2018-01-01", "Nikki Haley"),
        ("Russia's UN envoy", "2012-02-01", "Vitaly Churkin"),
        ("UN Syria envoy", "2015-06-01", "Staffan de Mistura"),
    ],
)
def test_the_organisation_decides_whose_head_is_meant(phrase: str, on: str, name: str) -> None:
    assert who_is(phrase, on).name == name


def test_an_office_that_several_organisations_have_needs_one() -> None:
    answer = who_is("secretary-general", "2012-01-01")
    assert answer.name is None
    assert "several hold it" in (answer.reason or "")


def test_another_organisation_never_answers() -> None:
    assert who_is("secretary-general of the Gulf of Guinea Commission", "2020-01-01").name is None


def test_a_movement_has_its_leader_though_a_state_is_its_home() -> None:
    assert who_is("Hamas leader", "2024-01-01").name == "Ismail Haniyeh"


@pytest.mark.parametrize(
    ("phrase", "on", "name"),
    [
        ("Afghanistan's acting foreign minister", "2023-01-01", "Amir Khan Muttaqi"),
        ("Bangladesh's interim leader", "2024-12-01", "Muhammad Yunus"),
        ("Syria's caretaker prime minister", "2025-01-10", "Mohammed al-Bashir"),
    ],
)
def test_an_interim_government_acts_however_long_it_lasts(phrase: str, on: str, name: str) -> None:
    assert who_is(phrase, on).name == name


def test_whoever_holds_an_office_in_full_is_not_acting() -> None:
    answer = who_is("acting US president", "2023-01-01")
    assert answer.name is None
    assert "Joe Biden held the office in full" in (answer.reason or "")
