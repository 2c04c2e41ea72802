"""Telling and agreeing face to face: "told his visiting Peruvian counterpart", "agreed in Oslo on Monday".

To tell somebody something is no engagement by itself. It is one where the words put the two in one place.
"""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.engagement import Kind
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import lexicon
from dragoman.read.who.mention import MentionKind
from dragoman.read.who.scene import Scene

_PAIR = 2
_STANDING = frozenset(("in", "at"))


def settle_hint(scene: Scene, frame: Frame) -> None:
    """Make a meeting of a hint whose words put officials of two states in one place."""
    people = [s.actor for s in frame.sides if s.actor.person is not None and s.actor.side]
    if not frame.hint or frame.kind is not Kind.MEETING or len({a.side for a in people}) < _PAIR:
        return
    orders = {a.person.order for a in people if a.person is not None}
    if _one_is_visiting(scene, frame, orders) or _in_a_place(frame):
        frame.hint = False


def _one_is_visiting(scene: Scene, frame: Frame, orders: set[int]) -> bool:
    offices = [m for m in scene.mentions[frame.sentence.index] if m.kind is MentionKind.OFFICE and m.visiting]
    return any(m.person is not None and m.person.order in orders for m in offices)


def _in_a_place(frame: Frame) -> bool:
    """Whether a place hangs on the verb, or on whom it was said to, and the verb is one of speaking to a face."""
    verb, place = frame.trigger, frame.place
    if place is None or verb.lemma_.lower() not in lexicon().words["face_to_face"]:
        return False
    top = _preposition_of(frame, place.start, place.end)
    return top is not None and (top.head.i == verb.i or (top.head.dep_ in ("dobj", "agent", "pobj") and top.i > verb.i))


def _preposition_of(frame: Frame, start: int, end: int) -> Token | None:
    token = next(iter(frame.sentence.tokens_between(start, end)), None)
    while token is not None and token.head.i != token.i:
        token = token.head
        if token.dep_ == "prep":
            return token if token.lower_ in _STANDING else None
    return None
