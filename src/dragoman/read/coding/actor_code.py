"""The country and the sector of an actor that a phrase names, on a day: PLOVER's terms, and CAMEO's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dragoman.read.ask.states import state_of
from dragoman.read.coding.countries_in import Land, land_of
from dragoman.read.coding.nouns_in import Said, said_in
from dragoman.read.coding.people_in import Somebody, somebody_in
from dragoman.reference.folding import fold
from dragoman.reference.sectors import Body, bodies, body, cameo_of, words

MOST_CHARACTERS = 300
_CODES_OF_NO_STATE = {"UNO": "IGOUNO", "EUR": "IGOEUREEC"}
_COUNT = re.compile(
    r"^(?:(?:the|a|an|some|several|many|all|other|two|three|four|five|six|seven|eight|nine|ten|dozens of|hundreds of|"
    r"thousands of|a group of|groups of|a number of|\d[\d,.]*)\s+)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ActorCode:
    """What an actor is coded as.

    ``country`` is ISO 3166-1 alpha-3, or PLOVER's UNO, EUR, IGO, IMG for an actor of no state. ``sector`` is PLOVER's
    (GOV, MIL, REB, ...), with ``others`` that hold beside it; None where the phrase names a country as a whole.
    ``name`` and ``wikidata`` tell the person or body, where the phrase names one that is known.
    """

    country: str | None
    sector: str | None
    others: tuple[str, ...] = ()
    name: str | None = None
    wikidata: str | None = None

    @property
    def cameo(self) -> str:
        """The same in one code of CAMEO: ``RUSGOV``, ``IGOUNO``, ``COLGOVMIL``."""
        sectors = [cameo_of(sector) for sector in (self.sector, *self.others) if sector]
        country = _CODES_OF_NO_STATE.get(self.country or "", self.country or "")
        return country + "".join(dict.fromkeys(sectors))


def actor_code(phrase: str, country_hint: str | None = None, on: str | None = None) -> ActorCode | None:
    """The code of the actor that a phrase names; None where it names none that is known.

    ``country_hint`` (a code, name or adjective) is taken where the phrase says no country. ``on`` is a day, month or
    year: who holds an office then is of the government, who held it before is of the former elite. Without it the
    register's last word counts.
    """
    hint = state_of(country_hint) if country_hint else ()
    return _coded(" ".join(phrase.split())[: MOST_CHARACTERS + 1], hint[0] if len(hint) == 1 else None, on)


@lru_cache(maxsize=4096)
def _coded(phrase: str, hint: str | None, on: str | None) -> ActorCode | None:
    if not phrase or len(phrase) > MOST_CHARACTERS:
        return None
    text = _COUNT.sub("", phrase)
    if fold(text) in words("pronouns"):
        return ActorCode(hint, "UNK")
    whole = body(text) or body(phrase)
    if whole is not None:
        return _of_body(whole, hint)
    named, rest = _body_in(text)
    said = said_in(rest)
    land = land_of(text)
    who = None if named else somebody_in(text, on, land.country if land else hint)
    if who is not None:
        return _of_somebody(who, said, on)
    return _of_words(named, said, land, hint)


def _of_body(known: Body, hint: str | None) -> ActorCode:
    leading, others = (known.sectors[0], known.sectors[1:]) if known.sectors else (None, ())
    return ActorCode(known.country or hint, leading, others, known.name)


def _body_in(text: str) -> tuple[Body | None, str]:
    """The body that a phrase is about, the first that has a sector or else a territory, and the phrase without it."""
    found = bodies().find(text)
    chosen = next((match for match in found if match.values[0].sectors), found[0] if found else None)
    if chosen is None:
        return None, text
    without = text[: chosen.start] + " " + text[chosen.end :] if chosen.values[0].sectors else text
    return chosen.values[0], without


def _of_somebody(who: Somebody, said: Said, on: str | None) -> ActorCode:
    """Somebody of the register: in office by the office, after it of the former elite."""
    if who.former or (said.former and on is None):
        return ActorCode(who.country, "ELI", (), who.name, who.wikidata)
    sectors = who.sectors or said.sectors
    return ActorCode(who.country, sectors[0] if sectors else None, who.sectors[1:], who.name, who.wikidata)


def _of_words(named: Body | None, said: Said, land: Land | None, hint: str | None) -> ActorCode | None:
    country = (named.country if named else None) or (land.country if land else None) or hint
    sectors: tuple[str, ...] = ()
    if named is not None and named.sectors and (said.general or said.leads_a_body or not said.sectors):
        sectors = named.sectors
    elif said.sectors:
        sectors = said.sectors
    elif named is not None:
        sectors = named.sectors
    if said.former and sectors:
        sectors = ("ELI",)
    if not sectors and named is None and land is None:
        return None
    if not sectors and land is not None and land.sector:
        sectors = (land.sector,)
    return ActorCode(country, sectors[0] if sectors else None, sectors[1:], named.name if named else None)
