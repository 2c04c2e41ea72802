"""From a text to its expressions of time as TIMEX3 marks them."""

from __future__ import annotations

import re
from dataclasses import replace

from dragoman.read.when.expression import Anchored, Day, EndOf, MonthOfYear, Period, Stretch, TimeExpression, Year
from dragoman.read.when.find import find
from dragoman.read.when.joining import range_of
from dragoman.read.when.timex.beside import Beside, beside, wider
from dragoman.read.when.timex.extent import extent_of

_SECOND_DAY = re.compile(r"(?:\D+?\d{1,2}|\d{1,2})(?:st|nd|rd|th)?(\D+?)(\d{1,2})(?:st|nd|rd|th)?\b", re.DOTALL)
_THIS_OR_NEXT = re.compile(r"(?:,|(?<=\w))\s(?P<of>(?:of|in)\s)?(?P<year>(?:this|next)\syear)\Z", re.IGNORECASE)

Found = TimeExpression | Beside


def dates(text: str) -> list[TimeExpression]:
    """What the grammar of dates finds, the ends of a range as two."""
    return _ranges(text, [part for found in find(text, ranges=False) for part in _ends(found)])


def _ranges(text: str, found: list[TimeExpression]) -> list[TimeExpression]:
    """The same, the two ends of a range placed together: "from Tuesday to Thursday", "between March and May"."""
    for at in range(1, len(found)):
        first, last = found[at - 1], found[at]
        stretch = range_of(text, first, last)
        if stretch is not None and not isinstance(stretch.first, Year):
            found[at - 1] = replace(first, meaning=EndOf(stretch, last=False, start=first.start))
            found[at] = replace(last, meaning=EndOf(stretch, last=True, start=first.start))
    return found


def expressions(text: str, found: list[TimeExpression]) -> list[Found]:
    """All expressions in order and without overlap; ``found`` are the dates of the text."""
    over = list(wider(text))
    ordered: list[Found] = [*over, *_marked(text, _outside(found, over))]
    ordered.sort(key=lambda one: one.start)
    others = beside(text, [(one.start, one.end) for one in ordered])
    return sorted([*ordered, *others], key=lambda one: one.start)


def _marked(text: str, found: list[TimeExpression]) -> list[TimeExpression]:
    """The dates with the extent that TIMEX3 gives them."""
    marked, floor = [], 0
    for one in found:
        start, end = extent_of(text, one)
        start = start if start >= floor else one.start
        marked.append(replace(one, start=start, end=end, text=text[start:end]))
        floor = end
    return marked


def _outside(found: list[TimeExpression], over: list[Found]) -> list[TimeExpression]:
    """The dates that overlap none of the wider expressions; both are in order."""
    free, at = [], 0
    for one in found:
        while at < len(over) and over[at].end <= one.start:
            at += 1
        if at == len(over) or one.end <= over[at].start:
            free.append(one)
    return free


def _ends(found: TimeExpression) -> list[TimeExpression]:
    """The two ends of "2000-2050" and of "April 24 and 25"; any other expression as it is.

    An eve counts from its event: without a parse nothing tells that the text has reached it.
    """
    meaning = found.meaning
    if isinstance(meaning, Anchored) and meaning.eve:
        return [replace(found, meaning=replace(meaning, event=True))]
    if isinstance(meaning, MonthOfYear):
        return _with_its_year(found, meaning)
    if not isinstance(meaning, Stretch):
        return [found]
    if isinstance(meaning.first, Year):
        return _cut(found, 4, len(found.text) - len(found.text[4:].lstrip(" -–—/")))
    match = _SECOND_DAY.match(found.text) if isinstance(meaning.first, Day | MonthOfYear) else None
    return _cut(found, match.start(1), match.start(2)) if match is not None else [found]


def _with_its_year(found: TimeExpression, meaning: MonthOfYear) -> list[TimeExpression]:
    """The two expressions of "October of next year" and "March 11 this year"; "April next year" stays one."""
    match = _THIS_OR_NEXT.search(found.text)
    if match is None or (meaning.day is None and not match["of"]):
        return [found]
    first = replace(found, end=found.start + match.start(), text=found.text[: match.start()])
    year = replace(
        found, start=found.start + match.start("year"), text=match["year"], meaning=Period("year", meaning.shift)
    )
    return [first, year]


def _cut(found: TimeExpression, first_end: int, second: int) -> list[TimeExpression]:
    meaning = found.meaning
    assert isinstance(meaning, Stretch)
    first = replace(found, end=found.start + first_end, text=found.text[:first_end], meaning=meaning.first)
    last = replace(found, start=found.start + second, text=found.text[second:], meaning=meaning.last)
    return [first, last]
