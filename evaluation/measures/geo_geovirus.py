"""GeoVirus: places in Wikinews articles on epidemics and disasters, each with a point on the map.

``found_within_161km`` is the share of ALL gold places whose name was recognised (the spans overlap) and whose point
lies within 161 km (100 miles) of the gold point: recognition and resolution together. ``resolved_within_161km`` is
the same where the spans are given, ``recognised`` the share of names that were found at all, and ``precision`` the
share of the names found that gold has.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from dragoman.read.annotate.engine import SpacyEngine
from dragoman.read.where.find import find_places_of
from dragoman.read.where.resolve import kilometres, resolve
from dragoman.read.where.toponym import Toponym
from dragoman.reference.spots import spots

NEAR = 161.0  # km
SHARED = Path(__file__).resolve().parents[3] / "shared"
CORPUS = Path("data") / "geo-geovirus" / "GeoVirus.xml"


@dataclass(frozen=True)
class Gold:
    """A place of the corpus; offsets into the text, from nought."""

    start: int
    end: int
    name: str
    lat: float
    lon: float


def measure(shared: Path, show: bool = False) -> dict[str, float]:
    """The figures of the module's docstring; none where the corpus is absent."""
    corpus = shared / CORPUS
    if not corpus.exists():
        return {}
    articles = list(_articles(corpus))
    found = find_places_of([text for text, _ in articles], SpacyEngine())
    total = recognised = near = told = right = given = 0
    for (text, gold), places in zip(articles, found, strict=True):
        total, told = total + len(gold), told + len(places)
        right += sum(any(p.start < g.end and g.start < p.end for g in gold) for p in places)
        given += _resolved(text, gold, show)
        for g in gold:
            hits = [p for p in places if p.start < g.end and g.start < p.end]
            away = min((kilometres(p.spot.lat, p.spot.lon, g.lat, g.lon) for p in hits), default=None)
            recognised += bool(hits)
            near += away is not None and away <= NEAR
            if show and not hits:
                print(f"not found  {text[max(0, g.start - 30) : g.start]}[{g.name}]{text[g.end : g.end + 20]}")
            elif show and away is not None and away > NEAR:
                said = ", ".join(f"{p.spot.name} {p.spot.kind} {p.spot.country}" for p in hits)
                print(f"{away:6.0f} km  {g.name} ({g.lat}, {g.lon}): {said}")
        if show:
            for p in places:
                if not any(p.start < g.end and g.start < p.end for g in gold):
                    print(f"extra  {text[max(0, p.start - 30) : p.start]}[{p.name}]{text[p.end : p.end + 20]}")
    return {
        "found_within_161km": near / total,
        "resolved_within_161km": given / total,
        "recognised": recognised / total,
        "precision": right / max(1, told),
    }


def _articles(corpus: Path) -> Iterator[tuple[str, list[Gold]]]:
    for article in ElementTree.parse(corpus).getroot():
        gold = [
            Gold(
                int(one.findtext("start", "0")) - 1,
                int(one.findtext("end", "0")) - 1,
                one.findtext("name", ""),
                float(one.findtext("lat", "0")),
                float(one.findtext("lon", "0")),
            )
            for one in article.iter("location")
        ]
        yield article.findtext("text", ""), sorted(gold, key=lambda g: g.start)


def _resolved(text: str, gold: list[Gold], show: bool) -> int:
    """How many places are near where the names are given and only their places are asked for."""
    names = [Toponym(g.start, g.end, g.name, None, spots(g.name)) for g in gold if spots(g.name)]  # type: ignore[arg-type]
    chosen = zip(names, resolve(text, names), strict=True)
    points = {(name.start, name.end): spot for name, spot in chosen}
    if show:
        for g in gold:
            if (g.start, g.end) not in points:
                print(f"unknown name  {g.name}")
    pairs = [(g, points[g.start, g.end]) for g in gold if (g.start, g.end) in points]
    return sum(kilometres(spot.lat, spot.lon, g.lat, g.lon) <= NEAR for g, spot in pairs)


if __name__ == "__main__":
    shared = next((Path(word) for word in sys.argv[1:] if word != "--show"), SHARED)
    for name, value in measure(shared, "--show" in sys.argv).items():
        print(f"{name:24} {value:.3f}")
