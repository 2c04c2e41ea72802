"""The person of the register whom a phrase names, and the sector of the office held on a day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.read.ask.by_name import highest, rank_of
from dragoman.read.ask.found import Found
from dragoman.read.ask.naming import parts_of
from dragoman.read.ask.phrase import readings_of
from dragoman.read.ask.times import began_by, in_office
from dragoman.read.ask.who_is import day_of, found_for
from dragoman.reference.organisations import find_organisations
from dragoman.reference.register import Holder
from dragoman.reference.sectors import sectors_of

_CAPITALISED = re.compile(r"[^\W\d_a-z]|[\u0600-\u06ff]")
_BODIES = {"United Nations": "UNO", "UN": "UNO", "European": "EUR", "EU": "EUR"}


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person of the register; ``sectors`` of the office held on the day, () and ``former`` if it was before."""

    name: str
    wikidata: str | None
    country: str | None
    sectors: tuple[str, ...]
    former: bool


def somebody_in(text: str, on: str | None, country: str | None) -> Somebody | None:
    """The one person whom a phrase names; None where it names none, or the register cannot tell who it is."""
    asked = next(iter(readings_of(text)), None)
    if asked is None or not asked.name or not _CAPITALISED.match(asked.name):
        return None
    day = day_of(on)
    found = found_for(text, day, (country,) if country else ())
    if not isinstance(found, Found):
        return None
    tenures = list(found.person.tenures)
    if len(parts_of(asked.name).words) == 1 and not asked.roles and min(map(rank_of, tenures)) > 1:
        return None  # a bare surname in the news is somebody's of the highest offices
    held = in_office(tenures, day) if day else [one for one in tenures if one.to is None]
    best = min(map(rank_of, tenures))  # who held office before is told by the highest that it was
    chosen = highest(held or [one for one in tenures if rank_of(one) == best], day)
    titled = day is None and found.tenure is not None and bool(asked.roles) and asked.tense is None
    if titled and found.tenure is not None:  # the phrase itself says the office, of whatever day it is
        chosen = found.tenure
    former = not held and not titled and (day is None or bool(began_by(tenures, day)))
    sectors = sectors_of(chosen.role) if held or titled else ()
    return Somebody(found.person.name, found.person.wikidata, _country(chosen), sectors, former)


def _country(tenure: Holder) -> str | None:
    if tenure.country:
        return tenure.country
    names = [match.organisation.name for match in find_organisations(tenure.role)]
    for word, code in _BODIES.items():
        if any(name.startswith(word) for name in (*names, tenure.role)):
            return code
    return "IGO"
