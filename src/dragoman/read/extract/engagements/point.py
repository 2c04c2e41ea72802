"""Where on the map an engagement took place."""

from __future__ import annotations

from dragoman.model.engagement import Kind, Where
from dragoman.read.extract.drafts.draft import Draft
from dragoman.reference.spots import spot_in, spot_of_country


def point_of(draft: Draft, country: str | None) -> Where | None:
    """The point of its building, else of its town, else of its country; None for calls and where nothing is known."""
    if draft.kind is Kind.CALL:
        return None
    names = (draft.place.text, draft.place.name, draft.place.town) if draft.place is not None else ()
    found = next((spot for name in names if name and (spot := spot_in(name, country))), None)
    spot = found or (spot_of_country(country) if country else None)
    return None if spot is None else Where(spot.geonames, spot.lat, spot.lon, spot.precision)
