"""Days of the week, as pages write them beside their dates."""

from __future__ import annotations

import re
from datetime import date

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BEFORE = re.compile(
    r"(?<!\w)(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\.?(?:,? (?:the )?|,)\Z", re.IGNORECASE
)
_NEAR = 20


def other_weekday(day: date, before: str) -> str | None:
    """The day of the week at the end of the words before a day, where that day is another."""
    match = _BEFORE.search(before[-_NEAR:])
    if match is None:
        return None
    told = next(name for name in _DAYS if name.lower().startswith(match[1].lower()))
    return None if told == weekday(day) else told


def weekday(day: date) -> str:
    """The English name of a day's weekday."""
    return _DAYS[day.weekday()]
