"""English phrases of Microsoft's Recognizers-Text (DateTimeModel), where its conventions and TIMEX3 agree.

``right``: of the results counted, those that an expression of ours overlaps with the same value.

Theirs are commands to an assistant, ours is news, and they write some things differently. Left out, by rule:

- results with more than one reading: a day without its year, a weekday alone, a bare hour. They return the one before
  and the one after the reference, we the one that the tense points to;
- what they write as a tuple, ``(2019-10-14,2019-10-17,P3D)``: stretches with an excluded end, where TIMEX3 marks two
  dates; quarters, which they write so too; decades, centuries, seasons, and years of schools or budgets (``SY2019``);
- limits (``Mod``: before, after, since, until, start, mid, end, approx): they return the open interval;
- ``time``, ``timerange``, ``datetimerange``, ``timezone``: hours without a date and spans of hours;
- what is counted from now in hours (it needs the clock) or in weeks, months and years (theirs is a day, TIMEX3's a
  week, month or year), and the instant 23:59:59 with which they end a day;
- "next", "last", "this", "previous", "following" and the like with a weekday: theirs lies in the calendar week beside;
- counts from another date or an event ("3 days after January 12th", "the year before independence"), which TIMEX3
  marks as a length and a date;
- counts that are not told: they read "few", "several" and "some" as three; days of work (``P1WD``); half years as
  ``P0.5Y``;
- what news does not write: units by a letter ("3h", "10D"), digits without signs (``20161016``), ``12-2015``, ``cy18``,
  hours without their half of the day ("tonight around 7");
- holidays of single countries, which our calendar leaves out on purpose, and the weekends named after holidays;
- what they do not resolve.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.read.when.timex import timexes

FILE = Path("data/timex-recognizers-specs/DateTimeModel.json")
_KINDS = {"date", "daterange", "datetime", "duration", "set"}
_AGREED = re.compile(
    r"\d{4}(?:-\d\d(?:-\d\d(?:T(?:\d\d(?::\d\d(?::\d\d)?)?))?)?)?"  # years, months, days, and hours of days
    r"|\d{4}-W\d\d(?:-WE)?|P(?:T?\d+(?:\.\d)?[A-Z]+)+|XXXX-WXX-\d|PRESENT_REF|PAST_REF|FUTURE_REF"
)
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_OF_THEIR_WEEK = re.compile(
    rf"\b(?:next|last|this|previous|past|coming|upcoming|current|following)\s+(?:week\s+(?:-\s+)?)?{_DAY}\b", re.I
)
_COUNTED_FROM_NOW = re.compile(
    r"\b(?:weeks?|fortnights?|months?|years?|mos?|hours?|hrs?|minutes?|min|mins|seconds?|secs?|h|m)\b.*"
    r"\b(?:ago|from|later|back|before|after|hence|earlier)\b|\b(?:in|within)\b.*\b(?:week|fortnight|month|year|hour|minute|min)",
    re.I,
)
_COUNTED_FROM_ANOTHER = re.compile(r"\b(?:days?|weeks?)\s(?:after|before|from|on)\b|\bin .*\bon\b", re.I)
_UNTOLD = re.compile(r"\b(?:few|several|some)\b", re.I)
_CODES = re.compile(
    r"\d[a-z]\b|\d{5,}|\b\d{1,2}-\d{4}\b|\b\d{4}-\d\b|\bcy\d|\d{4} \d\d \d\d|=|\d{4}-\d\d?-[a-z]|-\d{4}-|/\d\d\Z", re.I
)
_HOLIDAY = re.compile(
    r"black friday|earth day|labor day|independence day|patrick|(?:halloween|thanksgiving).*weekend|weekend of"
)
_BARE_HOUR = re.compile(
    r"(?:tonight|last night).*\b\d{1,2}\Z|^\d{1,2}, ?tonight|\bthe \w+(?: \w+)? (?:at )?six pm", re.I
)
_GOVERNS = re.compile(r"\s(?:before|after)\b", re.I)  # "the year before 2015"
_NOT_NEWS = (_COUNTED_FROM_ANOTHER, _UNTOLD, _CODES, _HOLIDAY, _BARE_HOUR)


@dataclass(frozen=True)
class Phrase:
    """A text, the day it is read on, and one result with its place."""

    text: str
    day: str | None
    start: int
    end: int
    value: str


def measure(shared: Path) -> dict[str, float]:
    """The share that is right."""
    return scored(shared) if (shared / FILE).exists() else {}


def scored(shared: Path, show: bool = False) -> dict[str, float]:
    """The figure; with ``show``, every miss is printed."""
    total = right = 0
    for phrase in phrases(shared / FILE):
        said = [one for one in timexes(phrase.text, phrase.day) if one.start < phrase.end and phrase.start < one.end]
        good = any(_normal(phrase.value) in {_normal(one.value), one.edtf} for one in said)
        total, right = total + 1, right + good
        if show and not good:
            told = [(one.text, one.value) for one in said]
            print(f"{phrase.text[phrase.start : phrase.end]!r} {phrase.value} | {told} | {phrase.day} {phrase.text}")
    if show:
        print(total, "phrases counted")
    return {"right": right / total}


def phrases(file: Path) -> Iterator[Phrase]:
    """The results in which the conventions agree."""
    for case in json.loads(file.read_text(encoding="utf-8-sig")):
        day = case.get("Context", {}).get("ReferenceDateTime", "")[:10] or None
        for result in case["Results"]:
            value = _agreed(result)
            start = case["Input"].lower().find(result["Text"].lower())
            end = start + len(result["Text"])
            if value is not None and start >= 0 and not _GOVERNS.match(case["Input"], end):
                yield Phrase(case["Input"], day, start, end, value)


def _agreed(result: dict[str, Any]) -> str | None:
    """The one value of a result, None where the conventions differ."""
    values = (result.get("Resolution") or {}).get("values") or []
    kind = (result.get("TypeName") or "").removeprefix("datetimeV2.")
    if kind not in _KINDS or len(values) != 1 or "Mod" in values[0]:
        return None
    text, value = result["Text"], values[0].get("timex", "")
    if any(words.search(text) for words in _NOT_NEWS) or value.endswith((":59:59", "WD", "0.5Y")):
        return None
    if not _AGREED.fullmatch(value) or (values[0].get("value") == "not resolved" and kind != "set"):
        return None
    if _OF_THEIR_WEEK.search(text) or (kind in {"date", "datetime"} and _COUNTED_FROM_NOW.search(text)):
        return None
    return str(value)


def _normal(value: str) -> str:
    """Hours with their minutes, and half an hour or year in the smaller unit."""
    value = re.sub(r"\APT1\.5H\Z", "PT1H30M", value)
    value = re.sub(r"T(\d\d)\Z", r"T\1:00", value)
    return re.sub(r"(T\d\d:\d\d):00\Z", r"\1", value)


if __name__ == "__main__":
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("shared", type=Path)
    ask.add_argument("--show", action="store_true")
    told = ask.parse_args()
    print({name: round(figure, 4) for name, figure in scored(told.shared, told.show).items()})
