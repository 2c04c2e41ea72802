"""An engagement that was announced, and what has become of it by a day, as frozen types."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dragoman.record.recorded import RecordedEngagement


class State(StrEnum):
    """What has become of what was announced.

    due: its date is still ahead, or so little past that reports may be late; or it has none. overdue: its date has
    passed, and nobody tells what became of it. confirmed: it took place, or is under way. postponed: put off, to
    ``due`` where a new date is told. cancelled, denied: it is off.
    """

    DUE = "due"
    OVERDUE = "overdue"
    CONFIRMED = "confirmed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Expectation:
    """One announced engagement.

    ``due`` is the date (EDTF) for which it stands, ``planned`` the one for which it was first announced; ``announced``
    the day on which it first was, and ``announced_by`` by whose word. ``days`` are those from the day that was asked
    for to the last day of ``due``, less than 0 where it has passed. ``firm`` is False for a mere possibility.
    ``outcome`` is the engagement with which it was confirmed or that took its place, which may be itself. ``reason``
    says it in words.
    """

    engagement: RecordedEngagement
    state: State
    due: str | None
    planned: str | None
    announced: str | None
    announced_by: tuple[str, ...]
    days: int | None
    firm: bool
    outcome: RecordedEngagement | None
    reason: str
