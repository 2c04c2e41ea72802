"""Places with their coordinates: every candidate that a name has in the gazetteer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from dragoman.reference.countries import country, country_of_name
from dragoman.reference.folding import fold
from dragoman.reference.places import Place, notable
from dragoman.reference.sorted_table import SortedTable
from dragoman.reference.tables import rows, text_of

_SEAS = frozenset(["sea", "ocean", "gulf", "strait", "bay", "sound", "channel", "fjord", "lagoon", "inlet", "waterway"])
_BUILDINGS = frozenset(["building", "estate", "base", "airport", "border crossing"])
_TOWNS = frozenset(["town", "resort", "village", "camp"])
_LARGEST = 12  # towns of one name


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map.

    ``country`` is ISO 3166-1 alpha-3, None for seas and disputed places. ``region`` is the GeoNames code of the
    first-level region (``SY.12``). ``kind`` is town, region, county, country, area, island, sea, river, building
    and so on. ``lat`` and ``lon`` are degrees, north and east positive: the middle of what has an extent.
    ``geonames`` and ``wikidata`` are None where the tables have no id.
    """

    name: str
    kind: str
    lat: float
    lon: float
    country: str | None = None
    region: str | None = None
    geonames: int | None = None
    wikidata: str | None = None
    population: int = 0
    listed: bool = False

    @property
    def precision(self) -> str:
        """How finely the place is known: building, town, region, country, area (of several countries) or sea."""
        for precision, kinds in (("building", _BUILDINGS), ("town", _TOWNS), ("sea", _SEAS)):
            if self.kind in kinds:
                return precision
        return self.kind if self.kind in ("country", "area") else "region"


@lru_cache(maxsize=20_000)
def spots(name: str) -> tuple[Spot, ...]:
    """Every place of that name: the places of diplomacy and countries first, then regions, features and towns.

    >>> [spot.country for spot in spots("Damascus")][:1]
    ['SYR']
    """
    bare = name[4:] if name[:4].lower() == "the " else name
    found = list(_listed(name) or _listed(bare))
    code = country_of_name(bare)
    key = fold(bare)
    if code and code in _country_points() and not _is_part(key, code):
        found.append(_country_points()[code])
    found += _regions().get(f"{bare}=", ()) if len(bare) < len("N.S.W.+") else ()
    if not bare.isupper() or len(bare) > len("ROME"):
        for one in _spellings_of(key):
            found += [*_regions().get(one, ()), *_features().get(one, ()), *towns(one)]
    return tuple(dict.fromkeys(found))


def spot_in(name: str, country: str | None) -> Spot | None:
    """The place of that name in that country; a place of diplomacy first, then the largest town, then any other."""
    there = [spot for spot in spots(name) if spot.country == country]
    towns_there = [spot for spot in there if spot.kind == "town"]
    return next((spot for spot in there if spot.listed), None) or next(iter(towns_there or there), None)


def spot_of_country(alpha3: str) -> Spot | None:
    """A country as a place: a point in its middle."""
    return _country_points().get(alpha3)


def region_name(code: str | None) -> str | None:
    """The name of a first-level region by its GeoNames code."""
    return _region_names().get(code or "")


@lru_cache(maxsize=20_000)
def towns(key: str) -> tuple[Spot, ...]:
    """The towns of a folded name or spelling, the largest first."""
    found = []
    for fields in _towns().find(key):
        if fields[0].startswith("="):
            number = fields[1]
            found += [_town(line) for line in _towns().find(fields[0][1:]) if line[-1] == number]
        else:
            found.append(_town(fields))
    return tuple(sorted(found, key=lambda spot: -spot.population)[:_LARGEST])


def _town(fields: list[str]) -> Spot:
    name, code, region, population, lat, lon, number = fields
    return Spot(name, "town", float(lat), float(lon), code, region, int(number), None, int(population))


def _spellings_of(key: str) -> tuple[str, ...]:
    """A key and the same with "Saint", "Mount" and "Fort" written out or not."""
    for short, long in (("st ", "saint "), ("mt ", "mount "), ("ft ", "fort ")):
        if key.startswith(short):
            return key, long + key.removeprefix(short)
        if key.startswith(long):
            return key, short + key.removeprefix(long)
    return (key,)


def _is_part(key: str, code: str) -> bool:
    """Whether a name for a state is at first that of a part of it: England, Scotland."""
    parts = [spot for spot in _regions().get(key, ()) if spot.country == code and spot.geonames]
    return bool(parts) and fold(_country_points()[code].name) != key


def _listed(name: str) -> tuple[Spot, ...]:
    """The place of diplomacy of that name, with the coordinates of the table of points or of its town."""
    known = notable(name)
    if known is None:
        return ()
    spot = _located(known)
    return (spot,) if spot is not None else ()


@lru_cache(maxsize=2_000)
def _located(known: Place) -> Spot | None:
    point = _points().get(fold(known.name))
    if point is not None:
        return replace(point, name=known.name, country=known.country, kind=known.kind, listed=True)
    for name in (known.name, known.town):
        if not name or known.kind == "area":
            continue
        is_town = known.kind in _TOWNS or name == known.town
        same = [spot for spot in _mapped(name) if spot.country == known.country or spot.country is None]
        fit = [spot for spot in same if (spot.kind in _TOWNS) == is_town] or same
        if fit:
            here = replace(fit[0], name=known.name, country=known.country, kind=known.kind, listed=True)
            # The town of a building lends it its coordinates, not its ids.
            return here if name == known.name else replace(here, geonames=None, wikidata=None, population=0)
    return None


def _mapped(name: str) -> list[Spot]:
    key = fold(name)
    return [*_regions().get(key, ()), *_features().get(key, ()), *towns(key)]


@cache
def _towns() -> SortedTable:
    return SortedTable("gazetteer/towns.tsv")


@cache
def _regions() -> dict[str, tuple[Spot, ...]]:
    table: dict[str, tuple[Spot, ...]] = {}
    for line in text_of("gazetteer/regions.tsv").splitlines():
        key, name, kind, code, region, lat, lon, number, entity = line.split("\t")
        spot = Spot(name, kind, float(lat), float(lon), code, region, int(number) if number else None, entity or None)
        table[key] = (*table.get(key, ()), spot)
    return table


@cache
def _region_names() -> dict[str, str]:
    return {spot.region: spot.name for found in _regions().values() for spot in found if spot.region and spot.geonames}


@cache
def _features() -> dict[str, tuple[Spot, ...]]:
    table: dict[str, tuple[Spot, ...]] = {}
    for line in text_of("gazetteer/features.tsv").splitlines():
        key, name, kind, lat, lon, entity = line.split("\t")
        table[key] = (*table.get(key, ()), Spot(name, kind, float(lat), float(lon), wikidata=entity or None))
    return table


@cache
def _points() -> dict[str, Spot]:
    """The places of diplomacy whose coordinates stand in the table made by hand."""
    return {
        fold(row["name"]): Spot(
            row["name"],
            "",
            float(row["lat"]),
            float(row["lon"]),
            geonames=int(row["geonames"]) if row["geonames"] else None,
            wikidata=row["wikidata"] or None,
        )
        for row in rows("gazetteer/points.csv")
    }


@cache
def _country_points() -> dict[str, Spot]:
    table = {}
    for row in rows("gazetteer/country_points.csv"):
        known = country(row["alpha3"])
        if known is not None:
            number = int(row["geonames"]) if row["geonames"] else None
            table[known.alpha3] = Spot(
                known.name, "country", float(row["lat"]), float(row["lon"]), known.alpha3, geonames=number
            )
    return table
