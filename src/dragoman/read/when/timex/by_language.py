"""The time expressions after TIMEX3 of a text in a language that is told by data alone."""

from __future__ import annotations

from dataclasses import replace

from dragoman.read.when.expression import Clock, Stretch, TimeExpression, Unclear
from dragoman.read.when.languages.finding import Told, find_in
from dragoman.read.when.languages.language import Language
from dragoman.read.when.languages.tenses import tense_in
from dragoman.read.when.resolve import resolve
from dragoman.read.when.story import Known, Story, Tense
from dragoman.read.when.timex.narrative import Narrative, dated_or_bounded
from dragoman.read.when.timex.reasons import anchor_of, reason_of
from dragoman.read.when.timex.timex import Timex, Type
from dragoman.read.when.timex.timex3 import UNKNOWN, date_value

_TYPES: dict[str, Type] = {"date": "DATE", "time": "TIME", "duration": "DURATION", "set": "SET"}


def timexes_in(text: str, published: str | None, language: Language) -> tuple[Timex, ...]:
    """The time expressions of a text in that language, from left to right."""
    narrative = Narrative(text, **dated_or_bounded(published))
    told = []
    for found in find_in(text, language):
        for timex in _timexes(found, narrative, language):
            told.append(replace(timex, counted_from=narrative.counted_from(timex.anchor)))
            narrative.goes_on(timex)
    return tuple(told)


def _timexes(found: Told, narrative: Narrative, language: Language) -> list[Timex]:
    """The expression; of a range the two ends, as TIMEX3 marks them."""
    one = _timex(found, narrative, language)
    if not isinstance(found.expression.meaning, Stretch):
        return [one]
    opening, _, closing = (one.edtf or UNKNOWN).partition("/")
    closing = closing or opening
    edtf = (opening, closing) if one.edtf else (None, None)
    ends = ((one.start, found.first_end, opening, edtf[0]), (found.second, one.end, closing, edtf[1]))
    return [
        Timex(start, end, narrative.text[start:end], "DATE", value, day, one.anchor, one.reason)
        for start, end, value, day in ends
    ]


def _timex(told: Told, narrative: Narrative, language: Language) -> Timex:
    found = told.expression
    tense = told.tense or tense_in(narrative.text, found.start, found.end, language)
    when = resolve(found, published=narrative.seen_from, tense=tense, anchor=narrative.day)
    year_told_last = replace(found, meaning=found.meaning.last) if isinstance(found.meaning, Stretch) else found
    anchor = anchor_of(year_told_last, narrative)
    kind, value = _value(told, narrative, tense)
    reason = when.reason or reason_of(found, narrative, anchor, tense)
    return Timex(found.start, found.end, found.text, kind, value, when.value, anchor, reason)


def _value(told: Told, narrative: Narrative, tense: Tense) -> tuple[Type, str]:
    """Type and value after TIMEX3."""
    found: TimeExpression = told.expression
    if told.value is not None:
        return _TYPES[found.kind], told.value
    if isinstance(found.meaning, Clock):
        day = narrative.day
        return "TIME", f"{day if day and len(day) == 10 else UNKNOWN}T{found.time}"
    if isinstance(found.meaning, Unclear):
        return "DATE", UNKNOWN
    story = Story(found.text, narrative.known, tense, Known.of(narrative.day), found.year_beside)
    value = date_value(found.meaning, story)
    timed = told.part is not None and len(value) == 10 and value != UNKNOWN
    return ("TIME", f"{value}T{told.part}") if timed else ("DATE", value)
