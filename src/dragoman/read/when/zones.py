"""Time zones as texts write them: the words of ``zones.yml``, and the offset that they tell at a moment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from dragoman.read.when.languages.english import english

_IN_DIGITS = re.compile(
    r"(?:(?:GMT|UTC)\s?|T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?|:\d\d(?=\+))"
    r"(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?(?!\d)",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    r"\((?P<hour>[01]?\d|2[0-3])[:.]?(?P<minute>[0-5]\d)[ \xa0]?(?:GMT|UTC)(?:\)|\Z)", re.IGNORECASE
)
_WIDEST = timedelta(hours=14)
_STEP = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Zones:
    """The table: abbreviations in lower case with their offset or IANA zone, places, the abbreviations of several."""

    fixed: dict[str, str]
    abbreviations: dict[str, str]
    places: dict[str, str]
    unclear: dict[str, dict[str, tuple[str, ...]]]
    local: tuple[str, ...]

    @property
    def short(self) -> list[str]:
        """All abbreviations but the letter Z."""
        return [name for name in (*self.fixed, *self.abbreviations, *self.unclear) if name != "z"]


@dataclass(frozen=True, slots=True)
class Offset:
    """The offset from UTC as ISO 8601 writes it, ``Z`` or ``+03:00``; None, with the reason, where none is told."""

    value: str | None
    reason: str | None = None


@cache
def zones() -> Zones:
    """The table; read at the first call."""
    data = english("zones")
    unclear = {
        name.lower(): {zone: tuple(words) for zone, words in choices.items()}
        for name, choices in data["unclear"].items()
    }
    fixed, short = ({name.lower(): value for name, value in data[key].items()} for key in ("fixed", "abbreviations"))
    return Zones(fixed, short, data["places"], unclear, tuple(data["local"]))


def offset_in(words: str, moment: datetime, sentence: str) -> Offset:
    """The offset that the words of a time of day tell; ``moment`` is what the clock shows, without a zone.

    "IST" is the zone whose country the ``sentence`` names. A second hour in brackets, "10:35 a.m. (0735 GMT)", gives
    the offset of the first.
    """
    if (digits := _in_digits(words)) is not None:
        return digits
    first, _, bracket = words.lower().partition("(")
    for part in (first, "" if re.search(r"\d", bracket) else bracket):
        for name in _names().findall(part):
            if (told := _named(" ".join(name.split()), moment, sentence)) is not None:
                return told
    return _from_a_second_hour(words, moment) or Offset(None, "in local time, whose zone is not told")


def _in_digits(words: str) -> Offset | None:
    told = _IN_DIGITS.search(words)
    if told is None:
        return None
    away = timedelta(hours=int(told["hours"]), minutes=int(told["minutes"] or 0))
    if away > _WIDEST or away % _STEP:
        return Offset(None, f"no zone is as far from Greenwich as {told[0]!r}")
    return Offset(_written(-away if told["sign"] == "-" else away))


@cache
def _names() -> re.Pattern[str]:
    table = zones()
    places = "|".join(re.escape(place).replace(r"\ ", r"\s+") for place in (*table.places, *table.local))
    short = "|".join(sorted((*table.short, r"(?<=\d)z"), key=lambda name: -len(name)))
    return re.compile(
        rf"(?<![a-z])(?:{places})(?=\s+(?:standard\s+|summer\s+)?time\b)|(?:(?<![a-z])|(?<=\d))(?:{short}|eastern)\b"
    )


def _named(name: str, moment: datetime, sentence: str) -> Offset | None:
    table = zones()
    if name in table.fixed:
        return Offset(table.fixed[name])
    if name in table.local:
        return None
    if name in table.unclear:
        lower = sentence.lower()
        meant = [zone for zone, words in table.unclear[name].items() if re.search(rf"\b(?:{'|'.join(words)})\b", lower)]
        if len(meant) != 1:
            return Offset(
                None, f"{name.upper()} is the time of several countries, and the sentence names none of them alone"
            )
        return _at(meant[0], moment)
    return _at(table.abbreviations.get(name) or table.places[name], moment)


def _at(zone: str, moment: datetime) -> Offset:
    """The offset of a zone of the IANA database; none in the hour that is shown twice, or not at all."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415  (few texts name a zone)

    here = moment.replace(tzinfo=ZoneInfo(zone))
    first, second = here.utcoffset(), here.replace(fold=1).utcoffset()
    if first is None or first != second:
        return Offset(None, f"the clocks of {zone} were changed in that hour")
    return (
        Offset(_written(first)) if not first % timedelta(minutes=1) else Offset(None, f"{zone} had its local time then")
    )


def _from_a_second_hour(words: str, moment: datetime) -> Offset | None:
    told = _IN_BRACKETS.search(words)
    if told is None or int(told["hour"]) > 23:
        return None
    shown = timedelta(hours=moment.hour, minutes=moment.minute)
    away = shown - timedelta(hours=int(told["hour"]), minutes=int(told["minute"]))
    half_a_day = timedelta(hours=12)
    away = away - 2 * half_a_day if away > half_a_day else away + 2 * half_a_day if away <= -half_a_day else away
    return Offset(_written(away)) if not away % _STEP else None


def _written(away: timedelta) -> str:
    minutes = int(away.total_seconds()) // 60
    sign, minutes = ("-", -minutes) if minutes < 0 else ("+", minutes)
    return f"{sign}{minutes // 60:02d}:{minutes % 60:02d}"
