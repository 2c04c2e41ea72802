"""What the words around an expression say of it: bounds, "about", hints of the future, a year beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from dragoman.read.when.expression import (
    Anchored,
    Away,
    Both,
    Day,
    Decade,
    Length,
    Meaning,
    Month,
    Stretch,
    TimeExpression,
    Unclear,
    Weekday,
    Year,
)
from dragoman.read.when.wording import FUTURE_CUE, SPACE, WORDS, any_of, describes_a_noun

_APPROXIMATE = re.compile(rf"\b(?:{any_of(WORDS.approximate)}){SPACE}(?:the{SPACE})?\Z", re.IGNORECASE)
_UNBOUNDED = re.compile(rf"\b(?:{any_of(WORDS.unbounded)}){SPACE}\Z", re.IGNORECASE)
_BOUND = re.compile(rf"\b({any_of(WORDS.bounds)})(?:{SPACE}|-)(?:the{SPACE})?\Z", re.IGNORECASE)
_LIMIT = "only a limit of the count is told"
_MARKED = (Away, Length, Day, Month, Year, Decade)


def placed(text: str, found: list[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The expressions with what stands around them."""
    result = []
    years = _years_on_lines_of_their_own(text, found)
    for at, expression in enumerate(found):
        floor = found[at - 1].end if at else 0
        described = _described(text, expression, floor)
        if _lacks_year(described.meaning):
            described = replace(described, year_beside=_year_beside(text, found, at))
            described = _in_a_chronicle(text, described, years)
        result.append(described)
    return tuple(result)


def _years_on_lines_of_their_own(text: str, found: list[TimeExpression]) -> list[tuple[int, int]]:
    """Where a year stands alone on its line, as over the entries of a chronicle, and which."""
    return [
        (expression.end, expression.meaning.year)
        for expression in found
        if isinstance(expression.meaning, Year) and _is_a_line(text, expression.start, expression.end)
    ]


def _is_a_line(text: str, start: int, end: int) -> bool:
    return (start == 0 or text[start - 1] == "\n") and (
        text[end : end + 1] in {"", "\n"} or text[end : end + 2] == ":\n"
    )


def _in_a_chronicle(text: str, expression: TimeExpression, years: list[tuple[int, int]]) -> TimeExpression:
    """A day without its year that opens its line takes the year of the heading above it."""
    meaning, start = expression.meaning, expression.start
    if not years or (start and text[start - 1] != "\n"):
        return expression
    above = [year for end, year in years if end < start]
    if not above:
        return expression
    if isinstance(meaning, Day):
        return replace(expression, meaning=replace(meaning, year=above[-1]))
    if isinstance(meaning, Stretch) and isinstance(meaning.last, Day):
        return replace(expression, meaning=replace(meaning, last=replace(meaning.last, year=above[-1])))
    return expression


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


def _lacks_year(meaning: Meaning) -> bool:
    if isinstance(meaning, Stretch):
        return _lacks_year(meaning.first) and _lacks_year(meaning.last)
    if isinstance(meaning, Both):
        return _lacks_year(meaning.second)
    return isinstance(meaning, Day) and meaning.year is None


def _year_of(meaning: Meaning) -> int | None:
    """The year of a full date."""
    if isinstance(meaning, Stretch):
        return _year_of(meaning.last)
    if isinstance(meaning, Both):
        return _year_of(meaning.second)
    return meaning.year if isinstance(meaning, Day) else None


def _year_beside(text: str, found: list[TimeExpression], at: int) -> int | None:
    """The year of the nearest full date before it on its line, else of the next one in its sentence."""
    for other in reversed(found[max(0, at - 12) : at]):
        if "\n" in text[other.end : found[at].start]:
            break
        if year := _year_of(other.meaning):
            return year
    for other in found[at + 1 : at + 3]:
        between = text[found[at].end : other.start]
        if "\n" in between or re.search(r"[a-z)][.!?]\s", between) or len(between) > 120:
            break
        if year := _year_of(other.meaning):
            return year
    return None
