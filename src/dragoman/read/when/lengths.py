"""Lengths of time, what recurs, and words that mean a date without telling it."""

from __future__ import annotations

import re

from dragoman.read.when.expression import Cycle, Length, Unclear
from dragoman.read.when.wording import (
    INDEFINITE,
    INDEFINITE_BEGINS,
    NUMBER,
    NUMBER_BEGINS,
    SPACE,
    UNIT,
    WORDS,
    Draft,
    Rule,
    any_of,
    describes_a_noun,
    number_of,
    rule,
    unit_of,
    word_after,
)

_DIGITS = re.compile(rf"{SPACE}\d")
_AGE = re.compile(rf"(?:-|{SPACE})(?:old\b|of{SPACE}age\b|olds\b)", re.IGNORECASE)


def _length(match: re.Match[str]) -> Draft | None:
    if age := _AGE.match(match.string, match.end()):
        return Draft(None, age.end())
    count = number_of(match["number"]) if match["number"] else None
    return Draft(Length(count, unit_of(match)), match.end())


def _one_long(match: re.Match[str]) -> Draft | None:
    return Draft(Length(1, unit_of(match)), match.end())


def _cycle(match: re.Match[str]) -> Draft | None:
    if match[0].lower() == "quarterly" and describes_a_noun(match.string, match.end()):
        return Draft(None, match.end())  # the quarterly dividend
    return Draft(Cycle(), match.end()) if match[0][0].islower() or " " in match[0] else None


def _coarse(match: re.Match[str]) -> Draft | None:
    if word_after(match.string, match.end()).lower() in {
        "after",
        "as",
        "before",
        "afterwards",
        "afterward",
        "thereafter",
    }:
        return None
    following = word_after(match.string, match.end()).lower()
    counted = _DIGITS.match(match.string, match.end())
    if match[0].lower().startswith("in the ") and (counted or (following and following not in WORDS.function_words)):
        return None  # in the past nine days, in the future government
    return Draft(Unclear(WORDS.coarse_now[" ".join(match[0].lower().split())], now=True), match.end())


def _not_a_date(match: re.Match[str]) -> Draft | None:
    return Draft(None, match.end())


def _first_words(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        match[0].lower() if match[0][0].isalpha() else "#"
        for phrase in phrases
        if (match := re.match(r"[A-Za-z]+|\d+", phrase))
    )


_DAY_OR_MONTH = rf"(?:{any_of(word.capitalize() for word in (*WORDS.weekdays, *WORDS.months))})\b"
_PERSON = re.compile(rf"(?:{any_of(WORDS.titles)})\b\.?{SPACE}{_DAY_OR_MONTH}(?!['’]s{SPACE})")
_BODY = re.compile(
    rf"(?:{any_of(word.capitalize() for word in WORDS.weekdays)}){SPACE}(?:{any_of(WORDS.bodies_of_a_weekday)})\b"
)
_NOT_DATES = Rule(
    "not a date", _first_words(WORDS.not_dates), re.compile(rf"(?:{any_of(WORDS.not_dates)})\b"), _not_a_date
)

RULES = (
    _NOT_DATES,
    Rule("a name of a person", frozenset(title.lower() for title in WORDS.titles), _PERSON, _not_a_date),
    Rule("a name of a body", frozenset(WORDS.weekdays), _BODY, _not_a_date),
    rule(
        "length",
        NUMBER_BEGINS | INDEFINITE_BEGINS,
        rf"(?:{NUMBER}(?:{SPACE}and{SPACE}(?:a{SPACE})?half)?|{INDEFINITE})(?:{SPACE}|-)(?:(?:consecutive|straight|full|more|whole|long|working|additional|further|entire|successive)(?:{SPACE}|-))?{UNIT}(?:-long\b|{SPACE}and{SPACE}(?:a{SPACE})?half\b)?",
        _length,
    ),
    rule(
        "day-long",
        {
            "day",
            "daylong",
            "week",
            "weeklong",
            "month",
            "monthlong",
            "year",
            "yearlong",
            "hour",
            "hourlong",
            "decade",
            "decadelong",
        },
        r"(?P<unit>hour|day|week|month|year|decade)-?long\b",
        _one_long,
    ),
    rule(
        "for a day",
        {"for"},
        rf"for{SPACE}(?:about{SPACE}|almost{SPACE}|nearly{SPACE})?an?{SPACE}(?:full{SPACE}|whole{SPACE}|further{SPACE})?{UNIT}",
        _one_long,
    ),
    rule("cycle", WORDS.sets, rf"(?:{any_of(WORDS.sets)})\b", _cycle),
    rule(
        "every",
        {"every", "each", "once", "twice", "per", "three", "four"},
        rf"(?:(?:every|each){SPACE}(?:(?:{NUMBER}|other|second|third|few|single){SPACE})?(?:hour|day|week|month|year|weekend|morning|evening|night|decade|summer|winter|spring|autumn)s?"
        rf"|(?:once|twice|(?:three|four){SPACE}times){SPACE}(?:a|every|each|per){SPACE}(?:day|week|month|year|decade)"
        rf"|per{SPACE}(?:day|week|month|year|annum))\b",
        _cycle,
    ),
    rule("coarse", _first_words(tuple(WORDS.coarse_now)), rf"(?:{any_of(WORDS.coarse_now)})\b", _coarse),
)
