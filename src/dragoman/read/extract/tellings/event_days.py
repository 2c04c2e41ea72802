"""Days that are counted from an event ("two days before the summit on 14 June"), as the tagger of times has them."""

from __future__ import annotations

from functools import cached_property

from dragoman.model import edtf
from dragoman.read.when import TimeExpression
from dragoman.read.when.expression import Anchored
from dragoman.read.when.timex.tagger import timexes
from dragoman.read.when.timex.timex import Timex


class EventDays:
    """The days of one article that are counted from events; the text is tagged only when one is asked for."""

    def __init__(self, text: str, published: str | None) -> None:
        """Take the text of an article and its publication, EDTF or None."""
        self._text, self._published = text, published

    def day_of(self, expression: TimeExpression) -> str | None:
        """The EDTF day of an expression that counts from an event, or None where the text does not date the event."""
        if not counts_from_an_event(expression):
            return None
        told = next((t for t in self._tagged if t.start < expression.end and expression.start < t.end), None)
        return edtf.day_of(told.edtf) if told is not None and told.edtf and told.anchor == "event" else None

    @cached_property
    def _tagged(self) -> tuple[Timex, ...]:
        return timexes(self._text, self._published)


def counts_from_an_event(expression: TimeExpression) -> bool:
    """Whether an expression counts from an event that the words name: "the day after the summit"."""
    return isinstance(expression.meaning, Anchored) and expression.meaning.event
