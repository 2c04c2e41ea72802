"""Dates counted from an event that the text names: "the day after the summit", "on the second day of the visit"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dragoman.model.edtf import is_open
from dragoman.read.when.expression import Anchored, TimeExpression
from dragoman.read.when.timex.beside import Beside
from dragoman.read.when.timex.counting import Count, Uncounted, count_of, counted_from, dated_by
from dragoman.read.when.timex.event_dates import Dated
from dragoman.read.when.timex.events import Event, clause_at, event_at, in_sentence
from dragoman.read.when.timex.timex import CountedFrom, Timex
from dragoman.read.when.wording import SPACE

End = Literal["first", "last"]

_RELATION = re.compile(
    rf"{SPACE}(?:to{SPACE}the{SPACE}day{SPACE})?(?:after|before|following|of|into|from)(?={SPACE})", re.IGNORECASE
)
_WORKING = re.compile(r"\b(?:trading|working|business)\b", re.IGNORECASE)
_FAR = 4000  # characters back that are searched for other events
_SAID = re.compile(r"[^.,;:!?\n\"“”()]{1,60}")
_BESIDE = re.compile(rf"{SPACE}(?:on{SPACE}|the{SPACE}|from{SPACE}){{0,2}}\Z")


@dataclass(frozen=True, slots=True)
class Counted:
    """The date of an expression that counts from an event, or None; the words it was counted from; why."""

    edtf: str | None
    counted_from: CountedFrom | None
    reason: str


class Events:
    """The events of one text that are dated in it."""

    def __init__(self, text: str, dated: Sequence[Dated], told: Sequence[Timex]) -> None:
        """Take the dated events in order, and all expressions that were resolved without them."""
        self._text, self._dated, self._told = text, dated, told
        self._starts = [one.start for one in told]
        self._by_noun: dict[int, list[Dated]] = defaultdict(list)
        for one in dated:
            self._by_noun[one.event.noun_start].append(one)
        self._by_kind: dict[tuple[frozenset[int], frozenset[str], frozenset[str]], list[Dated]] = {}

    def counted(self, found: TimeExpression | Beside) -> Counted:
        """The date of an expression that ``counts_from_an_event``."""
        count, at = count_of(found), self._relation(found)
        if at is None:
            return Counted(None, None, f"{found.text!r} counts from an event that is not named")
        if _WORKING.search(found.text):
            return Counted(None, None, f"{found.text!r} are not days of the calendar")
        event = event_at(self._text, at)
        if event is None and (beside := self._from_a_date(count, at)) is not None:
            return beside
        return self._from_an_event(count, event or clause_at(self._text, at), at)

    def _from_an_event(self, count: Count, event: Event | None, at: int) -> Counted:
        if event is None:
            said = _SAID.match(self._text, at)
            words = " ".join(said[0].split()[:6]) if said else ""
            return Counted(None, None, f"counted from the event {words!r}, whose day is not told")
        words = " ".join(event.text.split())
        side: End = "last" if count.from_the_end else "first"
        known = self._known(event, side)
        if known is None:
            place = CountedFrom(event.start, event.end, event.text, None)
            return Counted(None, place, f"counted from {words!r}, {self._lack(event, side)}")
        start = _end_of(known, side)
        assert start is not None
        place = CountedFrom(known.start, known.end, self._text[known.start : known.end], start)
        try:
            value = dated_by(count, start, known.first, known.last)
        except (Uncounted, OverflowError, ValueError) as reason:
            return Counted(None, place, f"counted from {words!r}: {_said(reason)}")
        told = "" if known.event == event else f", told by {' '.join(place.text.split())!r}"
        return Counted(value, place, f"counted from {words!r} ({start}{told})")

    def _relation(self, found: TimeExpression | Beside) -> int | None:
        """Where the words that name the event begin."""
        inside = re.search(rf"{SPACE}of(?={SPACE})", found.text)
        if inside is not None:
            return found.start + inside.end()
        match = _RELATION.match(self._text, found.end)
        return match.end() if match is not None else None

    def _known(self, event: Event, side: End) -> Dated | None:
        """The event itself where its own words date it, else the nearest earlier telling of it, else the next."""
        own = next((d for d in self._by_noun.get(event.noun_start, ()) if _end_of(d, side) is not None), None)
        if own is not None or not event.definite:
            return own
        alike = self._alike(event)
        begun = bisect_right(alike, event.start, key=lambda dated: dated.start)
        before = (alike[n] for n in range(begun - 1, -1, -1))
        earlier = next((d for d in before if d.event.end <= event.start and _end_of(d, side) is not None), None)
        if earlier is not None:
            return None if self._another_between(event, earlier) else earlier
        later = {(dated.first, dated.last): dated for dated in reversed(alike) if _end_of(dated, side) is not None}
        return next(iter(later.values())) if len(later) == 1 else None

    def _alike(self, event: Event) -> list[Dated]:
        """The dated events that can be the one that was named, in their order."""
        key = event.rows, event.names, event.apart
        if key not in self._by_kind:
            self._by_kind[key] = [dated for dated in self._dated if _may_be(event, dated)]
        return self._by_kind[key]

    def _another_between(self, event: Event, dated: Dated) -> bool:
        """Whether the text has turned to another event of the kind since: "a second meeting", "the talks in Rome"."""
        between = in_sentence(self._text, max(dated.end, event.start - _FAR), event.start)
        own = dated.names | dated.event.names
        alike = [other for other in between if other.rows & dated.event.rows and other.noun]
        if event.apart or event.names:
            return any(
                other.indefinite and other.apart == event.apart and event.names <= other.names for other in alike
            )
        return any(other.indefinite or other.apart - dated.event.apart or not other.names <= own for other in alike)

    def _lack(self, event: Event, side: End) -> str:
        told = self._alike(event) if event.definite else []
        if not told:
            return "an event whose day is not told"
        if any(_end_of(dated, side) is not None for dated in told):
            return "an event that the text does not tell from others"
        return f"an event of which only the {'end' if side == 'first' else 'beginning'} is told"

    def _from_a_date(self, count: Count, at: int) -> Counted | None:
        """Counted from a date that stands in the place of an event: "two days after 12 June"."""
        beside = bisect_left(self._starts, at)
        one = self._told[beside] if beside < len(self._told) else None
        if (
            one is not None
            and one.edtf is not None
            and not is_open(one.edtf)
            and _BESIDE.fullmatch(self._text, at, one.start)
        ):
            place = CountedFrom(one.start, one.end, one.text, one.edtf)
            first, _, last = one.edtf.rstrip("?~").partition("/")
            try:
                value = counted_from(last or first if count.shift > 0 else first, count)
            except (Uncounted, OverflowError, ValueError) as reason:
                return Counted(None, place, f"counted from {one.text!r}: {_said(reason)}")
            return Counted(value, place, f"counted from {one.text!r} ({one.edtf})")
        return None


def counts_from_an_event(found: TimeExpression | Beside) -> bool:
    """Whether an expression is counted from an event that the text names."""
    if isinstance(found, Beside):
        return found.rule in {"anniversary", "day_of_event", "nth_of_event"} or (
            found.rule == "part_of_event" and found.phrase.startswith(("the ", "day "))
        )
    return isinstance(found.meaning, Anchored) and found.meaning.event


def _said(reason: Exception) -> str:
    return str(reason) if isinstance(reason, Uncounted) else "the calendar has no such date"


def _end_of(dated: Dated, side: End) -> str | None:
    return dated.first if side == "first" else dated.last


def _may_be(event: Event, dated: Dated) -> bool:
    """Whether a dated event can be the one that was named: of its kind, with its names, first or last as it is."""
    other = dated.event
    return bool(event.rows & other.rows) and event.names <= dated.names and event.apart <= other.apart


def with_event(one: Timex, counted: Counted, unknown: str) -> Timex:
    """The expression with what was counted; a length of time keeps its length as value."""
    value = one.value
    if one.type == "DATE" and counted.edtf is not None and value == unknown:
        first, _, last = counted.edtf.partition("/")
        value = first if last else counted.edtf
    return replace(
        one, edtf=counted.edtf, value=value, anchor="event", reason=counted.reason, counted_from=counted.counted_from
    )
