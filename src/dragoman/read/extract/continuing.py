"""Whether an undated telling goes on from the one before it, on the same day."""

from __future__ import annotations

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Kind, Status
from dragoman.read.extract.frame import Frame
from dragoman.read.extract.status import StatusReading

_STEP = 2  # sentences between two steps of one story
_GOING_ON = frozenset((Kind.MEETING, Kind.SIGNING, Kind.PRESS_CONFERENCE, Kind.MESSAGE))
_ELSEWHEN = frozenset(
    "earlier previously last once recently ago before formerly already first ever never repeatedly often twice regularly again since".split()
)


def goes_on(frame: Frame, status: StatusReading, last: Frame) -> bool:
    """Whether a frame tells the next step: in the plain past, by one of those told of last, in the sentences that follow."""
    sentence = frame.sentence
    if frame.kind not in _GOING_ON or frame.hint or frame.weak or frame.refers or status.status is not Status.OCCURRED or not status.sure:
        return False
    if sentence.kind is not BlockKind.PARAGRAPH or last.sentence.kind is not BlockKind.PARAGRAPH:
        return False
    if not 0 <= sentence.index - last.sentence.index <= _STEP:
        return False
    verb = status.word if status.word.pos_ in ("VERB", "AUX") else frame.carrier
    if verb.tag_ not in ("VBD", "VBN", "VBG") or any(c.lower_ in ("had", "has", "have") and c.dep_ == "aux" for c in verb.children):
        return False
    near = [*frame.trigger.children, *frame.carrier.children, *verb.children]
    if any(c.lower_ in _ELSEWHEN for c in near) or any(t.lower_ == "had" for t in sentence.span):
        return False
    if {s.actor.key for s in frame.sides} & {s.actor.key for s in last.sides}:
        return True
    states = {s.actor.side for s in frame.sides if s.actor.side}
    return len(states) > 1 and states <= {s.actor.side for s in last.sides}
