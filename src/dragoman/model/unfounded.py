"""Values of a reading that no words stand behind: there should be none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from dragoman.model.engagement import Engagement
from dragoman.model.evidence import Evidence
from dragoman.model.grounds import Ground, grounds_of
from dragoman.model.grounds_statements import statement_grounds
from dragoman.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Checked:
    """How many values and spans a reading has, and those that do not hold, in words a person can look them up by."""

    values: int
    spans: int
    unfounded: tuple[str, ...]
    misquoted: tuple[str, ...]


def checked(reading: Reading) -> Checked:
    """Check every value of every engagement and statement, and every span of the reading.

    A value holds that has words behind it, or that is named as inferred. A span holds whose quote is what the text has
    there. What follows from other values (level, format, point on the map, codes, confidence) is none to check.
    """
    grounds = list(_grounds(reading))
    spans = list(_spans(reading, "reading"))
    text = reading.article.text
    return Checked(
        values=len(grounds),
        spans=len(spans),
        unfounded=tuple(f"{ident} {one.attribute}: {one.value}" for ident, one in grounds if not _is_founded(one)),
        misquoted=tuple(f"{path}: {one.quote!r}" for path, one in spans if text[one.start : one.end] != one.quote),
    )


def _grounds(reading: Reading) -> Iterator[tuple[str, Ground]]:
    """Every value with what it rests on; a missing value that needs a reason counts as one."""
    for engagement in reading.engagements:
        found = grounds_of(engagement)
        yield from ((engagement.id, one) for one in found if one.value is not None)
        yield from ((engagement.id, one) for one in _counted(engagement))
        if engagement.date is None:
            yield engagement.id, Ground("date", None, inferred=engagement.date_reason)
    for statement in reading.statements:
        found = statement_grounds(statement, reading.article.text)
        yield from ((statement.id, one) for one in found if one.value is not None)
        if statement.date is None:
            yield statement.id, Ground("date", None, inferred=statement.date_reason)


def _counted(engagement: Engagement) -> Iterator[Ground]:
    """What is said beside its own ground elsewhere: how many, in what, and at what time of the day."""
    support = engagement.support
    if engagement.count > 1 and not support.count:
        yield Ground("count", str(engagement.count), inferred=support.inferred.get("count"))
    if engagement.part_of is not None and not support.part_of:
        yield Ground("part_of", engagement.part_of, inferred=support.inferred.get("part_of"))
    if engagement.time is not None:
        yield Ground("time", engagement.time, support.date, inferred=support.inferred.get("time"))


def _is_founded(ground: Ground) -> bool:
    return bool(ground.evidence or ground.inferred)


def _spans(value: object, path: str) -> Iterator[tuple[str, Evidence]]:
    """Every span that a value holds, at any depth, with the way to it."""
    if isinstance(value, Evidence):
        yield path, value
    elif is_dataclass(value):
        for field in fields(value):
            yield from _spans(getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, tuple):
        for n, one in enumerate(value):
            yield from _spans(one, f"{path}[{n}]")
