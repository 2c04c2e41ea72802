"""Former states, and memberships with their dates."""

from __future__ import annotations

import re

import pytest

from dragoman.reference.countries import country
from dragoman.reference.organisations import organisation
from dragoman.reference.states import (
    former_states,
    members_of,
    memberships,
    memberships_of,
    successors_of,
)


@pytest.mark.parametrize(
    ("name", "on", "count"),
    [("G7", "2020", 7), ("GCC", "2001-05-05", 6), ("P5", "2000", 5), ("European Union", "2010", 27), ("EU", "2015", 28),
     ("NATO", "2024-06", 32), ("ASEAN", "2010", 10), ("United Nations", "2012", 193), ("BRICS", "2009-12", 4)],
)  # fmt: skip
def test_how_many_members(name: str, on: str, count: int) -> None:
    assert len(members_of(name, on)) == count


def test_a_member_that_left() -> None:
    assert "GBR" in members_of("EU", "2019") and "GBR" not in members_of("EU", "2021")
    assert "SUN" in members_of("P5", "1990") and "RUS" in members_of("P5", "1995")
    assert "Five Eyes" in memberships_of("NZL", "2020")
    assert members_of("a club that nobody knows") == ()


def test_successors() -> None:
    assert "UKR" in successors_of("SUN") and successors_of("ZAR") == ("COD",) and successors_of("FRA") == ()


def test_every_row_is_sound() -> None:
    for membership in memberships():
        assert country(membership.country), membership
        assert re.fullmatch(r"\d{4}(-\d\d){0,2}", membership.since), membership
        assert membership.to is None or membership.to >= membership.since[: len(membership.to)], membership
    for state in former_states():
        assert country(state.country) and all(country(code) for code in state.successors)


def test_the_organisations_of_the_table_are_known() -> None:
    unknown = {m.organisation for m in memberships() if organisation(m.organisation) is None}
    assert unknown == set()
