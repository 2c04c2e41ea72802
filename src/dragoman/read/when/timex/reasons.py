"""What an expression was counted from, and why."""

from __future__ import annotations

from dragoman.read.when.expression import (
    Anchored,
    Clock,
    Cycle,
    Day,
    DayOfMonth,
    Decade,
    EndOf,
    Feast,
    Length,
    Month,
    NoDay,
    NthWeekday,
    Period,
    Season,
    Stretch,
    TimeExpression,
    Weekday,
    WeekOf,
    Year,
)
from dragoman.read.when.resolve import is_anchored
from dragoman.read.when.story import Tense
from dragoman.read.when.timex.narrative import Narrative
from dragoman.read.when.timex.timex import Anchor

_CHOSEN_BY_TENSE = (EndOf, NthWeekday, WeekOf, Day, DayOfMonth, Month, Weekday, Feast, Season)


def anchor_of(found: TimeExpression, narrative: Narrative) -> Anchor:
    """Publication, the dateline, the narrative so far, the event named, or none for what is told in full."""
    meaning = found.meaning
    if isinstance(meaning, Anchored) and meaning.event:
        return "event"
    if isinstance(meaning, Clock) or is_anchored(found):
        return "narrative"
    if isinstance(meaning, EndOf):
        meaning = meaning.stretch.last if meaning.last else meaning.stretch.first
    if isinstance(meaning, Stretch | WeekOf):
        meaning = meaning.first if isinstance(meaning, Stretch) else meaning.day
    if isinstance(meaning, NthWeekday):
        meaning = meaning.stretch
    if isinstance(meaning, Day | Month | Season | Feast) and meaning.year is not None:
        return "none"
    if isinstance(meaning, Decade | Year | Length | Cycle | NoDay):
        return "none"
    return narrative.anchor


def reason_of(found: TimeExpression, narrative: Narrative, anchor: Anchor, tense: Tense) -> str:
    """Why an expression that is resolved has its date."""
    told = counted_from(anchor, narrative)
    meaning = found.meaning
    chosen = isinstance(meaning, _CHOSEN_BY_TENSE) and not getattr(meaning, "which", None)
    if isinstance(meaning, Period) and meaning.shift is None:
        chosen = True
    return f"{told}; the clause is in the {tense} tense" if chosen and anchor != "none" else told


def counted_from(anchor: Anchor, narrative: Narrative) -> str:
    """What a date was counted from, with that day, and why that."""
    if anchor == "none":
        return "told in full"
    if narrative.said is not None and anchor == narrative.anchor:
        return f"in a quotation, counted from {narrative.said.text!r}, {narrative.seen_from}, when the words were said"
    if anchor == "narrative" and narrative.reached is not None and narrative.reached_end is not None:
        words = narrative.text[narrative.reached_start : narrative.reached_end]
        return f"counted from {words!r}, {narrative.day}, the date that the text has reached"
    if anchor == "narrative":
        return f"counted from {narrative.day}, publication, as the text has told no other day"
    if narrative.published is None and narrative.bounds is not None:
        return f"counted from a day of publication that is known only to lie in {narrative.bounds}"
    return f"counted from the {'dateline' if anchor == 'dateline' else 'day of publication'}, {narrative.published}"
