"""Places of diplomacy, towns and regions by name, with the country that they lie in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.reference.countries import capital_of, countries, country_of_name, name_of, seat
from dragoman.reference.folding import fold, fold_articles
from dragoman.reference.phrases import Phrasebook
from dragoman.reference.tables import cell, rows, text_of


@dataclass(frozen=True, slots=True)
class Place:
    """A place that news names.

    ``country`` is ISO 3166-1 alpha-3, None where it is disputed, or where the place is larger than a country.
    ``kind`` is town, building, estate, base, region, state, island, area, sea, country and so on. ``town`` is the
    town of a building, to be written as the place: the Great Hall of the People is in Beijing.
    """

    name: str
    country: str | None
    kind: str
    town: str | None = None
    population: int = 0

    @property
    def where(self) -> str | None:
        """What to write as the place of an engagement: a town or a named place, None for a whole country."""
        if self.kind in _WIDE:
            return None
        return self.town or self.name


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """A place in a text, ``end`` exclusive."""

    start: int
    end: int
    place: Place


_ARTICLE = re.compile(r"\b[aeu][a-z]{1,2} ")  # what may be an Arabic article; fold_articles decides
_WIDE = ("country", "area")
_CITY_STATES = ("SGP", "MCO", "HKG", "MAC", "VAT")
_LARGE = 100_000
_LONGEST = 120
_GENERIC_BEFORE = re.compile(
    r"^(?:the )?(?:(?:port|resort|capital|holy|border|southern|northern|eastern|western|coastal) )*"
    r"(?:city|town|village|port|capital|province|governorate|region|state|island|district|resort) of ",
    re.IGNORECASE,
)
_GENERIC_AFTER = re.compile(
    r" (?:city|town|province|governorate|region|oblast|district|airport|international airport|air ?base|airfield"
    r"|state|island|prefecture|county|residence|palace|resort|suburbs?)$",
    re.IGNORECASE,
)
_COMPASS = re.compile(
    r"^(?:the )?(?:(?:north|south)[- ]?(?:eastern|western|east|west)|northern|southern|eastern|western|central"
    r"|north|south|east|west|upper|lower) (?:part of )?",
    re.IGNORECASE,
)


def place(text: str) -> Place | None:
    """The place of a name; the most populous town where several have it, or the one after a comma's country.

    A country gives a place of kind ``country`` (a city-state a town); what no table knows gives None.
    """
    bare = text.strip().strip(",;:")
    if not bare or len(bare) > _LONGEST:
        return None
    if "," in bare:
        first, _, last = (part.strip() for part in bare.rpartition(","))
        wider = _known(last)
        if first and wider is not None:
            return _within(first, wider)
        bare = first or last
    return _known(bare) or _stripped(bare)


def capital(alpha3: str) -> Place | None:
    """The capital of a country as a place."""
    name = capital_of(alpha3)
    return Place(name, alpha3, "town") if name else None


def notable(name: str) -> Place | None:
    """The place of diplomacy, the seat of power or the capital of that name; None where the tables have none."""
    return _exact().get(name) or _notable().get(fold(name))


def find_places(text: str) -> list[PlaceMatch]:
    """Notable places, regions, seats, capitals and towns of 100,000 or more in a text, each with its capital letter.

    Countries are not among them (``find_countries`` has those), nor towns whose names are mostly something else.
    """
    return [PlaceMatch(found.start, found.end, found.values[0]) for found in _phrasebook().find(text)]


def _known(text: str) -> Place | None:
    exact = _exact().get(text)
    if exact:
        return exact
    bare = text[4:] if text[:4].lower() == "the " else text
    key = fold(bare)
    notable = _notable().get(key)
    if notable:
        return notable
    code = country_of_name(bare)
    if code:
        return Place(name_of(code), code, "town" if code in _CITY_STATES else "country")
    found = _town(_towns().get(key)) or _town(_spellings().get(key))
    if found is None:
        short = fold_articles(bare)
        found = _by_key(short) or _by_key(_without_article().get(short, ""))
    return found


def _by_key(key: str) -> Place | None:
    return _notable().get(key) or _town(_towns().get(key))


def _stripped(text: str) -> Place | None:
    """A place behind a generic word: the city of Aleppo, Idlib province, northern Syria."""
    shorter = _GENERIC_BEFORE.sub("", text)
    found = _known(shorter) if shorter != text else None
    if found is None:
        shorter = _GENERIC_AFTER.sub("", text)
        found = _known(shorter) if shorter != text else None
    if found is None:
        shorter = _COMPASS.sub("", text)
        wider = _known(shorter) if shorter != text else None
        if wider is not None and wider.kind in ("country", "region", "area", "state"):
            found = Place(text, wider.country, "region" if wider.kind == "country" else wider.kind)
    return found


def _within(name: str, wider: Place) -> Place | None:
    """The place of a name that another place or country stands behind: Paris, Texas; Geneva, Switzerland."""
    known = _known(name) or _stripped(name)
    if known is not None and (wider.country is None or known.country in (wider.country, None)):
        return known
    return Place(name, wider.country, "town")


@cache
def _notable() -> dict[str, Place]:
    """Places of the table, seats of power, and capitals, by folded name; earlier ones win."""
    table: dict[str, Place] = {}
    for row in rows("places.csv"):
        known = Place(row["name"], row["country"] or None, row["kind"], row["town"] or None)
        for form in (row["name"], *cell(row["forms"])):
            if not form.endswith("="):
                table.setdefault(fold(form.removeprefix("the ")), known)
    for row in rows("seats.csv"):
        for form in cell(row["names"]):
            found = seat(form)
            if found:
                known = Place(found.name, found.country, "building", found.town)
                table.setdefault(fold(form.removeprefix("the ")), known)
    for country in countries():
        for town in country.capitals:
            for spelling in town:
                table.setdefault(fold(spelling.rstrip("=")), Place(town[0].rstrip("="), country.alpha3, "town"))
    return table


@cache
def _exact() -> dict[str, Place]:
    """Forms that are found only as they are written: Fla., CA."""
    return {
        form[:-1]: Place(row["name"], row["country"] or None, row["kind"], row["town"] or None)
        for row in rows("places.csv")
        for form in cell(row["forms"])
        if form.endswith("=")
    }


@cache
def _town_lines() -> list[str]:
    return text_of("towns.tsv").splitlines()


@cache
def _towns() -> dict[str, int]:
    """Lines of the towns' table by folded common name; it has the largest first."""
    table: dict[str, int] = {}
    for number, line in enumerate(_town_lines()):
        name, key, _ = line.split("\t", 2)
        table.setdefault(key or name.lower(), number)
    return table


