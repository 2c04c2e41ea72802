"""Status and date agree: what is done does not lie after publication, and what is planned not before it.

``agreement.csv`` is the whole of it. Each row says what is done where a status (``status``) and the side of
publication on which the date lies (``lies``) do not go together, by the tense in which the status is told (``told``;
``*`` is any, the first row that fits holds). What is tried, in this order (``then``):

- *the other side*: the words of the date are read the other way round ("on Friday" as the last one and not the next),
  where they leave that open and the date then agrees;
- a status: the date is the surer of the two, and the words leave the status open;
- *as told*: the words force both;
- *no date*: the status is the surer of the two, and the date is dropped with the reason.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Literal

from dragoman.model.edtf import bounds
from dragoman.model.engagement import Status
from dragoman.read.extract.factuality.status_reading import StatusReading
from dragoman.read.extract.tellings.telling import Dated
from dragoman.read.extract.tellings.told_tense import ToldTense
from dragoman.read.when import resolve
from dragoman.read.when.story import Tense

Side = Literal["before", "on the day", "after", "around"]
OTHER_SIDE, NO_DATE, AS_TOLD = "the other side", "no date", "as told"
_ANY = "*"
_TOLD_AS = {
    Status.OCCURRED: "told as done",
    Status.ONGOING: "told as going on",
    Status.PLANNED: "told as still to come",
    Status.HYPOTHETICAL: "told as possible",
}
_GOES_WITH: dict[Status, tuple[Tense, ...]] = {
    Status.OCCURRED: ("past",),
    Status.ONGOING: ("present",),
    Status.PLANNED: ("future",),
    Status.HYPOTHETICAL: ("future",),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table: ``then`` is what is tried, the first first."""

    status: Status
    lies: Side
    told: str
    then: tuple[str, ...]
    example: str


@cache
def rows() -> tuple[Row, ...]:
    """The rows of ``agreement.csv``."""
    lines = files(__package__).joinpath("agreement.csv").read_text(encoding="utf-8").splitlines()
    return tuple(
        Row(Status(row["status"]), row["lies"], row["told"], tuple(row["then"].split("; ")), row["example"])  # type: ignore[arg-type]
        for row in csv.DictReader(lines)
    )


def side_of(value: str, published: str) -> Side:
    """Where a date lies, seen from publication; both EDTF, and publication may be known only within bounds.

    "before" and "after" are said only of what lies wholly there, on whatever day the article was published.
    """
    (first, last), (earliest, latest) = bounds(value), bounds(published)
    if last < earliest:
        return "before"
    if first > latest:
        return "after"
    return "on the day" if first == last == earliest == latest else "around"


def row_for(status: Status, lies: Side, told: ToldTense) -> Row | None:
    """The row for a status and a date that do not go together; None where they do."""
    return next((row for row in rows() if (row.status, row.lies) == (status, lies) and row.told in (told, _ANY)), None)


def agreed(status: StatusReading, found: Dated, published: str | None, told: ToldTense) -> tuple[StatusReading, Dated]:
    """A status and a date that go together, after the table; both as they are where they do already."""
    if published is None or found.value is None:
        return status, found
    lies = side_of(found.value, published)
    row = row_for(status.status, lies, told)
    for step in row.then if row is not None else ():
        if step == AS_TOLD:
            break
        if step == NO_DATE:
            return status, without_date(status, found, published)
        if step == OTHER_SIDE:
            other = _other_side(status, found, published, told)
            if other is not None:
                return status, other
        else:
            return StatusReading(Status(step), status.word, by_date=True), found
    return status, found


def without_date(status: StatusReading, found: Dated, published: str) -> Dated:
    """The date dropped, with the reason."""
    assert found.value is not None
    words = repr(found.expression.text) if found.expression is not None else "the story"
    days = found.value.replace("/", " to ")
    reason = f"{_TOLD_AS[status.status]}, but {words} gives {days}, {side_of(found.value, published)} publication"
    return replace(found, value=None, reason=reason, inferred=None, time=None)


def _other_side(status: StatusReading, found: Dated, published: str, told: ToldTense) -> Dated | None:
    """The date that the same words give where they are read towards the side on which the status lies."""
    if found.expression is None or found.inferred is not None:
        return None
    for tense in _GOES_WITH[status.status]:
        again = resolve(found.expression, published=published, tense=tense, anchor=found.counted_from, sure=True)
        value = again.value
        if value is None or value == found.value or row_for(status.status, side_of(value, published), told) is not None:
            continue
        reason = f"{found.expression.text!r} read towards publication's other side: it is {_TOLD_AS[status.status]}"
        return replace(found, value=value, reason=None, inferred=reason)
    return None
