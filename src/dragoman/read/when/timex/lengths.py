"""Lengths of time as TIMEX3 writes them."""

from __future__ import annotations

import re
from functools import cache

from dragoman.read.when.wording import NUMBER_WORD, SPACE, WORDS, any_of, number_of

_LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "weekend": "WE", "week": "W", "month": "M", "quarter": "Q",
    "year": "Y",
}  # fmt: skip
_LARGE = {"": 1, "hundred": 100, "thousand": 1000}
_TENFOLD = {"decade": 10, "century": 100, "centurie": 100}
_UNKNOWN = {"decade": "PXDE", "century": "PXCE", "centurie": "PXCE"}


def length_of(words: str) -> str | None:
    """The length that words tell: ``P9D`` for "the past nine days", ``PXY`` for "several years"; None for no length."""
    match = _pattern().search(words)
    if match is None:
        return None
    unit, count = match["unit"].lower(), None
    if match["number"]:
        count = number_of(match["number"].replace(",", "")) + (0.5 if match["half"] or match["fraction"] else 0)
        count *= _LARGE[(match["large"] or "").lower()]
    elif match["one"] and not match["plural"]:
        count = 0.5 if match["one"].lower().startswith("half") else 1 + (0.5 if match["half"] else 0)
    elif not match["plural"] and not match["some"]:
        count = 1
    return as_timex3(count, unit)


def as_timex3(count: float | None, unit: str) -> str:
    """So many units, None for an untold number: ``P3D``, ``PT12H``, ``PXY``."""
    if unit in _TENFOLD:
        if count is None:
            return _UNKNOWN[unit]
        count, unit = count * _TENFOLD[unit], "year"
    number = "X" if count is None else f"{count:g}"
    letter = _LETTERS[unit]
    return f"PT{number}{letter[1]}" if letter[0] == "T" else f"P{number}{letter}"


@cache
def _pattern() -> re.Pattern[str]:
    number = rf"(?:\d{{1,3}}(?:,\d{{3}})*(?:\.\d)?|{NUMBER_WORD})"
    between = rf"(?:(?:more|full|consecutive|straight|whole|long|further|additional|trading|working|last|past|next|calendar)(?:{SPACE}|-))*"
    return re.compile(
        rf"(?:(?P<number>{number})(?P<fraction>{SPACE}1/2)?(?:{SPACE}(?P<large>hundred|thousand))?(?:{SPACE}|-)(?P<half>and{SPACE}a{SPACE}half{SPACE})?"
        rf"|(?P<some>{any_of(WORDS.indefinite_counts)}){SPACE}|(?P<one>half{SPACE}an?|an?|one){SPACE})?{between}"
        r"(?P<unit>second|minute|hour|day|night|weekend|week|month|quarter|year|decade|century|centurie)(?P<plural>s)?\b",
        re.IGNORECASE,
    )
