"""Quarters, halves, seasons and fiscal years: which one is meant, and what it is as a date."""

from __future__ import annotations

import re
from datetime import date

from dragoman.read.when import almanac
from dragoman.read.when.expression import Which
from dragoman.read.when.timex.narrative import Narrative
from dragoman.read.when.timex.words import tagging_words
from dragoman.read.when.wording import WORDS

FIRST_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}
_YEAR = re.compile(r"\d{4}")
_SHIFTS: dict[Which, int] = {"last": -1, "this": 0, "next": 1}
_WEEKS, _MONTHS = 53, 12
UNKNOWN = "XXXX-XX-XX"


def quarter(phrase: str, narrative: Narrative, over: bool = False) -> str:
    """The quarter nearest to publication; with ``over``, one that has begun."""
    part, known = f"Q{_ordinal(phrase)}", narrative.known
    if known is None:
        return f"XXXX-{part}"
    year, month, first = known.first.year, known.first.month, FIRST_MONTHS[part]
    years = [one for one in (year - 1, year, year + 1) if not over or 12 * one + first <= 12 * year + month]
    return f"{min(years, key=lambda one: abs(12 * (one - year) + first + 1 - month)):04d}-{part}"


def quarter_of_year(phrase: str, narrative: Narrative) -> str:
    """A quarter or half of the year told with it: "this year's third quarter", "the 1988 period"."""
    year = _year_told(phrase, narrative)
    if year is None:
        return UNKNOWN
    number = _ordinal(phrase)
    if "half" in phrase and number:
        return f"{year}-H{number}"
    if number:
        return f"{year}-Q{number}"
    return f"{year}-{narrative.part[5:]}" if narrative.part else year


def _year_told(phrase: str, narrative: Narrative) -> str | None:
    match = _YEAR.search(phrase)
    if match is not None:
        return match[0]
    shift = next((by for which, by in _SHIFTS.items() if phrase.startswith(which)), 0)
    return f"{narrative.known.first.year + shift:04d}" if narrative.known else None


def _ordinal(phrase: str) -> int | None:
    return next((number for word, number in _ORDINALS.items() if word in phrase), None)


def latest(phrase: str, narrative: Narrative) -> str:
    """The quarter told last, else the last one that was over at publication."""
    known, told = narrative.known, narrative.part
    told = told if told is not None and ("Q" in told or "period" in phrase) else None
    if known is None:
        return told or UNKNOWN
    month = 12 * known.first.year + known.first.month - 4
    over = f"{month // 12:04d}-Q{month % 12 // 3 + 1}"
    return told if told is not None and ("Q" not in told or told <= over) else over


def year_back(phrase: str, narrative: Narrative) -> str:
    """The same part of the year before: "the year-ago quarter", "the same period last year"."""
    number, known = _ordinal(phrase), narrative.known
    if known is None:
        return UNKNOWN
    if number:
        now = quarter(phrase, narrative, over=True)
    elif "quarter" in phrase:
        now = latest(phrase, narrative)
    else:
        now = narrative.part or f"{known.first.year:04d}"
    return f"{int(now[:4]) - 1:04d}{now[4:]}"


def fiscal_year(phrase: str, narrative: Narrative) -> str:
    """A fiscal year by its number, or that of publication."""
    if match := _YEAR.search(phrase):
        return match[0]
    shift = -1 if "latest" in phrase or "last" in phrase else int("next" in phrase)
    return f"{narrative.known.first.year + shift:04d}" if narrative.known else UNKNOWN


def week_number(phrase: str, narrative: Narrative) -> str:
    """A calendar week by its number: "week 31", "week 3 of 2027"."""
    number = int(phrase.split()[1].rstrip(","))
    year = _year_behind(phrase, narrative)
    return f"{year}-W{number:02d}" if 1 <= number <= _WEEKS else UNKNOWN


def nth_of_year(phrase: str, narrative: Narrative) -> str:
    """A week or month by its place in a year: "the first week of 2015", "the third month of 2021"."""
    year = _year_behind(phrase, narrative)
    if not year.isdigit():
        return UNKNOWN
    place = re.sub(r"^the ", "", phrase).split()[0]
    digits, last = re.match(r"\d+", place), place in {"last", "final", "closing"}
    if " month " in phrase:
        number = 12 if last else int(digits[0]) if digits else _place(place)
        return f"{year}-{number:02d}" if number <= _MONTHS else year
    weeks = date(int(year), 12, 28).isocalendar().week
    number = weeks if last else int(digits[0]) if digits else _place(place)
    return f"{year}-W{number:02d}" if number <= weeks else year


def _year_behind(phrase: str, narrative: Narrative) -> str:
    """The year at the end of a phrase, that of publication where none is told."""
    if match := _YEAR.search(phrase):
        return match[0]
    shift = next((by for which, by in _SHIFTS.items() if f"{which} year" in phrase), 0)
    return f"{narrative.known.first.year + shift:04d}" if narrative.known else "XXXX"


def _place(word: str) -> int:
    return 1 if word == "opening" else WORDS.ordinals.index(word) + 1


def season(phrase: str, narrative: Narrative, start: int, end: int) -> str:
    """A season of the year that the tense points to."""
    part, known = tagging_words().seasons[phrase], narrative.known
    if known is None:
        return f"XXXX-{part}"
    year, month, first = known.first.year, known.first.month, FIRST_MONTHS[part]
    future = narrative.tense(start, end) == "future"
    year += (first + 2 < month) if future else -(first > month)
    return f"{year:04d}-{part}"


def as_edtf(value: str) -> str | None:
    """A year, month, day, week, quarter or half as EDTF; None for a season and for what is no date."""
    if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", value):
        return value
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        return almanac.week(date.fromisocalendar(int(week[1]), int(week[2]), 1))
    match = re.fullmatch(r"(\d{4})-([QH])([1-4])", value)
    if match is None:
        return None
    months = 3 if match[2] == "Q" else 6
    last = int(match[3]) * months
    return f"{match[1]}-{last - months + 1:02d}/{match[1]}-{last:02d}"
