"""From a text to its time expressions after TIMEX3."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from dragoman.clean.capitals import in_capitals
from dragoman.read.annotate.case.truecase import truecase
from dragoman.read.when.expression import Anchored, Away, EndOf, Meaning, Month, TimeExpression, Weekday
from dragoman.read.when.languages.language import ENGLISH, Language
from dragoman.read.when.languages.language import language as language_of
from dragoman.read.when.resolve import contradiction_in, resolve
from dragoman.read.when.timex.at_odds import with_contradictions
from dragoman.read.when.timex.beside import Beside
from dragoman.read.when.timex.by_language import timexes_in
from dragoman.read.when.timex.dateline import dateline
from dragoman.read.when.timex.event_dates import dated_events
from dragoman.read.when.timex.expressions import Found, dates, expressions
from dragoman.read.when.timex.from_events import Events, counts_from_an_event, with_event
from dragoman.read.when.timex.limits import limited_by
from dragoman.read.when.timex.moments import with_moments
from dragoman.read.when.timex.narrative import Narrative, dated_or_bounded
from dragoman.read.when.timex.parts_of_year import as_edtf
from dragoman.read.when.timex.quotations import Quotations, Sayings
from dragoman.read.when.timex.readings import reading
from dragoman.read.when.timex.reasons import anchor_of, counted_from, reason_of
from dragoman.read.when.timex.timex import Timex, as_written
from dragoman.read.when.timex.timex3 import UNKNOWN
from dragoman.read.when.timex.value import typed_value

_PART_OF_A_YEAR = re.compile(r"\d{4}-[QH]\d")


def timexes(text: str, published: str | None = None, language: str | Language = ENGLISH) -> tuple[Timex, ...]:
    """The time expressions of a text, from left to right; ``published`` its EDTF date, or the interval it lies in.

    ``language`` is the code of the text's language, or one of one's own from ``load_language``; UnknownLanguage where
    there are no words for it.
    """
    if language != ENGLISH:
        return timexes_in(text, published, language_of(language) if isinstance(language, str) else language)
    if in_capitals(text):
        return as_written(_english(truecase(text), published), text)
    return _english(text, published)


def _english(text: str, published: str | None) -> tuple[Timex, ...]:
    found = dates(text)
    ordered = expressions(text, found)
    narrative = _opening(text, found, published)
    told = _told(ordered, narrative)
    counting = any(counts_from_an_event(one) for one in ordered)
    quotations = Quotations(text)
    quoted = any(quotations.about(one.start) is not None for one in told)
    if counting or quoted:
        sayings = _sayings(quotations, told) if quoted else {}
        if sayings:
            told = _told(ordered, _opening(text, found, published), sayings)
        if counting:
            events = Events(text, dated_events(text, told), told)
            told = _told(ordered, _opening(text, found, published), sayings, events)
    return with_moments(text, with_contradictions(text, told, found))


def _opening(text: str, found: list[TimeExpression], published: str | None) -> Narrative:
    """The narrative before its first word."""
    head = dateline(found, text, published)
    if head is None or head.date == published:
        return Narrative(text, **dated_or_bounded(published))
    return Narrative(text, head.date, head)


def _sayings(quotations: Quotations, told: list[Timex]) -> dict[int, Timex]:
    """The expressions inside of quotations, by their start, each with the one that dates the saying."""
    sayings = Sayings(quotations, told)
    return {one.start: said for one in told if (said := sayings.of(one.start)) is not None}


def _told(
    ordered: list[Found], narrative: Narrative, sayings: Mapping[int, Timex] | None = None, events: Events | None = None
) -> list[Timex]:
    """What the expressions tell, one after the other.

    Those in a quotation count from the day of its saying; those that count from events only where these are known.
    """
    told = []
    for one in ordered:
        said = sayings.get(one.start) if sayings else None
        here = narrative if said is None else narrative.in_quotation(said)
        timex = _of_date(one, here) if isinstance(one, TimeExpression) else _beside(one, here)
        if timex is None:
            continue
        if events is not None and timex.edtf is None and counts_from_an_event(one):
            timex = with_event(timex, events.counted(one), UNKNOWN)
        else:
            timex = replace(timex, counted_from=here.counted_from(timex.anchor))
        told.append(timex)
        narrative.goes_on(timex, compared=_is_compared(one))
    return told


def _is_compared(found: TimeExpression | Beside) -> bool:
    """Whether it is a year before what is told: "a year earlier", "the year-ago quarter"."""
    if isinstance(found, Beside):
        return found.rule == "year_back"
    return isinstance(found.meaning, Away | Anchored) and found.meaning.unit == "year"


def _of_date(found: TimeExpression, narrative: Narrative) -> Timex:
    ahead = found.bound == "by" and isinstance(found.meaning, Month)  # a limit that lies ahead of what is told
    meaning: Meaning = found.meaning
    start = found.start
    if isinstance(meaning, EndOf):
        start, meaning = meaning.start, meaning.stretch.first
    tense = "future" if ahead else narrative.tense(start, found.end, isinstance(meaning, Weekday))
    kind, value = typed_value(found, narrative, tense)
    alone = replace(found, bound=None, hint=None)  # the tense has weighed what stands beside it
    when = resolve(alone, published=narrative.seen_from, tense=tense, anchor=narrative.day, sure=narrative.sure(found))
    if narrative.bounds is not None and value == UNKNOWN and when.value is not None and "/" not in when.value:
        value = when.value  # one date, on whichever of the days the text was published
    anchor = anchor_of(found, narrative)
    odd = contradiction_in(alone, published=narrative.seen_from, tense=tense, anchor=narrative.day)
    reason = when.reason or (odd and odd.reason) or reason_of(found, narrative, anchor, tense)
    edtf = when.value
    if edtf is not None and _PART_OF_A_YEAR.fullmatch(value):
        edtf = as_edtf(value)
    if edtf is not None and (limited := limited_by(found, edtf)) is not None:
        edtf, limit = limited
        reason = f"{limit}; {reason}"
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
