"""The days that a text tells of its events: "the summit on 12 June", "Monday's call", "he arrived on 3 May"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from dragoman.model import edtf
from dragoman.read.when.sentences import sentence_about
from dragoman.read.when.timex.events import Event, event_at, event_words, in_sentence
from dragoman.read.when.timex.timex import Timex
from dragoman.read.when.wording import word_before

_WORD = re.compile(r"[\w’'.-]*\w")
_RANGE = re.compile(r"\s?[-–—]\s?|\s(?:to|until|till|through)\s(?:the\s)?|\sand\s(?:on\s)?")
_NO_DAY = frozenset({"by", "before", "after", "until", "till", "than"})
_NEAR = 100  # characters between an event and its day
_FOR = re.compile(r",?\s(?:for|on)(?=\s)")
_SAYING = frozenset({"said", "says", "told", "that", "who", "when", "while", "after", "before", "as", "since", "until"})
_DESCRIBING = re.compile(r"(?:[ -][\w-]+){0,4} ")  # up to the noun
_SIGNS = re.compile(r"[;:\n()“”\"—]")


@dataclass(frozen=True, slots=True)
class Dated:
    """An event whose time the text tells, between two places: its first day (or month, year) and its last, as EDTF.

    Either may be untold. ``names`` are those of its sentence.
    """

    event: Event
    first: str | None
    last: str | None
    start: int
    end: int
    names: frozenset[str]


def dated_events(text: str, told: Sequence[Timex]) -> list[Dated]:
    """The events that are dated in their own sentence, in order of the text."""
    found = []
    for at, one in enumerate(told):
        if one.edtf is None or one.type in {"DURATION", "SET"} or edtf.is_open(one.edtf) or one.anchor == "event":
            continue
        days, end = _whole_range(text, told, at)
        opening, closing = sentence_about(text, one.start, end)
        if event_words().called_off.search(text, opening, closing):
            continue
        names = frozenset(word for word in _WORD.findall(text[opening:closing]) if word[:1].isupper())
        events = list(in_sentence(text, opening, closing))
        floor = max((other.end for other in told[max(0, at - 3) : at] if other.edtf is not None), default=opening)
        link = _link(text, events, one.start, end, max(floor, opening))
        if link is not None:
            event, what = link
            named = _named_behind(text, event, end)
            first, last = _ends(what, days, event.days or (named.days if named else None))
            end = named.end if named else max(event.end, end)
            found.append(Dated(event, first, last, min(event.start, one.start), end, names))
    return sorted(found, key=lambda dated: dated.start)


def _whole_range(text: str, told: Sequence[Timex], at: int) -> tuple[str, int]:
    """The days of an expression, with those of the next where they are the ends of a range."""
    one = told[at]
    assert one.edtf is not None
    following = told[at + 1] if at + 1 < len(told) else None
    if following is not None and following.edtf is not None and _RANGE.fullmatch(text, one.end, following.start):
        days = f"{one.edtf.split('/')[0]}/{following.edtf.split('/')[-1]}"
        joined = "and" not in text[one.end : following.start] or len(one.text) <= 4
        if edtf.is_date(days) and joined:
            return days, following.end
    return one.edtf, one.end


def _named_behind(text: str, event: Event, end: int) -> Event | None:
    """The event once more, named behind its date: "arrived on 3 May for a three-day visit"."""
    match = _FOR.match(text, end)
    named = event_at(text, match.end()) if match is not None else None
    return named if named is not None and named.rows & event.rows else None


def _ends(what: str, days: str, length: int | None) -> tuple[str | None, str | None]:
    """The first and the last day of an event, as far as its date and its length in days tell them."""
    first, _, last = days.partition("/")
    if last:
        return first, last
    if length is not None and len(first) == 10:
        others = timedelta(days=length - 1)
        day, _ = edtf.bounds(first)
        return (str(day - others), first) if what == "ends" else (first, str(day + others))
    return (None if what == "ends" else first), (None if what == "begins" else first)


def _link(text: str, events: list[Event], start: int, end: int, floor: int) -> tuple[Event, str] | None:
    """The event that a date between two places belongs to, and whether it tells its whole time or one end of it."""
    behind = [event for event in events if event.noun_start >= end]
    for event in behind[:2]:
        if _names_it(text, event, start, end):
            return event, "whole"
    if word_before(text, start) in _NO_DAY:
        return None
    for event in reversed([event for event in events if event.end <= start and event.end >= floor]):
        what = _told_behind(text, event, start)
        if what is not None:
            return event, what
        if event.names:  # another happening stands between
            break
    for event in behind[:1]:
        what = _told_before(text, event, end)
        if what is not None:
            return event, what
    return None


def _names_it(text: str, event: Event, start: int, end: int) -> bool:
    """Whether the date stands in the name of the event: "Monday's call", "the 12 June summit"."""
    between = text[end : event.noun_start]
    possessive = between.startswith(("'s ", "’s "))
    article = text[start:end].lower().startswith("the ") or word_before(text, start) in {
        "the",
        "a",
        "an",
        "this",
        "their",
    }
    if len(between) > 40 or not (possessive or article):
        return False
    return bool(_DESCRIBING.fullmatch(between.removeprefix("'s").removeprefix("’s"))) and not (
        event_words().held | event_words().governors
    ) & set(between.lower().split())


def _told_behind(text: str, event: Event, start: int) -> str | None:
    """What the words from an event to a date behind it tell: its "whole" time, where it "begins" or "ends"; or None."""
    between, table = text[event.end : start], event_words()
    words = _WORD.findall(between)
    alike = {noun for noun, row in table.rows.items() if row in event.rows}
    if len(between) > _NEAR or _SIGNS.search(between) or not all(_may_link(word) or word in alike for word in words):
        return None
    lower = {word.lower() for word in words}
    if lower & table.ends:
        return "ends"
    if lower & table.begins:
        return "begins"
    verb = table.verbs.get(text[event.noun_start : event.end]) if event.start == event.noun_start else None
    if verb is not None:
        return "begins" if any(what == "begins" and row in event.rows for row, what in verb) else "whole"
    return "whole" if lower & table.held or _governed(text, event) else None


def _may_link(word: str) -> bool:
    table = event_words()
    known = (table.links, table.parties, table.held, table.begins, table.ends)
    return word[0].isupper() or word[0].isdigit() or any(word in words for words in known)


def _governed(text: str, event: Event) -> bool:
    """Whether an event stands where its date follows it: at the head of a clause, after "held", "attended", "after"."""
    before = text[max(0, event.start - 30) : event.start].rstrip()
    if not before or before[-1] in ".!?\n,;:":
        return True
    words = [word.lower() for word in _WORD.findall(before)]
    if words[-1:] == ["of"]:
        return words[-2:-1] in (["ahead"], ["eve"], ["days"], ["day"])
    return bool(words) and words[-1] in event_words().governors


def _told_before(text: str, event: Event, end: int) -> str | None:
    """Whether the words from a date to an event behind it say that it was held then: "On 3 May leaders held talks"."""
    between, table = text[end : event.start], event_words()
    if len(between) > _NEAR or _SIGNS.search(between):
        return None
    words = [word.lower() for word in _WORD.findall(between)]
    if (
        not words
        or words[-1] not in table.governors | table.held
        or words[-1] in table.links | {"after", "before", "at"}
    ):
        return None
    if words[-1] in {"following", "during", "ahead", "for", "since", "of", "in"} or set(words) & _SAYING:
        return None
    names = _WORD.findall(between)[:-1]
    if not all(_may_link(name) for name in names):
        return None
    return "begins" if words[-1] in table.begins else "whole"
