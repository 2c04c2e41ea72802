"""Which place each name means: by what stands behind its comma, the countries named, its neighbours and its size."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.read.where.toponym import Toponym
from dragoman.reference.spots import Spot

_BEHIND = re.compile(r",\s+|\s+\(\s*|\s+in\s+(?:the\s+)?|\s*[-–—]\s*|['’]s\s+")
_EARTH = 12742.0  # km, across
_NEAR = 400.0  # km
_LARGE = 100_000
_MOST_ANCHORS = 40
_BEFORE = 24  # characters
_REGION = (
    r"(?:[Pp]rovince|[Rr]egion|[Ss]tate|[Gg]overnorate|[Oo]blast|[Cc]anton|[Pp]refecture|[Dd]epartment|[Dd]istrict"
    r"|[Cc]ounty|[Tt]erritory)"
)
_REGION_BEHIND = re.compile(rf"[ \u00a0]{_REGION}\b")
_REGION_BEFORE = re.compile(rf"\b{_REGION} of (?:the )?$")
# What a kind of place is worth before the text is looked at, in powers of ten of inhabitants.
_PRIOR = {
    "country": 9.0, "area": 8.0, "state": 7.5, "ocean": 7.5, "sea": 7.2, "gulf": 6.5, "strait": 6.5, "county": 4.6,
    "islands": 5.4, "island": 5.0, "mountains": 5.4, "mountain": 4.5, "river": 5.0, "lake": 4.8, "airport": 6.0,
}  # fmt: skip
_FIRST_LEVEL, _DISTRICT, _OTHER, _LISTED = 6.3, 5.2, 4.5, 6.8
_WITH_STATES = ("USA", "CAN", "AUS", "IND")  # whose states news names without their country
_RIVALLED, _CALLED = 1.7, 2.0
_WITHIN, _CLOSE, _SAME_REGION, _SAME_COUNTRY = 6.0, 1.0, 1.5, 1.6


def resolve(text: str, found: Sequence[Toponym]) -> list[Spot]:
    """The place of each name, in order; the same name means the same place throughout a text."""
    context = _Context.of(text, found)
    return _one_sense(found, context.wider, [context.best(at) for at in range(len(found))])


@dataclass(frozen=True)
class _Context:
    """What the text tells of its places: the wider place behind each name, countries, regions and neighbours."""

    found: Sequence[Toponym]
    wider: Sequence[Spot | None]
    as_region: Sequence[bool]
    countries: Counter[str]
    regions: Counter[str]
    anchors: Sequence[Spot]

    @classmethod
    def of(cls, text: str, found: Sequence[Toponym]) -> _Context:
        """Read the text twice: first by itself, then with the places that the first reading found."""
        wider = [_wider(text, found, at) for at in range(len(found))]
        as_region = [_is_called_region(text, name) for name in found]
        sure = [name.spots[0] for name in found if len(name.spots) == 1 or _is_sure(name.spots)]
        countries = Counter(spot.country for spot in sure if spot.country)
        regions = Counter(spot.region for spot in sure if spot.region)
        alone = cls(found, wider, as_region, countries, regions, ())
        first = [alone.best(at) for at in range(len(found))]
        regions.update(spot.region for spot, wide in zip(first, wider, strict=True) if spot.region and wide)
        countries.update(spot.country for spot in first if spot.country)
        anchors = [spot for spot in dict.fromkeys(first) if spot.kind not in ("country", "area")]
        return cls(found, wider, as_region, countries, regions, anchors[:_MOST_ANCHORS])

    def best(self, at: int) -> Spot:
        """The candidate of a name with the highest score; the first of equals."""
        candidates = self.found[at].spots
        if len(candidates) == 1:
            return candidates[0]
        return max(candidates, key=lambda spot: self._score(at, spot))

    def _score(self, at: int, spot: Spot) -> float:
        candidates, wide = self.found[at].spots, self.wider[at]
        value = _prior(spot)
        if spot.kind == "country" and _rival(candidates):
            value -= _RIVALLED
        if spot.kind == "region":
            value = value + _CALLED if self.as_region[at] else min(value, _of_its_town(spot, candidates))
        if wide is not None and _lies_in(spot, wide):
            value += _WITHIN
        if spot.country and spot.country in self.countries:
            value += _SAME_COUNTRY * (0.5 + self.countries[spot.country] / self.countries.total())
        if spot.region in self.regions:
            value += _SAME_REGION
        if spot.kind != "country" and self._is_near(spot, candidates):
            value += _CLOSE
        return value

    def _is_near(self, spot: Spot, candidates: Sequence[Spot]) -> bool:
        return any(other not in candidates and distance(spot, other) < _NEAR for other in self.anchors)


def _is_called_region(text: str, name: Toponym) -> bool:
    """As in "Idlib province", "the governorate of Aleppo"."""
    return bool(
        _REGION_BEHIND.match(text, name.end) or _REGION_BEFORE.search(text, max(0, name.start - 24), name.start)
    )


def _of_its_town(spot: Spot, candidates: Sequence[Spot]) -> float:
    """A region that has its name from a large town counts a little less than the town."""
    towns = [town for town in candidates if town.kind == "town" and town.country == spot.country]
    large = [town for town in towns if town.listed or town.population >= _LARGE]
    near = [town for town in large if town.region == spot.region or distance(town, spot) < _NEAR / 2]
    return _prior(near[0]) - 0.5 if near else math.inf


def _is_sure(candidates: Sequence[Spot]) -> bool:
    """Whether a name is that of a country or a state before all else, and of no state of another country."""
    return candidates[0].kind in ("country", "state") and not _rival(candidates)


def _rival(candidates: Sequence[Spot]) -> bool:
    """Whether a country shares its name with a first-level region elsewhere that news writes about: Georgia."""
    return candidates[0].kind == "country" and any(
        spot.kind == "region" and spot.country in _WITH_STATES and spot.country != candidates[0].country
        for spot in candidates
    )


def _one_sense(found: Sequence[Toponym], wider: Sequence[Spot | None], chosen: list[Spot]) -> list[Spot]:
    """A name without anything behind it means what it meant where its country or region stood behind it."""
    told = {name.name: spot for name, wide, spot in zip(found, wider, chosen, strict=True) if wide is not None}
    return [
        spot if wide is not None else told.get(name.name, spot)
        for name, wide, spot in zip(found, wider, chosen, strict=True)
    ]


def _wider(text: str, found: Sequence[Toponym], at: int) -> Spot | None:
    """The country or region that stands straight behind a name and may hold it."""
    if at + 1 >= len(found):
        return None
    here, behind = found[at], found[at + 1]
    gap = text[here.end : behind.start]
    if not _BEHIND.fullmatch(gap):
        return None
    for spot in behind.spots:
        if spot.kind in ("country", "state", "region", "county") and any(
            _lies_in(inner, spot) and inner.name != spot.name for inner in here.spots
        ):
            return spot
    return None


def _lies_in(inner: Spot, outer: Spot) -> bool:
    if inner.country is None or inner.country != outer.country or inner.kind == "country":
        return False
    return outer.kind == "country" or inner.region == outer.region or distance(inner, outer) < _NEAR / 2


def _prior(spot: Spot) -> float:
    if spot.kind in _PRIOR:
        return _PRIOR[spot.kind]
    if spot.listed:
        return _LISTED + 0.01 * math.log10(1 + spot.population)
    if spot.kind == "town":
        return math.log10(1 + spot.population)
    if spot.kind == "region":
        return _FIRST_LEVEL if spot.geonames and spot.region else _DISTRICT
    return _OTHER


def distance(one: Spot, other: Spot) -> float:
    """Kilometres between two places along the great circle."""
    return kilometres(one.lat, one.lon, other.lat, other.lon)


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points, given in degrees."""
    a, b, c, d = map(math.radians, (lat, lon, other_lat, other_lon))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return _EARTH * math.asin(min(1.0, math.sqrt(half)))
