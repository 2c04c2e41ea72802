"""Offices under different names that are one: a foreign minister, a foreign secretary, an external affairs minister."""

from __future__ import annotations

from functools import cache

from dragoman.reference.tables import tree_beside


@cache
def _families() -> tuple[frozenset[str], ...]:
    raw = tree_beside(__package__, "families.yml")
    return tuple(frozenset(roles) for roles in raw["families"])


@cache
def _general() -> dict[str, tuple[str, ...]]:
    raw = tree_beside(__package__, "families.yml")
    return {word: tuple(endings) for word, endings in raw["general"].items()}


def family_of(role: str) -> tuple[str, ...]:
    """The roles under which the same office goes elsewhere."""
    return tuple(sorted(other for family in _families() if role in family for other in family))


@cache
def same_office(one: str | None, other: str | None) -> bool:
    """Whether two canonical roles can name one office: equal, of one family, or one the general word for the other.

    No role is the same as any.
    """
    if one is None or other is None:
        return False
    if one == other or any(one in family and other in family for family in _families()):
        return True
    return _is_general_for(one, other) or _is_general_for(other, one)


def _is_general_for(word: str, role: str) -> bool:
    return any(role == ending or role.endswith(" " + ending) for ending in _general().get(word, ()))


@cache
def unsaid_country(role: str) -> str | None:
    """The state that an office is of where nothing says so: a senator is American."""
    raw = tree_beside(__package__, "families.yml")
    found: str | None = raw["unsaid"].get(role)
    return found
