"""Families of sources: whose voices count as one where independent ones are counted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from dragoman.reference.countries import countries, country, find_countries, seat
from dragoman.reference.folding import fold
from dragoman.reference.organisations import Medium, medium, organisation
from dragoman.reference.tables import tree

_ASIDE = re.compile(r"\s*\([^()]*\)$")  # "Fox News (opinion)"
_UNITED_STATES = ("gov", "mil")  # ends of hosts


@dataclass(frozen=True, slots=True)
class Family:
    """A family of sources. ``state`` is set (ISO 3166-1 alpha-3) for the agency, ministries and palaces of a state."""

    name: str
    state: str | None = None


def state_family(code: str) -> Family:
    """The family of all that speaks for a state."""
    return Family(f"{code} state", code)


@lru_cache(maxsize=16384)
def family_of(name: str) -> Family:
    """The family of a publisher, an agency, a ministry or a state by its name; one of its own where no table has it.

    A state is given by its code: ``SYR``. "Foreign ministry" without its state is a family of its own.
    """
    if len(name) == 3 and name.isupper() and country(name) is not None:
        return state_family(name)
    name = _ASIDE.sub("", name) or name
    known = medium(name)
    listed = _listed().get(fold(known.name if known is not None else name)) or _listed().get(fold(name))
    if listed is not None:
        return listed
    if known is not None and known.country is not None:
        return _of_medium(known)
    if (state := state_spoken_for(name)) is not None:
        return state_family(state)
    body = organisation(name)
    if body is not None and body.side is not None:
        return state_family(body.side)
    return Family(known.name if known is not None else body.name if body is not None else name)


def publisher_of_host(host: str) -> str:
    """Who publishes under the host of an address: a name of the tables, a state's code, or the host itself."""
    bare = host.casefold().removeprefix("www.")
    hosts: dict[str, str] = _table()["hosts"]
    if bare in hosts:
        return hosts[bare]
    state = next((code for end, code in _government_hosts().items() if f".{bare}".endswith(f".{end}")), None)
    return state or bare


@lru_cache(maxsize=16384)
def state_spoken_for(name: str) -> str | None:
    """The state of a body whose name has it: "Ministry of Foreign Affairs of Morocco"; None where it is none's."""
    building = seat(name)
    if building is not None:
        return building.country
    if _state_words().search(name) is None:
        return None
    states = {code for found in find_countries(name) for code in found.candidates}
    return min(states) if len(states) == 1 else None


def words_beside() -> dict[str, list[str]]:
    """What stands between a body's name and that of its state, by ``before``, ``of`` and ``in``; see the table."""
    beside: dict[str, list[str]] = _table()["beside"]
    return beside


def _of_medium(known: Medium) -> Family:
    if known.kind in _table()["state_kinds"] and known.country is not None:
        return state_family(known.country)
    return Family(known.name)


@cache
def _table() -> dict[str, Any]:
    loaded: dict[str, Any] = tree("families.yml")
    return loaded


@cache
def _listed() -> dict[str, Family]:
    """The families of names that the table lists."""
    found: dict[str, Family] = {}
    for code, names in _table()["states"].items():
        for name in names:
            found.setdefault(fold(name), state_family(code))
    for house, names in _table()["houses"].items():
        for name in (house, *names):
            found.setdefault(fold(name), Family(house))
    return found


@cache
def _state_words() -> re.Pattern[str]:
    words = sorted(_table()["state_words"], key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


@cache
def _government_hosts() -> dict[str, str]:
    found = {
        end.format(cc="uk" if one.alpha2 == "GB" else one.alpha2.casefold()): one.alpha3
        for one in countries()
        for end in _table()["government_hosts"]
    }
    return found | dict.fromkeys(_UNITED_STATES, "USA")
