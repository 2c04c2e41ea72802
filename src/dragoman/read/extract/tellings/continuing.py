"""Whether an undated telling goes on from the one before it, on the same day."""

from __future__ import annotations

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Kind, Status
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.tellings.status_words import StatusReading

_STEP = 5  # sentences between two steps of one story
_GOING_ON = frozenset((Kind.MEETING, Kind.SIGNING, Kind.PRESS_CONFERENCE, Kind.MESSAGE, Kind.CALL))
_ELSEWHEN = frozenset(
    [
        "earlier",
        "previously",
        "last",
        "once",
        "recently",
        "ago",
        "before",
        "formerly",
        "already",
        "first",
        "ever",
        "never",
        "repeatedly",
        "often",
        "twice",
        "regularly",
        "again",
        "since",
    ]
)


def goes_on(frame: Frame, status: StatusReading, last: Frame) -> bool:
    """Whether a frame tells the next step: in the plain past, by one of those told of last, soon after."""
    if status.status is not Status.OCCURRED or not _is_next(frame, status, last, _STEP):
        return False
    verb = status.word if status.word.pos_ in ("VERB", "AUX") else frame.carrier
    if verb.tag_ not in ("VBD", "VBN", "VBG") or any(
        c.lower_ in ("had", "has", "have") and c.dep_ == "aux" for c in verb.children
    ):
        return False
    near = [*frame.trigger.children, *frame.carrier.children, *verb.children]
    if any(c.lower_ in _ELSEWHEN for c in near) or any(t.lower_ == "had" for t in frame.sentence.span):
        return False
    return _share(frame, last)


def goes_on_ahead(frame: Frame, status: StatusReading, last: Frame) -> bool:
    """Whether a frame tells the next step of a plan: "She is expected on Thursday. There she will meet ..."."""
    if status.status is not Status.PLANNED or status.negated or not _is_next(frame, status, last, 1):
        return False
    word = status.word
    if word.lower_ not in ("will", "'ll", "is", "are") and word.lemma_ not in ("expect", "due", "schedule"):
        return False
    return not any(c.lower_ in _ELSEWHEN | {"later", "then"} for c in frame.carrier.children) and _share(frame, last)


def _is_next(frame: Frame, status: StatusReading, last: Frame, steps: int) -> bool:
    if frame.kind not in _GOING_ON or frame.hint or frame.weak or frame.refers or not status.sure:
        return False
    if frame.sentence.kind is not BlockKind.PARAGRAPH or last.sentence.kind is not BlockKind.PARAGRAPH:
        return False
    if frame.place is not None and last.place is not None and frame.place.country != last.place.country:
        return False
    return 0 <= frame.sentence.index - last.sentence.index <= steps


def _share(frame: Frame, last: Frame) -> bool:
    """Whether one of those told of last takes part, or states that all did."""
    if {s.actor.key for s in frame.sides} & {s.actor.key for s in last.sides}:
        return True
    states = {s.actor.side for s in frame.sides if s.actor.side}
    return len(states) > 1 and states <= {s.actor.side for s in last.sides}
