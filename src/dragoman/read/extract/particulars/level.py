"""The level of an engagement: by its words, or by the rank of its highest participant."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from dragoman.model.particulars import Level
from dragoman.read.extract.frames.frame import Side
from dragoman.reference.tables import tree_beside


@cache
def _levels() -> dict[str, Level]:
    ranks = tree_beside(__package__, "level.yml")["ranks"]
    return {rank: Level(level) for level, members in ranks.items() for rank in members}


def level_of(sides: Iterable[Side]) -> Level | None:
    """The level of the highest office that a named participant holds; None where nobody's office is known."""
    people = [s.actor.person for s in sides if s.actor.person is not None]
    found = {_levels()[str(person.level)] for person in people if str(person.level) in _levels()}
    return next((level for level in Level if level in found), None)
