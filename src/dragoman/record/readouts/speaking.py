"""For which state a source speaks."""

from __future__ import annotations

from functools import cache
from typing import Any

from dragoman.record.names import same_person_name
from dragoman.record.parties import is_state
from dragoman.record.recorded import RecordedEngagement
from dragoman.reference.organisations import medium
from dragoman.reference.tables import tree_beside


def state_of_source(name: str, engagement: RecordedEngagement) -> str | None:
    """The state for which a source speaks: a state itself, its agencies and ministries, or a person who took part."""
    if is_state(name):
        return name
    known = medium(name)
    if known is not None and known.country is not None and known.kind in table()["speaking"]:
        return known.country
    people = (who for who in engagement.participants if who.country)
    return next((who.country for who in people if who.name and same_person_name(who.name, name)), None)


@cache
def table() -> dict[str, Any]:
    """The table of readouts."""
    found: dict[str, Any] = tree_beside(__package__, "readouts.yml")
    return found
