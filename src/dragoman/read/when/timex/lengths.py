"""Lengths of time as TIMEX3 writes them."""

from __future__ import annotations

import re
from functools import cache

from dragoman.read.when.timex.words import tagging_words
from dragoman.read.when.wording import NUMBER_WORD, SPACE, WORDS, any_of, number_of

_LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "weekend": "WE", "fortnight": "W",
    "hr": "TH", "min": "TM", "week": "W", "month": "M", "quarter": "Q", "year": "Y",
}  # fmt: skip
_LARGE = {"": 1, "hundred": 100, "thousand": 1000}
_HALVES = {"Y": "6M", "H": "30M", "M": "30S"}  # half a year, an hour, a minute, in the next smaller unit
_COUPLE = {"a couple of": 2, "couple of": 2}
_TENFOLD = {"decade": 10, "century": 100, "centurie": 100}
_UNKNOWN = {"decade": "PXDE", "century": "PXCE", "centurie": "PXCE"}


def length_of(words: str) -> str | None:
    """The length that words tell: ``P9D`` for "the past nine days", ``PXY`` for "several years"; None for no length."""
    match = _pattern().search(words)
    if match is None:
        return None
    return as_timex3(_count(match), match["unit"].lower())


def _count(match: re.Match[str]) -> float | None:
    """How many units; None where it is not told."""
    some = " ".join((match["some"] or "").lower().split())
    if some in _COUPLE:
        return _COUPLE[some]
    if match["large_alone"]:
        return _LARGE[match["large_alone"].lower()]
    if match["number"]:
        count = number_of(match["number"].replace(",", "")) + (
            0.5 if match["half"] or match["fraction"] or match["late_half"] else 0
        )
        return count * _LARGE[(match["large"] or "").lower()]
    if match["plural"] or match["some"]:
        return None
    if match["one"] and match["one"].lower().startswith("half"):
        return 0.5
    return 1.5 if match["late_half"] else 1


def as_timex3(count: float | None, unit: str) -> str:
    """So many units, None for an untold number: ``P3D``, ``PT12H``, ``PXY``."""
    if unit in _TENFOLD:
        if count is None:
            return _UNKNOWN[unit]
        count, unit = count * _TENFOLD[unit], "year"
    if unit == "fortnight" and count is not None:
        count *= 2
    letter = _LETTERS[unit]
    of_day = letter[0] == "T"
    letter = letter[-1] if of_day else letter
    number = "X" if count is None else f"{count:g}"
    if count is not None and count > 1 and count % 1 == 0.5 and (letter == "Y" or (of_day and letter in _HALVES)):
        number, letter = f"{int(count)}", letter + _HALVES[letter]
    return f"PT{number}{letter}" if of_day else f"P{number}{letter}"


@cache
def _pattern() -> re.Pattern[str]:
    gap = rf"(?:{SPACE}|-)"
    number = rf"(?:\d{{1,3}}(?:,\d{{3}})*(?:\.\d)?|{NUMBER_WORD})"
    half = rf"(?P<half>and{SPACE}(?:a{SPACE})?half{SPACE})?"
    counts = (
        rf"(?P<number>{number})(?P<fraction>{SPACE}1/2)?(?:{SPACE}(?P<large>hundred|thousand))?{gap}{half}",
        rf"an?{SPACE}(?P<large_alone>hundred|thousand){gap}",
        rf"(?P<some>{any_of(WORDS.indefinite_counts)}){gap}",
        rf"(?P<one>half{SPACE}an?|an?|one|another|all){gap}",
    )
    between = rf"(?:(?:{any_of(tagging_words().within_lengths)}){gap})*"
    late_half = rf"(?P<late_half>{SPACE}and{SPACE}(?:a{SPACE})?half\b)?"
    unit = rf"(?P<unit>{any_of(_LETTERS)}|{any_of(_TENFOLD)})(?P<plural>s)?\b{late_half}"
    return re.compile(rf"(?:{'|'.join(counts)})?{between}{unit}", re.IGNORECASE)
