"""Times of day."""

from __future__ import annotations

import re

from dragoman.read.when.expression import Clock
from dragoman.read.when.wording import GAP, SPACE, Draft, any_of, rule
from dragoman.read.when.zones import zones

_PLACES = any_of([*zones().places, *zones().local])
_ZONE = (
    rf"(?:(?:{any_of(zones().short)})\b(?:[+-]\d{{1,2}}(?::?\d\d)?)?"
    rf"|(?:{_PLACES}){SPACE}(?:(?:standard|summer){SPACE})?time\b|Eastern\b|hours\b|hrs?\b)"
)

_IN_ZONE = rf"(?:{GAP}(?:{_ZONE}|\({_ZONE}\)))?"


def _clock(hour: int, minute: int, end: int) -> Draft | None:
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    return Draft(Clock(), end, f"{hour % 24:02d}:{minute:02d}")


def _twelve(match: re.Match[str]) -> Draft | None:
    hour = int(match["hour"])
    if not 1 <= hour <= 12:
        return None
    afternoon = match["half"].lower() == "p"
    return _clock(hour % 12 + (12 if afternoon else 0), int(match["minute"] or 0), match.end())


def _twenty_four(match: re.Match[str]) -> Draft | None:
    return _clock(int(match["hour"]), int(match["minute"]), match.end())


def _noon(match: re.Match[str]) -> Draft | None:
    return Draft(Clock(), match.end(), "12:00")


RULES = (
    rule(
        "half past two",
        "#",
        rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?{GAP}(?P<half>[ap])(?:m\b|\.m\b\.?){_IN_ZONE}",
        _twelve,
    ),
    rule(
        "14:30",
        "#",
        rf"(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?:\+\d\d:?\d\d\b|Z\b|{_IN_ZONE})",
        _twenty_four,
    ),
    rule("14.30 GMT", "#", rf"(?P<hour>[0-2]?\d)[.h](?P<minute>[0-5]\d){GAP}{_ZONE}", _twenty_four),
    rule("1430 GMT", "#", rf"(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?:{GAP}{_ZONE}|Z\b)", _twenty_four),
    rule("noon", {"at", "around", "noon"}, r"noon\b", _noon),
)
