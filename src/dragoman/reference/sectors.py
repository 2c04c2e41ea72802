"""Sectors of actors in PLOVER's terms: the nouns and the named bodies that belong to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.reference.folding import fold
from dragoman.reference.offices import office, offices, plural_of
from dragoman.reference.phrases import Phrasebook
from dragoman.reference.tables import cell, rows, tree

_IRREGULAR = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "wife": "wives", "thief": "thieves",
    "mp": "mps", "ngo": "ngos", "police": "police", "people": "people",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Body:
    """A named body that is an actor: a party, an armed group, a service, a company, a territory.

    ``country`` is ISO 3166-1 alpha-3, or PLOVER's UNO, EUR, IGO, IMG for what is of no state; None where it has none.
    ``sectors`` are PLOVER's, the leading one first; () for a territory, whose sector the other words tell.
    """

    name: str
    country: str | None
    sectors: tuple[str, ...]


@cache
def cameo_of(sector: str) -> str:
    """CAMEO's code for a sector of PLOVER; empty where CAMEO has none. KeyError for no sector."""
    return {row["code"]: row["cameo"] for row in rows("coding/sectors.csv")}[sector]


@cache
def sector_nouns() -> Phrasebook[tuple[str, ...]]:
    """The role nouns, singular and plural, with their sectors; a noun of the project's own table goes first."""
    table = _nouns()
    own = {fold(form) for form, _ in table}
    left_out = {fold(noun) for noun in words("not_nouns")}
    built = [
        (form, tuple(cell(row["sectors"])))
        for row in rows("coding/role_nouns.csv")
        for form in forms_of(row["noun"])
        if fold(form) not in own and fold(form) not in left_out
    ]
    return Phrasebook([*table, *_offices(), *built])


def _offices() -> list[tuple[str, tuple[str, ...]]]:
    return [
        (form, sectors_of(known.role))
        for known in offices()
        for one in (known.role, *forms_of(known.role))
        if (form := one.lower())
    ]


def sectors_of(role: str) -> tuple[str, ...]:
    """The sectors of an office: the government's unless it is a soldier's, a legislator's, a party's or a spy's.

    >>> sectors_of("foreign minister"), sectors_of("defence minister"), sectors_of("CIA director")
    (('GOV',), ('GOV', 'MIL'), ('SPY',))
    """
    table: dict[str, Any] = tree("coding/nouns.yml")["offices"]
    own = next(
        (sectors for word, sectors in table["words"].items() if re.search(rf"\b{re.escape(word)}\b", role)), None
    )
    if own is not None:
        return tuple(own)
    known = office(role)
    return tuple(table["levels"].get(str(known.level), table["others"]) if known else table["others"])


def _nouns() -> list[tuple[str, tuple[str, ...]]]:
    table: dict[str, list[str]] = tree("coding/nouns.yml")["nouns"]
    return [(form, (sector,)) for sector, nouns in table.items() for noun in nouns for form in forms_of(str(noun))]


def forms_of(noun: str) -> tuple[str, ...]:
    """A noun and its plural: ``gunman`` and ``gunmen``."""
    head, _, last = noun.rpartition(" ")
    irregular = next((many for one, many in _IRREGULAR.items() if last.endswith(one)), None)
    if irregular is not None:
        one = next(one for one in _IRREGULAR if last.endswith(one))
        return noun, f"{head} {last.removesuffix(one)}{irregular}".strip()
    if noun.endswith(("s", "'s")) and not noun.endswith("ss"):
        return (noun,)
    return noun, plural_of(noun)


@cache
def words(name: str) -> frozenset[str]:
    """A list of ``nouns.yml``: general, former, not_nouns; folded, plurals among them."""
    listed: list[str] = tree("coding/nouns.yml")[name]
    return frozenset(fold(form) for word in listed for form in forms_of(str(word)))


@cache
def adding() -> dict[str, str]:
    """Words before a noun that add a sector: an opposition lawmaker is of the opposition too."""
    table: dict[str, Any] = tree("coding/nouns.yml")["adding"]
    return {fold(word): str(sector) for word, sector in table.items()}


@cache
def bodies() -> Phrasebook[Body]:
    """The named bodies of the project's own table, for finding them in a phrase."""
    return Phrasebook((form, known) for form, known in _own_bodies())


def body(name: str) -> Body | None:
    """The body of a name, of the project's own table or of the larger one that was built; None where unknown."""
    key = fold(name.strip().removeprefix("the ").removeprefix("The "))
    return _by_form().get(key) or _by_built_form().get(key)


@cache
def _own_bodies() -> list[tuple[str, Body]]:
    """Every form with its body; a row holds many bodies of one country and sector, each under its own name."""
    return [(form, _body(form, row)) for row in rows("coding/bodies.csv") for form in cell(row["forms"])]


def _body(name: str, row: dict[str, str]) -> Body:
    return Body(name.rstrip("="), row["country"] or None, cell(row["sectors"]))


@cache
def _by_form() -> dict[str, Body]:
    return {fold(form.rstrip("=")): known for form, known in reversed(_own_bodies())}


@cache
def _by_built_form() -> dict[str, Body]:
    table: dict[str, Body] = {}
    for row in rows("coding/actors.csv"):
        forms = cell(row["forms"])
        for form in forms:
            table.setdefault(fold(form), _body(forms[0].title(), row))
    return table
