"""Years in which the register knows nobody in an office that it should know."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.reference.register.holder import Holder
from dragoman.reference.register.lookups import holders
from dragoman.reference.states import Membership, memberships
from dragoman.reference.tables import tree

FIRST = 1990
UNITED_NATIONS = "United Nations"


@dataclass(frozen=True, slots=True)
class Gap:
    """Years, first and last inclusive, in which no holder of a state's office is known."""

    country: str
    office: str
    since: int
    to: int


def key_offices() -> tuple[str, ...]:
    """The offices that the register should know for every state: head of state, foreign minister and so on."""
    return tuple(tree("key_offices.yml"))


def has_holder(office: str, country: str, year: int) -> bool:
    """Whether somebody is known who held a state's key office at any time in a year."""
    return any(holder.held(str(year)) for holder in _holders(office, country))


def should_have(office: str, country: str) -> bool:
    """Whether a state has such an office at all: some have no minister of defence."""
    return country not in tree("key_offices.yml")[office].get("none_in", ())


def gaps(last: int) -> list[Gap]:
    """The gaps from 1990, or a state's accession to the United Nations, to the year ``last``, by state and office."""
    found = []
    for state, since, to in _states():
        for office in key_offices():
            if should_have(office, state):
                years = range(max(FIRST, since), min(last, to) + 1)
                found += _stretches(state, office, [y for y in years if not has_holder(office, state, y)])
    return found


def _stretches(country: str, office: str, years: list[int]) -> list[Gap]:
    found: list[Gap] = []
    for year in years:
        if found and found[-1].to == year - 1:
            found[-1] = Gap(country, office, found[-1].since, year)
        else:
            found.append(Gap(country, office, year, year))
    return found


def _states() -> list[tuple[str, int, int]]:
    """The states that were members of the United Nations since 1990, with the years of it."""
    members: list[Membership] = [m for m in memberships() if m.organisation == UNITED_NATIONS]
    return [(m.country, int(m.since[:4]), int((m.to or "9999")[:4])) for m in members if (m.to or "9999") >= str(FIRST)]


@cache
def _holders(office: str, country: str) -> tuple[Holder, ...]:
    row: dict[str, Any] = tree("key_offices.yml")[office]
    roles = [*row["roles"], *(role for role, states in row.get("led_by", {}).items() if country in states)]
    return tuple(holder for role in roles for holder in holders(role, country))
