"""What the words around an expression say of it: bounds, "about", hints of the future, a year beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from dragoman.read.when.chronicle import Chronicle
from dragoman.read.when.expression import (
    Anchored,
    Away,
    Day,
    Decade,
    Feast,
    Length,
    Month,
    Stretch,
    TimeExpression,
    Unclear,
    Weekday,
    WeekOf,
    Year,
)
from dragoman.read.when.feasts.occasions import is_an_occasion
from dragoman.read.when.wording import FUTURE_CUE, SPACE, WORDS, any_of, describes_a_noun

_APPROXIMATE = re.compile(rf"\b(?:{any_of(WORDS.approximate)}){SPACE}(?:the{SPACE})?\Z", re.IGNORECASE)
_UNBOUNDED = re.compile(rf"\b(?:{any_of(WORDS.unbounded)}){SPACE}\Z", re.IGNORECASE)
_BOUND = re.compile(rf"\b({any_of(WORDS.bounds)})(?:{SPACE}|-)(?:the{SPACE})?\Z", re.IGNORECASE)
_WEEK_OF = re.compile(
    rf"\bthe{SPACE}week(?P<weekend>-?end)?{SPACE}(?:of|starting|beginning|commencing)(?:{SPACE}on)?{SPACE}\Z",
    re.IGNORECASE,
)
_LIMIT = "only a limit of the count is told"
_MARKED = (Away, Length, Day, Month, Year, Decade)


def placed(text: str, found: list[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The expressions with what stands around them."""
    result = []
    chronicle = Chronicle(text, found)
    for at, expression in enumerate(found):
        floor = found[at - 1].end if at else 0
        described = _described(text, expression, floor)
        result.append(chronicle.dated(described, at))
    return tuple(result)


def _described(text: str, expression: TimeExpression, floor: int) -> TimeExpression:
    start, end = expression.start, expression.end
    before = text[max(floor, start - 40) : start]
    before = before[before.rfind("\n") + 1 :]
    possessive = text[end : end + 2] in {"'s", "’s"} or text[end : end + 1] in {"'", "’"}
    meaning, approximate = expression.meaning, False
    if isinstance(meaning, _MARKED) and (match := _APPROXIMATE.search(before)):
        approximate = True
        start -= len(before) - match.start()
    elif isinstance(meaning, Away) and _UNBOUNDED.search(before):
        meaning = Unclear(_LIMIT)
    elif (
        isinstance(meaning, Anchored) and not meaning.event and expression.text[-1] == "r" and _UNBOUNDED.search(before)
    ):
        meaning = Unclear(_LIMIT, anchored=True)
    if isinstance(meaning, Day) and (week := _WEEK_OF.search(before)):
        start -= len(before) - week.start()
        meaning, before = WeekOf(meaning, "weekend" if week["weekend"] else "week"), before[: week.start()]
    attributive = isinstance(meaning, Year) and _is_attributive(text, expression, before)
    return replace(
        expression,
        start=start,
        text=text[start:end],
        meaning=meaning,
        approximate=approximate,
        possessive=possessive,
        attributive=attributive,
        bound=_bound(text, expression, before, possessive),
        hint="future" if FUTURE_CUE.search(before) else None,
    )


def _is_attributive(text: str, expression: TimeExpression, before: str) -> bool:
    """Whether the year belongs to a name: "the 2015 nuclear deal", "a 2018 meeting", "Summit 2016"."""
    word = re.search(r"([A-Za-z]+)[ \t\xa0]*\Z", before)
    if word and word[1].lower() in {"in", "since", "until", "by", "during", "before", "after", "through"}:
        return False
    if describes_a_noun(text, expression.end):
        return True
    return (
        word is not None and word[1][0].isupper() and word[1].lower() not in WORDS.function_words | WORDS.seasons.keys()
    )


def _bound(text: str, expression: TimeExpression, before: str, possessive: bool) -> str | None:
    """The preposition that makes the date an edge; not where the date belongs to the noun that follows."""
    if isinstance(expression.meaning, Feast) and is_an_occasion(text, expression.start):
        return "occasion"
    match = _BOUND.search(before)
    if (
        match is None
        or possessive
        or expression.time
        or expression.kind != "date"
        or isinstance(expression.meaning, Stretch)
    ):
        return None
    if isinstance(expression.meaning, Weekday | Day | Year | Month) and describes_a_noun(text, expression.end):
        return None
    return WORDS.bounds[match[1].lower()]
