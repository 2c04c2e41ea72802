"""Durations in words."""

from __future__ import annotations

import re

_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")
_DURATION = re.compile(
    r"P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?"
)


def duration_words(duration: str) -> str:
    """``5 days`` for the ISO 8601 duration ``P5D``, ``1 hour 30 minutes`` for ``PT1H30M``; what is none as it is."""
    match = _DURATION.fullmatch(duration)
    if match is None:
        return duration
    told = [(int(number), unit) for number, unit in zip(match.groups(), _UNITS, strict=True) if number]
    return " ".join(f"{number} {unit}{'' if number == 1 else 's'}" for number, unit in told)
