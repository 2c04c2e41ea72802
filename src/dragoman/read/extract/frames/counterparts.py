"""One meeting for each counterpart: "had meetings with the president, X, and the premier, Y" is two meetings."""

from __future__ import annotations

from dataclasses import replace

from dragoman.model.engagement import Kind
from dragoman.read.extract.frames.frame import Frame, Side

_MEETING = frozenset(("verb meet", "verb see", "noun meeting", "noun encounter", "noun audience"))
_APART = frozenset(("separate", "separately", "individual", "individually", "bilateral", "one-on-one", "respectively"))
_TALKS = frozenset(("noun talk", "noun discussion", "verb confer"))


def by_counterpart(frames: list[Frame]) -> list[Frame]:
    """The same frames, those of one person who met several people of another side told apart.

    Whoever is met "separately" is one of them, of whatever side. A delegation that is received is one guest, and so is
    a team that comes to talks: those stay together.
    """
    return [part for frame in frames for part in _apart(frame)]


def _apart(frame: Frame) -> list[Frame]:
    if frame.weak or frame.hint or any(s.part != "side" for s in frame.sides):
        return [frame]
    if _said_apart(frame):
        before = [s for s in frame.sides if s.actor.start < frame.start]
        others = [s for s in frame.sides if s.actor.start > frame.start]
        if len(before) == 1 and len(others) > 1:
            return [replace(frame, kind=Kind.MEETING, sides=[before[0], other]) for other in others]
    alone, others = _one_and_others(frame)
    if frame.kind is not Kind.MEETING or alone is None or not _one_by_one(frame):
        return [frame]
    return [replace(frame, sides=[alone, other]) for other in others]


def _said_apart(frame: Frame) -> bool:
    """As in "Met separately with X and Y", "held bilateral meetings with X and Y"."""
    if frame.kind not in (Kind.MEETING, Kind.MULTILATERAL) or frame.rule not in _MEETING | _TALKS:
        return False
    near = [*frame.trigger.children, *(frame.carrier.children if frame.carrier.pos_ == "VERB" else ())]
    told = {c.lower_ for c in near if c.dep_ in ("amod", "advmod")}
    return bool(told & _APART) and (frame.trigger.pos_ == "VERB" or frame.trigger.tag_ == "NNS")


def _one_and_others(frame: Frame) -> tuple[Side | None, list[Side]]:
    """The one before the word, and two or more people of one other side behind it."""
    before = [s for s in frame.sides if s.actor.start < frame.start]
    others = [s for s in frame.sides if s.actor.start > frame.start and s.actor.person is not None]
    states = {s.actor.side for s in others}
    if len(before) != 1 or before[0].actor.person is None or len(others) < 2 or len(states) != 1 or None in states:
        return None, []
    if len(others) + 1 != len(frame.sides) or before[0].actor.side in (None, *states):
        return None, []
    if any(s.actor.via not in ("name", "office") for s in others):
        return None, []
    return before[0], others


def _one_by_one(frame: Frame) -> bool:
    """As in "had meetings with X and Y"; whoever "met X and Y" may have met both together."""
    return frame.rule in _MEETING and frame.trigger.tag_ == "NNS"
