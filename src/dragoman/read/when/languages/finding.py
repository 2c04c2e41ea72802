"""Finding the time expressions of a text in a language that is told by data alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.read.when.chronicle import Chronicle
from dragoman.read.when.expression import (
    Clock,
    Cycle,
    Kind,
    Length,
    Meaning,
    Stretch,
    TimeExpression,
)
from dragoman.read.when.languages.language import Language
from dragoman.read.when.languages.meanings import READERS, Match, Read
from dragoman.read.when.story import Tense

_WORD = re.compile(r"[^\W_]+")
_AMOUNT = re.compile(r"[$€£#/=&%@+]|(?<=\w)[.,:]")
_REACH = 32  # characters before an expression in which a word that bounds it stands
_KINDS: dict[type, Kind] = {Length: "duration", Cycle: "set", Clock: "time"}


@dataclass(frozen=True, slots=True)
class Told:
    """An expression with what TIMEX3 says beside its meaning: its value where that is fixed, the part of the day.

    ``tense`` is that of the expression itself, if it tells one. ``first_end`` is where the first of two dates ends,
    ``second`` where the second begins.
    """

    expression: TimeExpression
    value: str | None = None
    part: str | None = None
    tense: Tense | None = None
    first_end: int = 0
    second: int = 0


def find_in(text: str, language: Language) -> tuple[Told, ...]:
    """The expressions of a text, in order and without overlap: the longest reading at each place."""
    found = list(_found(text, language))
    expressions = [one.expression for one in found]
    chronicle = Chronicle(text, expressions)
    return tuple(replace(one, expression=chronicle.dated(one.expression, at)) for at, one in enumerate(found))


def _found(text: str, language: Language) -> Iterator[Told]:
    done = 0
    silent = [match.span() for match in language.not_dates.finditer(text)]
    for word in _WORD.finditer(text):
        if word.start() < done or (word[0][0].isdigit() and _AMOUNT.match(text, max(0, word.start() - 1))):
            continue
        best = _longest(text, word.start(), language)
        if best is not None and best.expression.start > word.start():  # behind a word that must stand before it
            further = _longest(text, best.expression.start, language)
            best = further if further is not None and further.expression.end > best.expression.end else best
        if best is None or any(start < best.expression.end and best.expression.start < end for start, end in silent):
            continue
        done = best.expression.end
        yield best


def _longest(text: str, at: int, language: Language) -> Told | None:
    best: Told | None = None
    for way in language.ways:
        match = way.pattern.match(text, at)
        if match is None or (best is not None and match.end() <= best.expression.end):
            continue
        slots = Match(match, language.words, language.feasts.feasts)
        read = READERS[way.rule](slots)
        if read is not None:
            best = _told(text, match, slots, read, language)
    return best


def _told(text: str, match: re.Match[str], slots: Match, read: Read, language: Language) -> Told:
    start, end = match.end("before") if slots.has("before") else match.start(), match.end()
    before = text[max(0, start - _REACH) : start]
    bound, approximate = language.bound.search(before), language.approximate.search(before)
    kind = _KINDS.get(type(read.meaning), "date")
    limits = bound is not None and kind == "date" and not isinstance(read.meaning, Stretch)
    expression = TimeExpression(
        start,
        end,
        text[start:end],
        kind,
        read.meaning,
        read.time,
        approximate=approximate is not None,
        bound=language.words.bounds[bound[1].lower().replace("’", "'")] if bound is not None and limits else None,
    )
    part = str(slots.told("parts_of_day", "part_of_day")) if slots.has("part_of_day") else None
    return Told(expression, read.value, part, read.tense, *_two_ends(match, slots, read.meaning))


def _two_ends(match: re.Match[str], slots: Match, meaning: Meaning) -> tuple[int, int]:
    """Where the first of two dates ends and the second begins."""
    if not isinstance(meaning, Stretch):
        return 0, 0
    second = next(name for name in ("day2", "weekday2", "month2", "year2") if slots.has(name))
    opening = match.start(second)
    first = [name for name in match.re.groupindex if not name.endswith("2") and name != "before" and slots.has(name)]
    return max(match.end(name) for name in first if match.end(name) <= opening), opening