@cache
def _spellings() -> dict[str, int]:
    table: dict[str, int] = {}
    for number, line in enumerate(_town_lines()):
        others = line.rpartition("\t")[2]
        for other in others.split("|") if others else ():
            table.setdefault(other, number)
    return table


def _town(number: int | None) -> Place | None:
    if number is None:
        return None
    name, _, country, population, _ = _town_lines()[number].split("\t")
    return Place(name, country, "town", None, int(population))


@cache
def _without_article() -> dict[str, str]:
    """Keys by the same without the Arabic article."""
    table: dict[str, str] = {}
    for key in (*_notable(), *_towns()):
        if _ARTICLE.search(key):
            table.setdefault(fold_articles(key), key)
    return table


def is_mostly_no_town(text: str) -> bool:
    """Whether a name, in running text, is mostly something other than the town: Bath, Clinton, Old City."""
    return fold(text) in _not_towns()


@cache
def _not_towns() -> frozenset[str]:
    return frozenset(fold(line) for line in text_of("not_towns.txt").splitlines() if line and line[0] != "#")


@cache
def _phrasebook() -> Phrasebook[Place]:
    entries: list[tuple[str, Place]] = []
    for row in rows("places.csv"):
        known = Place(row["name"], row["country"] or None, row["kind"], row["town"] or None)
        entries += [(form, known) for form in (row["name"], *cell(row["forms"]))]
    for row in rows("seats.csv"):
        entries += [(form, _notable()[fold(form.removeprefix("the "))]) for form in cell(row["names"])]
    for country in countries():
        entries += [
            (spelling, _notable()[fold(spelling.rstrip("="))]) for town in country.capitals for spelling in town
        ]
    others = set(_not_towns())
    others.update(fold(name) for country in countries() for name in country.names)
    for key, number in _towns().items():
        town = _town(number)
        if town is None or town.population < _LARGE:
            break
        if key not in others:
            entries.append((town.name, town))
    return Phrasebook(entries)
