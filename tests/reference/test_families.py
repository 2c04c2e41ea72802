"""Whose voices count as one."""

from __future__ import annotations

import pytest

from dragoman.reference.families import family_of, publisher_of_host


@pytest.mark.parametrize(
    ("names", "family"),
    [
        (("SANA", "Syria official news agency", "Syrian Foreign Ministry", "SYR"), "SYR state"),
        (("TASS", "Kremlin", "Russian Defence Ministry", "RT", "RIA Novosti"), "RUS state"),
        (("State Department", "White House", "U.S. Department of State"), "USA state"),
        (("UK Foreign Office", "UK Government", "Downing Street"), "GBR state"),
        (("Ministry of Foreign Affairs of Morocco", "MAP"), "MAR state"),
        (("The Times", "Wall Street Journal"), "News Corp"),
        (("RFE/RL", "Voice of America"), "USAGM"),
        (("UNHCR", "United Nations"), "United Nations"),
        (("Fox News", "Fox News (opinion)"), "Fox"),
    ],
)
def test_one_family(names: tuple[str, ...], family: str) -> None:
    assert {family_of(name).name for name in names} == {family}


def test_what_no_table_has_is_a_family_of_its_own() -> None:
    assert family_of("The Harbour Post").name == "The Harbour Post"
    assert family_of("Reuters").name != family_of("AFP").name


def test_a_ministry_without_a_state_is_of_none() -> None:
    assert family_of("foreign ministry").state is None


def test_a_paper_that_bears_the_name_of_a_country_is_not_its_state() -> None:
    assert family_of("The Jordan Herald").state is None


@pytest.mark.parametrize(
    ("host", "publisher"),
    [
        ("www.reuters.com", "Reuters"),
        ("www.gov.uk", "GBR"),
        ("mfa.gov.pl", "POL"),
        ("travel.state.gov", "USA"),
        ("news.example.org", "news.example.org"),
    ],
)
def test_hosts(host: str, publisher: str) -> None:
    assert publisher_of_host(host) == publisher
