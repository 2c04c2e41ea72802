"""A telling: one place of the article that tells of an engagement, with the status and the date read for it."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.read.extract.factuality.status_reading import StatusReading
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.when import TimeExpression


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that a telling gives: the EDTF value or None with the reason, and the words (offsets in the article).

    ``expression`` are these words with their meaning, ``counted_from`` the day of the story that they were counted
    from; None where the date comes from elsewhere. ``said`` is the day on which the words were said, where they count
    from it and not from publication. ``disputed`` are all the dates that the words give, each with the
    reason for it, where they contradict one another.
    """

    value: str | None
    reason: str | None
    start: int
    end: int
    inferred: str | None = None
    time: str | None = None
    expression: TimeExpression | None = None
    counted_from: str | None = None
    said: str | None = None
    disputed: tuple[Dated, ...] = ()


@dataclass(slots=True)
class Telling:
    """A frame with the status and the date that were read for it."""

    frame: Frame
    status: StatusReading
    date: Dated | None
