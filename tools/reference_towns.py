"""Towns of more than 30,000 inhabitants and all capitals, with their other spellings, from GeoNames."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

from rapidfuzz.fuzz import ratio

from dragoman.reference.countries import countries
from dragoman.reference.folding import fold

FEWEST = 30_000
LARGE = 300_000
ALIKE = 70  # of 100: what a spelling in news must share with the common one
# Names in GeoNames that no newspaper writes.
RENAMED = {
    "New York City": "New York",
    "Nay Pyi Taw": "Naypyidaw",
    "City of Brussels": "Brussels",
    "Saint Petersburg": "St. Petersburg",
    "Frankfurt am Main": "Frankfurt",
}
VERY_ALIKE = 80
# Countries whose towns GeoNames writes with the marks of a transliteration, which news leaves out.
TRANSLITERATED = (
    "AFG ARE BGD BHR BTN DZA EGY IND IRN IRQ ISR JOR JPN KAZ KGZ KWT LBN LBY LKA MAR MDV MRT NPL OMN PAK PRK PSE "
    "QAT RUS SAU SDN SOM SYR TJK TKM TUN UKR UZB YEM ARM AZE GEO BLR KOR CHN TWN MMR THA LAO KHM ETH ERI"
)
_LATIN = re.compile(r"[a-z][a-z ]{4,29}")


def build_towns(source: Path) -> list[str]:
    """Lines of name, key, country, population and folded other spellings, parted by tabs, the largest town first."""
    codes = {country.alpha2: country.alpha3 for country in countries() if country.alpha3 not in _former()}
    cities = [city for city in json.loads(source.read_text(encoding="utf-8")).values() if city["countrycode"] in codes]
    cities = [city for city in cities if city["population"] >= FEWEST or 0 < city["population"] < 15_000]
    cities.sort(key=lambda city: (-city["population"], city["name"], city["geonameid"]))
    names = {fold(city["name"]) for city in cities}
    lines = []
    for city in cities:
        name = RENAMED.get(city["name"], city["name"])
        country = codes[city["countrycode"]]
        name = _without_marks(name) if country in TRANSLITERATED else name
        key = fold(name)
        others = "|".join(_spellings(city, name, names))
        # The key stands there only where lower case alone does not give it.
        lines.append("\t".join((name, "" if key == name.lower() else key, country, str(city["population"]), others)))
    return lines


def _without_marks(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _former() -> set[str]:
    return {"SUN", "YUG", "SCG", "CSK", "DDR", "ZAR", "YMD", "VDR"}


def _spellings(city: dict[str, Any], name: str, names: set[str]) -> list[str]:
    """The other spellings that news in English may use: like the common one, and no other town's name."""
    common = fold(name)
    most = 6 if city["population"] >= LARGE else 2
    scored: dict[str, float] = {}
    for other in [city["name"], *city["alternatenames"]]:
        folded = fold(other)
        if folded == common or not _LATIN.fullmatch(folded) or other.isupper() or "(" in other:
            continue
        if folded in names and folded != fold(city["name"]):
            continue
        alike = ratio(folded.replace(" ", ""), common.replace(" ", ""))
        if alike >= ALIKE and (folded[0] == common[0] or alike >= VERY_ALIKE):
            scored[folded] = alike
    return sorted(scored, key=lambda folded: (-scored[folded], folded))[:most]
