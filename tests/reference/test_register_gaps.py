"""Gaps of the register, and its lookups by portfolio, state and person."""

from __future__ import annotations

from dragoman.reference.register import gaps, has_holder, holders, offices_of, persons, should_have, tenures_of


def test_what_should_be_known_is() -> None:
    assert has_holder("foreign minister", "RUS", 2020)
    assert has_holder("head of government", "USA", 1995)
    assert not should_have("defence minister", "CRI")


def test_gaps_are_of_members_and_lie_in_their_time() -> None:
    found = gaps(2024)
    assert all(1990 <= gap.since <= gap.to <= 2024 for gap in found)
    assert not [gap for gap in found if gap.country == "SSD" and gap.since < 2011]
    assert not [gap for gap in found if gap.country == "USA"]


def test_a_minister_of_more_answers_for_a_part() -> None:
    assert "education, youth and sports minister" in offices_of("CZE")
    assert holders("education minister", "CZE", "2015-05-05")


def test_the_tenures_of_a_person() -> None:
    roles = [one.role for one in tenures_of("Q58217")]
    assert "foreign minister" in roles and "ambassador to the United Nations" in roles
    assert tenures_of("Q0") == []


def test_people_of_one_surname_by_rank_and_day() -> None:
    assert {one.person for one in persons("Lavrov")} == {"Sergei Lavrov"}
    assert len({one.actor for one in persons("Kim")}) > 3


def test_an_open_tenure_is_trusted_for_a_year() -> None:
    one = next(one for one in holders("prime minister", "ROU") if one.to is None)
    assert one.seen is not None and one.held(one.seen)
    assert not one.held(str(int(one.seen[:4]) + 2))
