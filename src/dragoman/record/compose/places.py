"""Whether one place lies in another, as far as points on the map tell it."""

from __future__ import annotations

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt

from dragoman.model.engagement import Where
from dragoman.record.compose.versions import Given

EARTH = 6371.0  # kilometres
# How far from the point of a place of this precision what lies in it can be, in kilometres.
_REACH = {"town": 40.0, "area": 200.0, "region": 500.0, "sea": 1500.0, "country": 3000.0}
_WIDTH = {name: n for n, name in enumerate(("building", *_REACH))}


def without_wider(given: Sequence[tuple[Given, Where | None]]) -> list[Given]:
    """The places without those in which another one lies: beside a town, the region that it is in says nothing else."""
    points = {where for _, where in given if where is not None}
    return [one for one, where in given if where is None or not any(_lies_in(other, where) for other in points)]


def _lies_in(inner: Where, outer: Where) -> bool:
    if _WIDTH.get(inner.precision, 0) >= _WIDTH.get(outer.precision, 0):
        return False
    return _kilometres(inner, outer) <= _REACH[outer.precision]


def _kilometres(a: Where, b: Where) -> float:
    """The distance of two points along the surface."""
    lat_a, lat_b = radians(a.lat), radians(b.lat)
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))
