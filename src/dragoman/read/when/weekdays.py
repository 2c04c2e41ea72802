"""Days of the week, with the words that choose among them."""

from __future__ import annotations

import re

from dragoman.read.when.expression import Anchored, Both, Cycle, Day, DayOfMonth, Meaning, Weekday
from dragoman.read.when.impossible import no_such_day
from dragoman.read.when.wording import (
    DAY,
    GAP,
    MONTH,
    ORDINAL_DAY,
    PART_OF_DAY,
    RELATIVE_YEAR,
    SPACE,
    WEEKDAY,
    WEEKDAY_NUMBERS,
    WORDS,
    YEAR,
    Draft,
    any_of,
    describes_a_noun,
    month_of,
    ordinal_of,
    rule,
)


def _weekday(match: re.Match[str]) -> Draft | None:
    day = WORDS.weekdays[match["weekday"].lower()]
    which = " ".join((match["which"] or "").lower().split())
    if which in WORDS.weekday_of_the_story:
        return Draft(Anchored(WORDS.weekday_of_the_story[which], "day", weekday=day), match.end())
    if match["relweek"]:
        return Draft(Weekday(day, week=WORDS.which_week[" ".join(match["relweek"].lower().split())]), match.end())
    if match["ahead"]:
        return Draft(Weekday(day, which="coming"), match.end())
    if match["before"]:
        return Draft(Weekday(day, which="last", plus=-7), match.end())
    if match["plus"]:
        return Draft(Weekday(day, plus=7), match.end())
    return Draft(Weekday(day, which=WORDS.which_weekday[which] if which else None), match.end())


def _week_then_weekday(match: re.Match[str]) -> Draft | None:
    return Draft(
        Weekday(WORDS.weekdays[match["weekday"].lower()], week=WORDS.which_week[match["relweek"].lower()]), match.end()
    )


def _week_from_weekday(match: re.Match[str]) -> Draft | None:
    plus = -7 if match["ago"] else 7
    return Draft(Weekday(WORDS.weekdays[match["weekday"].lower()], plus=plus), match.end())


def _short_weekday(match: re.Match[str]) -> Draft | None:
    return Draft(Weekday(WEEKDAY_NUMBERS[match["short"].lower()]), match.end()) if match["short"][0].isupper() else None


def _weekday_with_day(match: re.Match[str]) -> Draft | None:
    meaning: Meaning = Both(Weekday(WORDS.weekdays[match["weekday"].lower()]), DayOfMonth(int(match["day"])))
    return Draft(meaning, match.end()) if 1 <= int(match["day"]) <= 31 else None


def _weekday_with_ordinal(match: re.Match[str]) -> Draft | None:
    if describes_a_noun(match.string, match.end()):
        return None
    weekday = Weekday(WORDS.weekdays[match["weekday"].lower()])
    return Draft(Both(weekday, DayOfMonth(ordinal_of(match["ordinal"]))), match.end())


def _weekday_with_date(match: re.Match[str]) -> Draft | None:
    month, day, year = month_of(match), int(match["day"]), int(match["year"]) if match["year"] else None
    if month is None:
        return None
    missing = no_such_day(month, day, year)
    both = Both(Weekday(WORDS.weekdays[match["weekday"].lower()]), Day(month, day, year))
    return Draft(missing or both, match.end())


def _every(match: re.Match[str]) -> Draft | None:
    return Draft(Cycle(), match.end())


_WHICH_WORDS = any_of([*WORDS.which_weekday, *WORDS.weekday_of_the_story])
_EARLY = rf"(?:(?:early|late|later|earlier)(?:{SPACE}on)?{SPACE})?"
_BEGINS = set(WORDS.weekdays) | {
    "last",
    "next",
    "this",
    "the",
    "coming",
    "past",
    "following",
    "that",
    "early",
    "late",
    "later",
    "earlier",
}

RULES = (
    rule(
        "weekday",
        _BEGINS,
        rf"{_EARLY}(?:(?:(?P<which>{_WHICH_WORDS})|the(?={SPACE}\w{{6,9}}{SPACE}before{SPACE}last\b)){SPACE})?{_EARLY}{WEEKDAY}(?:{SPACE}(?:late{SPACE}|early{SPACE})?{PART_OF_DAY})?"
        rf"(?:,?{SPACE}(?:of{SPACE}|in{SPACE})?(?P<relweek>{any_of(WORDS.which_week)}){SPACE}week\b"
        rf"|{SPACE}(?P<ahead>(?:in|of){SPACE}the{SPACE}week{SPACE}ahead)|{SPACE}(?P<plus>week|after{SPACE}next)\b|{SPACE}(?P<before>before{SPACE}last)\b)?",
        _weekday,
    ),
    rule(
        "week, weekday",
        {"last", "next", "this"},
        rf"(?P<relweek>last|this|next){SPACE}week,?{SPACE}(?:on{SPACE})?{WEEKDAY}(?:{SPACE}{PART_OF_DAY})?",
        _week_then_weekday,
    ),
    rule(
        "a week from a weekday",
        {"a", "one"},
        rf"(?:a|one){SPACE}week{SPACE}(?:(?P<ago>ago)(?:{SPACE}on)?|from|on){SPACE}{WEEKDAY}",
        _week_from_weekday,
    ),
    rule(
        "short weekday",
        WORDS.weekday_abbreviations,
        rf"(?P<short>{any_of(WORDS.weekday_abbreviations)})\b\.?(?=,?{SPACE}(?:{MONTH}{SPACE}\d|{DAY}{GAP}\b(?:{any_of(WORDS.months)}|{any_of(WORDS.month_abbreviations)})))",
        _short_weekday,
    ),
    rule(
        "weekday with its date",
        WORDS.weekdays,
        rf"{WEEKDAY},?{SPACE}the{SPACE}{DAY}{SPACE}of{SPACE}{MONTH}(?:,?{SPACE}{YEAR})?(?!,?{SPACE}{RELATIVE_YEAR}\b)",
        _weekday_with_date,
    ),
    rule(
        "weekday with its day",
        WORDS.weekdays,
        rf"{WEEKDAY}(?:,?{SPACE}the{SPACE}(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b(?!{SPACE}of))",
        _weekday_with_day,
    ),
    rule(
        "weekday with its day in words",
        WORDS.weekdays,
        rf"{WEEKDAY}{SPACE}the{SPACE}{ORDINAL_DAY}(?!{SPACE}(?:of|time|day))",
        _weekday_with_ordinal,
    ),
    rule(
        "weekday with its day in brackets",
        WORDS.weekdays,
        rf"{WEEKDAY}{SPACE}\((?P<day>\d{{1,2}})(?:st|nd|rd|th)?\)",
        _weekday_with_day,
    ),
    rule("weekdays", {f"{day}s" for day in WORDS.weekdays}, rf"(?:{any_of(WORDS.weekdays)})s\b", _every),
    rule(
        "every weekday",
        {"every", "each"},
        rf"(?:every|each)(?:{SPACE}(?:other|second|single|third|fourth))?{SPACE}{WEEKDAY}",
        _every,
    ),
)
