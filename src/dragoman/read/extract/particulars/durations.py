"""Lengths of time in words: "three-day", "two and a half hours", "45 minutes", as ISO 8601 durations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.read.extract.particulars.setting import table
from dragoman.read.when.wording import DASH, NUMBER_ALONE, WORDS, any_of

_GAP = rf"(?:[ \t\xa0]|{DASH})"
_DAYS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0, "decade": 3650.0}
_LONG = {"month": "M", "year": "Y", "decade": "Y"}
_TEN = 10
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Duration:
    """Words of a sentence, by offsets in it, that tell a length; ``unit`` is where the word for the unit begins."""

    start: int
    end: int
    unit: int
    iso: str
    days: float


@cache
def _pattern(units: tuple[str, ...]) -> re.Pattern[str]:
    half = rf"{_GAP}and{_GAP}(?:an?{_GAP})?(?:half|quarter)"
    number = rf"(?P<half>half(?:{_GAP}an?)?)|(?P<number>{NUMBER_ALONE}|{any_of(table('length')['single'])}\b)"
    return re.compile(
        rf"\b(?:(?:{number})(?P<plus>{half})?{_GAP}(?:more{_GAP}|full{_GAP})?)?"
        rf"(?P<unit>{any_of(units)})s?(?:(?P<long>{_GAP}?long)|['’])?(?:{half}(?!{_GAP}\w+{_GAP}?ago))?\b",
        re.IGNORECASE,
    )


def durations(text: str, months: bool = False) -> Iterator[Duration]:
    """The lengths that a sentence tells with a number; months, years and decades only where asked for."""
    units = (*table("length")["units"], *(_LONG if months else ()))
    for match in _pattern(units).finditer(text):
        count = _count(match)
        if count is not None:
            unit = match["unit"].lower()
            yield Duration(match.start(), match.end(), match.start("unit"), _iso(count, unit), count * _DAYS[unit])


def _count(match: re.Match[str]) -> float | None:
    if match["half"]:
        return _HALF
    number = (match["number"] or "").lower()
    if not number:
        return 1.0 if match["long"] else None  # "a day-long session"
    tail = match.string[match.end("unit") : match.end()]
    plus = match["plus"] or (tail if "and" in tail else "")
    value = _number(number)
    return None if value is None else value + (_HALF if "half" in plus else 0.25 if "quarter" in plus else 0.0)


def _number(words: str) -> float | None:
    if words[0].isdigit():
        return float(words)
    if words in table("length")["single"]:
        return 1.0
    parts = [WORDS.numbers.get(part) for part in re.split(r"[- ]", words)]
    return float(sum(part for part in parts if part is not None)) if all(parts) else WORDS.numbers.get(words)


def _iso(count: float, unit: str) -> str:
    """``P3D``, ``PT1H30M``, ``P2W``: no fractions but of days."""
    letter = (table("length")["units"] | _LONG)[unit]
    if unit == "decade":
        count *= _TEN
    whole, rest = int(count), count - int(count)
    if unit in ("hour", "minute"):
        minutes = round(count * (60 if unit == "hour" else 1))
        hours, left = divmod(minutes, 60)
        return "PT" + (f"{hours}H" if hours else "") + (f"{left}M" if left or not hours else "")
    return f"P{count:g}{letter}" if rest else f"P{whole}{letter}"
