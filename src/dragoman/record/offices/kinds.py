"""Offices as the record compares them: their names for one another, and which have one holder at a time."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from dragoman.model.judgement import TenureJudgement
from dragoman.model.office import OfficePhrase, SaidTenure
from dragoman.read.ask.kin import kin_of
from dragoman.record.names import fold
from dragoman.reference.offices import office
from dragoman.reference.tables import tree_beside


class OfficeKey(NamedTuple):
    """One office, whatever it is called: equal keys are one office."""

    role: str
    country: str
    organisation: str
    post: str


def key_of(of: OfficePhrase | SaidTenure | TenureJudgement) -> OfficeKey:
    """The key of the office that a phrase, a tenure or a judgement is of."""
    return office_key(of.role, of.country, of.organisation, of.post)


def office_key(role: str, country: str | None, organisation: str | None, post: str | None) -> OfficeKey:
    """The key of an office; an organisation counts where no state is given."""
    body = "" if country else " ".join(fold(organisation or ""))
    return OfficeKey(roles_like(role, country)[0], country or "", body, post or "")


@cache
def roles_like(role: str, country: str | None) -> tuple[str, ...]:
    """The names of an office in a state, the role itself among them, in one order for all of them."""
    return tuple(sorted(kin_of(role, country)))


def is_single(key: OfficeKey) -> bool:
    """Whether an office has one holder at a time."""
    if key.role in _table()["several"]:
        return False
    known = office(key.role)
    return key.role in _table()["single"] or (known is not None and str(known.level) in _table()["single_levels"])


@cache
def _table() -> dict[str, Any]:
    raw: dict[str, Any] = tree_beside(__package__, "tenures.yml")
    return raw
