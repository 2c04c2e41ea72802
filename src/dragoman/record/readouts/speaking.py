"""For which state a source speaks."""

from __future__ import annotations

from functools import cache
from typing import Any

from dragoman.model.statement import Statement
from dragoman.record.names import fold, same_person_name
from dragoman.record.recorded import RecordedEngagement
from dragoman.reference.countries import find_countries
from dragoman.reference.families import family_of
from dragoman.reference.organisations import medium
from dragoman.reference.tables import tree_beside


def state_of_source(name: str, engagement: RecordedEngagement) -> str | None:
    """The state for which a source speaks: a state itself, its agencies and ministries, or a person who took part."""
    state = family_of(name).state
    if state is not None:
        return state
    people = (who for who in engagement.participants if who.country)
    return next((who.country for who in people if who.name and same_person_name(who.name, name)), None)


def is_of_side(statement: Statement, side: str, engagement: RecordedEngagement) -> bool:
    """Whether somebody who speaks for a side says something of another side, or to it.

    Much else is said in an article; newspapers and agencies that are not the state's own speak for themselves.
    """
    speaker = statement.speaker
    known = medium(speaker.name) if speaker.name else None
    if speaker.country != side or (known is not None and family_of(known.name).state != side):
        return False
    aims = {statement.target, statement.addressee}
    others = [who for who in engagement.participants if who.country != side]
    states = {who.country for who in others} | {group for group in engagement.collective_participants if group != side}
    words = set(fold(statement.content.quote))
    return (
        bool(aims & (states | {who.name for who in others}) - {None})
        or any(who.name and fold(who.name)[-1] in words for who in others)
        or any(states & set(found.candidates) for found in find_countries(statement.content.quote))
    )


@cache
def table() -> dict[str, Any]:
    """The table of readouts."""
    found: dict[str, Any] = tree_beside(__package__, "readouts.yml")
    return found
