"""Times of day on a day that is known, as moments in EDTF: ``2020-06-12T10:30:00Z``, local time without a zone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from dragoman.read.when.sentences import sentence_about
from dragoman.read.when.timex.timex import Timex
from dragoman.read.when.wording import any_of, word_before
from dragoman.read.when.zones import offset_in

_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)Z?")  # not 24:00, which is of two days
# An hour behind these is the edge of a stretch of time, or near what is meant: no moment.
_EDGES = frozenset({"from", "by", "until", "till", "before", "after", "since", "about", "around", "to"})
_EDGE = re.compile(rf"\b(?:{any_of(_EDGES)})\s+(?=\d)", re.IGNORECASE)


def with_moments(text: str, told: Iterable[Timex]) -> tuple[Timex, ...]:
    """The expressions of a text, those of an hour on a known day with the moment as EDTF."""
    return tuple(_with_moment(text, one) if one.type == "TIME" else one for one in told)


def _with_moment(text: str, one: Timex) -> Timex:
    clock = _CLOCK.fullmatch(one.value)
    if clock is None or _EDGE.search(one.text) or word_before(text, one.start) in _EDGES:
        return one
    reason = _why_its_day(text, one, clock[1])
    if reason is None:
        return one
    opening, closing = sentence_about(text, one.start, one.end)
    moment = datetime.fromisoformat(f"{clock[1]}T{clock[2]}:{clock[3]}")
    offset = offset_in(one.text, moment, text[opening:closing])
    if offset.reason is not None:
        reason = f"{reason}; {offset.reason}"
    return replace(one, edtf=f"{moment.isoformat()}{offset.value or ''}", reason=reason)


def _why_its_day(text: str, one: Timex, day: str) -> str | None:
    """Why the time is of that day: it tells the day itself, or its paragraph has told it; None where neither does."""
    if one.edtf is not None:
        return one.reason if one.edtf == day else None
    known = one.counted_from
    if known is None or one.anchor != "narrative" or known.date != day or "\n" in text[known.end : one.start]:
        return None
    return f"counted from {known.text!r}, {day}, the date that the text has reached"
