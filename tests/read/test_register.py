"""What the register of office holders adds to people, and what it leaves alone."""

from __future__ import annotations

import pytest

from dragoman.read.who.families import same_office
from dragoman.read.who.mention import Person
from dragoman.read.who.register import complete, has_office


def _completed(person: Person, published: str | None, home: str | None = None) -> Person:
    complete([person], published, home)
    return person


def test_a_surname_in_office_gets_its_full_name_and_state() -> None:
    person = _completed(Person("Putin", 0, role="president", level="head_of_state"), "2020-03-24")
    assert (person.name, person.country) == ("Vladimir Putin", "RUS")


def test_what_the_article_says_of_the_state_wins() -> None:
    person = _completed(Person("Putin", 0, country="FRA", role="minister", country_rank=0), "2020-03-24")
    assert (person.name, person.country) == ("Putin", "FRA")


def test_the_home_of_the_publisher_is_not_given_to_another_states_president() -> None:
    stranger = Person("Ada Nobody", 0, role="president", level="head_of_state")
    assert _completed(stranger, "2020-03-24", home="FRA").country is None


def test_the_home_of_the_publisher_is_given_to_its_minister() -> None:
    minister = Person("Ada Nobody", 0, role="fisheries minister", level="minister")
    assert _completed(minister, "2020-03-24", home="FRA").country == "FRA"


def test_officers_of_organisations_have_no_state() -> None:
    person = _completed(Person("Josep Borrell", 0, role="EU High Representative"), "2021-05-25", home="BEL")
    assert (person.country, person.organisation) == (None, "European Union")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("foreign minister", "secretary of state", True),
        ("minister", "defence minister", True),
        ("leader", "prime minister", True),
        ("king", "queen", False),
        ("president", "prime minister", False),
    ],
)
def test_offices_of_one_family(one: str, other: str, same: bool) -> None:
    assert same_office(one, other) is same


def test_the_united_states_have_no_prime_minister() -> None:
    assert not has_office("USA", "prime minister")
    assert has_office("FRA", "prime minister")


def test_names_that_news_leaves_out_stay_left_out() -> None:
    assert _completed(Person("Bola Tinubu", 0), "2024-05-05").name == "Bola Tinubu"
    assert _completed(Person("George Bush", 0), "2004-05-05").name == "George W. Bush"
