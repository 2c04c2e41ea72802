"""The parties of an engagement in CAMEO's codes, for tables that other programs of event data read."""

from __future__ import annotations

import re

from dragoman.read.coding.actor_code import ActorCode, actor_code
from dragoman.reference.countries import country as country_of_code
from dragoman.reference.sectors import sectors_of

UNCODED = "?"
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")


def code_of_participant(name: str | None, country: str | None, role: str | None, on: str | None) -> str:
    """The code of a person: ``RUSGOVMIL`` for Russia's defence minister; ``?`` where nothing tells it.

    The role of the engagement decides; without one, the office that the register has for the name on the day.
    """
    if role is not None and country is not None:
        sectors = sectors_of(role)
        return ActorCode(country, *_leading(sectors)).cameo
    found = actor_code(name or role or "", country, _first_day(on))
    return _cameo(found) if found is not None else country or UNCODED


def code_of_party(party: str, on: str | None) -> str:
    """The code of a state or organisation: ``SYR`` for SYR, ``IGO`` for the Arab League; ``?`` where unknown."""
    return party if country_of_code(party) else _cameo(actor_code(party, None, _first_day(on)))


def _leading(sectors: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    return (sectors[0], sectors[1:]) if sectors else (None, ())


def _cameo(code: ActorCode | None) -> str:
    return (code.cameo if code else "") or UNCODED


def _first_day(on: str | None) -> str | None:
    """The first day, month or year of a date or an interval of EDTF."""
    match = _DAY.match(on) if on else None
    return match.group() if match else None
