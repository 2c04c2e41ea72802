"""States that are gone, with their successors, and who was a member of which organisation or bloc when."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.reference.folding import fold
from dragoman.reference.organisations import organisation
from dragoman.reference.tables import cell, rows


@dataclass(frozen=True, slots=True)
class FormerState:
    """A state that is gone: its code, first and last day (or year), and the codes of the states that followed.

    ``continued_by`` is the one that took over its seat and its treaties, None where none did.
    """

    country: str
    since: str
    to: str
    successors: tuple[str, ...]
    continued_by: str | None


@dataclass(frozen=True, slots=True)
class Membership:
    """A state's membership of an organisation; ``to`` is None while it lasts. Days, months or years."""

    organisation: str
    country: str
    since: str
    to: str | None

    def held(self, on: str) -> bool:
        """Whether it covers a day, month or year."""
        end = self.to or "9999"
        return self.since[: len(on)] <= on[: len(self.since)] and on[: len(end)] <= end[: len(on)]


@cache
def former_states() -> tuple[FormerState, ...]:
    """The states that are gone, in the table's order."""
    return tuple(
        FormerState(row["country"], row["from"], row["to"], cell(row["successors"]), row["continued_by"] or None)
        for row in rows("former_states.csv")
    )


def former_state(country: str) -> FormerState | None:
    """The former state of a code, None for one that exists."""
    return next((state for state in former_states() if state.country == country), None)


def successors_of(country: str) -> tuple[str, ...]:
    """The codes of the states that followed one that is gone; empty for one that exists."""
    state = former_state(country)
    return state.successors if state else ()


@cache
def memberships() -> tuple[Membership, ...]:
    """Every membership, by organisation and country."""
    return tuple(
        Membership(row["organisation"], row["country"], row["from"], row["to"] or None)
        for row in rows("memberships.csv")
    )


def members_of(name: str, on: str | None = None) -> tuple[str, ...]:
    """The codes of an organisation's members, in alphabetical order; on a date (EDTF) only who was one then.

    The name is any that organisations.csv knows. Empty where the organisation is not in the table.
    """
    found = (m for m in _by_organisation().get(_key(name), ()) if on is None or m.held(on))
    return tuple(sorted({membership.country for membership in found}))


def memberships_of(country: str, on: str | None = None) -> tuple[str, ...]:
    """The organisations of which a state is a member, in alphabetical order; on a date only those of then."""
    found = (m for m in memberships() if m.country == country and (on is None or m.held(on)))
    return tuple(sorted({membership.organisation for membership in found}))


@cache
def _by_organisation() -> dict[str, list[Membership]]:
    table: dict[str, list[Membership]] = {}
    for membership in memberships():
        table.setdefault(_key(membership.organisation), []).append(membership)
    return table


def _key(name: str) -> str:
    known = organisation(name)
    return fold(known.name if known else name)
