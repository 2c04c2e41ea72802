"""Days that are counted from an event ("two days before the summit on 14 June"), as the tagger of times has them."""

from __future__ import annotations

from dragoman.read.extract.tellings.tagged import Tagged
from dragoman.read.when import TimeExpression
from dragoman.read.when.expression import Anchored


def event_day(expression: TimeExpression, tagged: Tagged) -> str | None:
    """The EDTF day of an expression that counts from an event, or None where the text does not date the event."""
    if not counts_from_an_event(expression):
        return None
    told = next((t for t in tagged.times if t.start < expression.end and expression.start < t.end), None)
    return told.edtf if told is not None and told.anchor == "event" else None


def counts_from_an_event(expression: TimeExpression) -> bool:
    """Whether an expression counts from an event that the words name: "the day after the summit"."""
    return isinstance(expression.meaning, Anchored) and expression.meaning.event
