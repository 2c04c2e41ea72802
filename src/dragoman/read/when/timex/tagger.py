"""From a text to its time expressions after TIMEX3."""

from __future__ import annotations

import re
from dataclasses import replace

from dragoman.read.when.expression import Anchored, Away, Month, TimeExpression
from dragoman.read.when.resolve import resolve
from dragoman.read.when.timex.beside import Beside
from dragoman.read.when.timex.dateline import dateline
from dragoman.read.when.timex.expressions import dates, expressions
from dragoman.read.when.timex.narrative import Narrative
from dragoman.read.when.timex.parts_of_year import as_edtf
from dragoman.read.when.timex.readings import reading
from dragoman.read.when.timex.reasons import anchor_of, counted_from, reason_of
from dragoman.read.when.timex.timex import Timex
from dragoman.read.when.timex.value import typed_value

_TO_COME = frozenset({"by", "until"})  # bounds that lie ahead of what is told
_PART_OF_A_YEAR = re.compile(r"\d{4}-[QH]\d")


def timexes(text: str, published: str | None = None) -> tuple[Timex, ...]:
    """The time expressions of a text, from left to right; ``published`` is its EDTF day, month or year."""
    found = dates(text)
    day = dateline(found, text, published)
    narrative = Narrative(text, day or published, by_dateline=day is not None and day != published)
    told = []
    for one in expressions(text, found):
        timex = _of_date(one, narrative) if isinstance(one, TimeExpression) else _beside(one, narrative)
        if timex is not None:
            told.append(timex)
            narrative.goes_on(timex.end, timex.value, timex.edtf, compared=_is_compared(one))
    return tuple(told)


def _is_compared(found: TimeExpression | Beside) -> bool:
    """Whether it is a year before what is told: "a year earlier", "the year-ago quarter"."""
    if isinstance(found, Beside):
        return found.rule == "year_back"
    return isinstance(found.meaning, Away | Anchored) and found.meaning.unit == "year"


def _of_date(found: TimeExpression, narrative: Narrative) -> Timex:
    ahead = found.bound in _TO_COME and isinstance(found.meaning, Month)
    tense = "future" if ahead else narrative.tense(found.start, found.end)
    kind, value = typed_value(found, narrative, tense)
    told = replace(found, bound=None) if found.bound == "occasion" else found  # the feast itself has its day
    when = resolve(told, published=narrative.published, tense=tense, anchor=narrative.day)
    anchor = anchor_of(found, narrative)
    reason = when.reason or reason_of(found, narrative, anchor, tense)
    edtf = when.value
    if edtf is not None and _PART_OF_A_YEAR.fullmatch(value):
        edtf = as_edtf(value)
    return Timex(found.start, found.end, found.text, kind, value, edtf, anchor, reason)


def _beside(found: Beside, narrative: Narrative) -> Timex | None:
    read = reading(found, narrative)
    if read is None:
        return None
    edtf = as_edtf(read.value) if read.type == "DATE" and read.dated else None
    reason = read.reason
    if edtf is not None:
        reason = counted_from(read.anchor, narrative)
    return Timex(found.start, found.end, found.text, read.type, read.value, edtf, read.anchor, reason)
