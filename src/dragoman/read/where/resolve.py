"""Which place each name means: by what stands behind its comma, the countries named, its neighbours and its size."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from dragoman.read.where.toponym import Toponym
from dragoman.reference.spots import Spot

_BEHIND = re.compile(r",\s+|\s+\(\s*|\s+in\s+(?:the\s+)?|\s*[-–—]\s*|['’]s\s+")  # noqa: RUF001 - dashes of the texts
_EARTH = 12742.0  # km, across
_NEAR = 400.0  # km
# What a kind of place is worth before the text is looked at, in powers of ten of inhabitants.
_PRIOR = {
    "country": 9.0, "area": 8.0, "state": 7.5, "ocean": 7.5, "sea": 7.2, "gulf": 6.5, "strait": 6.5, "county": 4.6,
    "islands": 5.4, "island": 5.0, "mountains": 5.4, "mountain": 4.5, "river": 5.0, "lake": 4.8, "airport": 6.0,
}  # fmt: skip
_REGION, _DISTRICT, _OTHER, _LISTED = 6.3, 5.2, 4.5, 6.8
_WITH_STATES = ("USA", "CAN", "AUS", "IND")  # whose states news names without their country
_RIVALLED = 1.7
_WITHIN, _CLOSE, _SAME_REGION, _SAME_COUNTRY = 6.0, 1.0, 1.5, 1.6


def resolve(text: str, found: Sequence[Toponym]) -> list[Spot]:
    """The place of each name, in order; the same name means the same place throughout a text."""
    wider = [_wider(text, found, at) for at in range(len(found))]
    sure = [name.spots[0] for name in found if len(name.spots) == 1 or _is_sure(name.spots)]
    countries = Counter(spot.country for spot in sure if spot.country)
    regions = Counter(spot.region for spot in sure if spot.region)
    first = [_best(name.spots, wide, countries, regions, ()) for name, wide in zip(found, wider, strict=True)]
    regions.update(spot.region for spot, wide in zip(first, wider, strict=True) if spot.region and wide is not None)
    anchors = tuple(dict.fromkeys(spot for spot in first if spot.kind not in ("country", "area")))[:40]
    countries.update(spot.country for spot in first if spot.country)
    chosen = [_best(name.spots, wide, countries, regions, anchors) for name, wide in zip(found, wider, strict=True)]
    return _one_sense(found, wider, chosen)


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


def _best(
    candidates: Sequence[Spot],
    wide: Spot | None,
    countries: Counter[str | None],
    regions: Counter[str | None],
    anchors: Sequence[Spot],
) -> Spot:
    """The candidate with the highest score; the first of equals."""
    if len(candidates) == 1:
        return candidates[0]
    total = sum(countries.values()) or 1

    rivalled = _rival(candidates)

    def score(spot: Spot) -> float:
        value = _prior(spot) - (_RIVALLED if rivalled and spot.kind == "country" else 0)
        if wide is not None and _lies_in(spot, wide):
            value += _WITHIN
        if spot.country in countries:
            value += _SAME_COUNTRY * (0.5 + countries[spot.country] / total)
        if spot.region in regions:
            value += _SAME_REGION
        if anchors and spot.kind != "country" and _is_near(spot, anchors):
            value += _CLOSE
        return value

    return max(candidates, key=score)


def _prior(spot: Spot) -> float:
    if spot.kind in _PRIOR:
        return _PRIOR[spot.kind]
    if spot.listed:
        return _LISTED + 0.01 * math.log10(1 + spot.population)
    if spot.kind == "town":
        return math.log10(1 + spot.population)
    if spot.kind == "region":
        return _REGION if spot.geonames and spot.region else _DISTRICT
    return _OTHER


def _is_near(spot: Spot, anchors: Sequence[Spot]) -> bool:
    return any(other.name != spot.name and distance(spot, other) < _NEAR for other in anchors)


def distance(one: Spot, other: Spot) -> float:
    """Kilometres between two places along the great circle."""
    return kilometres(one.lat, one.lon, other.lat, other.lon)


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points, given in degrees."""
    a, b, c, d = map(math.radians, (lat, lon, other_lat, other_lon))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return _EARTH * math.asin(min(1.0, math.sqrt(half)))
