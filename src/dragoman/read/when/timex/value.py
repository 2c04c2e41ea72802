"""The TIMEX3 value of a date, length or time that the grammar of dates found, against the narrative."""

from __future__ import annotations

import re
from dataclasses import replace

from dragoman.read.when.expression import Anchored, Away, Clock, Period, TimeExpression, Unclear
from dragoman.read.when.story import Known, Story, Tense
from dragoman.read.when.timex.lengths import length_of
from dragoman.read.when.timex.narrative import Narrative
from dragoman.read.when.timex.timex import Type
from dragoman.read.when.timex.timex3 import UNKNOWN, date_value
from dragoman.read.when.timex.words import tagging_words
from dragoman.read.when.wording import WORDS

_WORD = re.compile(r"[A-Za-z]+")
_OF_AN_EVENT = {"the day", "the next day", "the following day"}
_EVERY_OTHER = re.compile(r"every\s(?:other|second)\b")
_YEAR_END = re.compile(r"(?:around\s)?year[ -]end\Z", re.IGNORECASE)
_AWAY_FROM_GREENWICH = re.compile(r"(?:gmt|utc)\s?[+-]\d")
_PAST_YEAR = re.compile(r"the past year\Z")


def typed_value(found: TimeExpression, narrative: Narrative, tense: Tense) -> tuple[Type, str]:
    """Type and value after TIMEX3."""
    meaning, lower = found.meaning, found.text.lower()
    if found.kind in {"set", "duration"}:
        return ("SET", _set_value(lower)) if found.kind == "set" else ("DURATION", length_of(lower) or "PXD")
    if isinstance(meaning, Clock):
        day = narrative.day
        return "TIME", _at_time(day if day and len(day) == 10 else UNKNOWN, found, lower)
    if _PAST_YEAR.match(lower):
        meaning = Period("year", -1)
    if isinstance(meaning, Unclear) or (isinstance(meaning, Anchored) and meaning.event):
        return ("DATE", UNKNOWN) if lower in _OF_AN_EVENT else _unclear(lower)
    if isinstance(meaning, Away) and meaning.only_future and tense == "past":
        return "DURATION", length_of(lower) or "PXD"
    return _of_date(replace(found, meaning=meaning), narrative, tense)


def _of_date(found: TimeExpression, narrative: Narrative, tense: Tense) -> tuple[Type, str]:
    if quarter := _a_year_before_a_quarter(found, narrative):
        return "DATE", quarter
    day, sure = Known.of(narrative.day), narrative.sure(found)
    story = Story(found.text, narrative.known, tense, day, found.year_beside, sure)
    value = date_value(found.meaning, story)
    if _YEAR_END.match(found.text) and len(value) == 4:
        value += "-12-31"
    timed = _at_time(value, found, found.text.lower()) if len(value) == 10 and value != UNKNOWN else value
    return ("TIME" if timed != value else "DATE"), timed


def _a_year_before_a_quarter(found: TimeExpression, narrative: Narrative) -> str | None:
    """The quarter of "a year ago" beside results of a quarter."""
    if not isinstance(found.meaning, Away | Anchored) or (found.meaning.unit, found.meaning.shift) != ("year", -1):
        return None
    quarter = narrative.quarter_before(found.start)
    return f"{int(quarter[:4]) - 1:04d}{quarter[4:]}" if quarter else None


def _unclear(lower: str) -> tuple[Type, str]:
    reference = tagging_words().references.get(" ".join(lower.split()))
    if reference is not None:
        return ("DATE" if reference.endswith("REF") else "DURATION"), reference
    value = length_of(lower)
    return ("DURATION", value) if value is not None else ("DATE", UNKNOWN)


def _set_value(lower: str) -> str:
    known = tagging_words().sets.get(" ".join(lower.split()))
    if known is not None:
        return known
    for word in _WORD.findall(lower):
        day = WORDS.weekdays.get(word.removesuffix("s"))
        if day is not None:
            return f"XXXX-WXX-{day + 1}"
    value = length_of(lower) or "PXD"
    return value.replace("P1", "P2", 1) if _EVERY_OTHER.match(lower) else value


def _at_time(day: str, found: TimeExpression, lower: str) -> str:
    """The day with its time or part of day: ``2009-06-01T12:00Z``, ``2010-07-16TMO``.

    The zone of a second time in brackets, "10:35 a.m. (0735 GMT)", is not that of the first.
    """
    table = tagging_words()
    words = _WORD.findall(lower.partition("(")[0])
    hour = next((table.clock_words[word] for word in words if word in table.clock_words), None)
    if found.time is None and hour is not None:
        return f"{day}T{hour}"
    if found.time is not None and "noon" not in words:
        away = _AWAY_FROM_GREENWICH.search(lower)
        zone = "" if away else next((table.zones[word] for word in words if word in table.zones), "")
        return f"{day}T{found.time}{zone}"
    part = next((table.parts_of_day[word] for word in words if word in table.parts_of_day), None)
    return day if part is None else f"{day}T{part}"
