"""Status: whether an engagement was done, goes on, is planned, called off, put off, denied or only imagined."""

from __future__ import annotations

from dataclasses import replace

from dragoman.model.engagement import Kind, Status
from dragoman.read.extract.factuality.event_status import status_of_event
from dragoman.read.extract.factuality.status_reading import StatusReading, Told
from dragoman.read.extract.frames.frame import Frame

_ASKED_OF = frozenset(["when", "where", "how", "why", "what", "which", "who", "since", "after", "following"])


def status_of(frame: Frame) -> StatusReading:
    """The status that the words around a frame give it, and the word that gives it."""
    reading = status_of_event(Told(frame.trigger, frame.carrier, frame.sentence.kind), frame.status)
    if _asks(frame) and not reading.negated:
        return StatusReading(Status.HYPOTHETICAL, reading.word, sure=False, negated=True, ground="question")
    return replace(reading, sure=False) if frame.hint else reading


def speaks_of_one(frame: Frame, status: StatusReading) -> bool:
    """Whether a frame can speak of an engagement: "he did not speak", with nobody beside him, speaks of none."""
    if (
        status.status is not Status.DENIED
        or not status.negated
        or frame.kind is Kind.VISIT
        or frame.trigger.pos_ != "VERB"
    ):
        return True
    return len(frame.sides) > 1


def _asks(frame: Frame) -> bool:
    """Whether somebody asks if it was so ("Did the two ministers speak?"); "when did they meet" knows."""
    if frame.trigger.pos_ != "VERB" or not frame.sentence.text.rstrip(" \"'").endswith("?"):
        return False
    before = (t for t in frame.sentence.span if t.i < frame.trigger.i)
    return not any(t.lower_ in _ASKED_OF for t in before)
