"""The level of an engagement where persons have corrected who took part: that of the highest office of those left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from dragoman.model.particulars import Level
from dragoman.model.person_judgement import Action
from dragoman.record.merge.report import Report
from dragoman.record.recorded import RecordedEngagement
from dragoman.reference.offices import office
from dragoman.reference.tables import tree_beside

_READING = "dragoman.read.extract.particulars"  # its table alone: its modules load the language engine


def level_of_those_left(engagement: RecordedEngagement, told: Sequence[Report]) -> str | None:
    """The level that follows from who took part as corrected; as it was where that, or the level, is not corrected.

    A level that the words of a report give ("ministerial talks") stays whoever takes part. Somebody who is only added
    raises a level that rests on more than the offices on record, and does not lower it.
    """
    changed = [one for one in engagement.corrections if one.attribute == "participants"]
    by_words = any(report.as_told.engagement.support.level for report in told)
    if not changed or by_words or any(one.attribute == "level" for one in engagement.corrections):
        return engagement.level
    left = highest(who.role for who in engagement.participants)
    before = highest(who.role for report in told for who in report.as_told.engagement.participants)
    removed = any(one.action is Action.REMOVE for one in changed)
    if removed or before == engagement.level:
        return left
    return next((str(level) for level in Level if level in (left, engagement.level)), None)


def highest(roles: Iterable[str | None]) -> str | None:
    """The level of the highest of these offices, by the reader's table; None where none of them is known."""
    found = {_levels().get(str(known.level)) for role in roles if role and (known := office(role)) is not None}
    return next((str(level) for level in Level if level in found), None)


@cache
def _levels() -> dict[str, Level]:
    ranks: dict[str, list[str]] = tree_beside(_READING, "words.yml")["level"]["ranks"]
    return {rank: Level(level) for level, members in ranks.items() for rank in members}
