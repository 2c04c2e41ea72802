"""The point on the map of a place that a person gave."""

from __future__ import annotations

from dragoman.model.engagement import Kind, Where
from dragoman.reference.spots import spot_in, spot_of_country


def point_of(kind: Kind, place: str | None, country: str | None) -> Where | None:
    """The point of a place in its country, else of the country; None for calls and where nothing is known."""
    if kind is Kind.CALL:
        return None
    found = (spot_in(place, country) if place else None) or (spot_of_country(country) if country else None)
    return None if found is None else Where(found.geonames, found.lat, found.lon, found.precision)
