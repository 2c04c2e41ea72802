"""What was known of an engagement by a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dragoman.model.edtf import bounds
from dragoman.model.engagement import Status
from dragoman.record.parties import DONE
from dragoman.record.recorded import RecordedEngagement, StatusEntry


@dataclass(frozen=True, slots=True)
class Known:
    """An engagement with the part of its history that was said by a day; ``entries`` are never empty."""

    engagement: RecordedEngagement
    entries: tuple[StatusEntry, ...]
    status: Status
    date: str | None


def known_by(engagement: RecordedEngagement, on: date) -> Known | None:
    """What was known by the end of ``on``; None where nothing had been said yet. Words of unknown day count as said."""
    entries = tuple(one for one in engagement.history if one.as_of is None or bounds(one.as_of)[0] <= on)
    if not entries:
        return None
    if len(entries) == len(engagement.history):
        return Known(engagement, entries, engagement.status, engagement.date)
    firm = [one for one in entries if one.status is not Status.HYPOTHETICAL] or list(entries)
    last = next((one for one in reversed(firm) if one.status in DONE), firm[-1])
    told = next((one.date for one in reversed(firm) if one.date), None)
    return Known(engagement, entries, last.status, last.date or told)
