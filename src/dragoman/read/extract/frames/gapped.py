"""Further counterparts of one verb: "met the king on Monday and the prime minister on Tuesday" are two meetings."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from dragoman.model.engagement import Kind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import Frame, Side
from dragoman.read.extract.frames.sides import parties
from dragoman.read.extract.frames.syntax import objects
from dragoman.read.who.mention import MentionKind
from dragoman.read.who.scene import Scene

_KINDS = frozenset((Kind.MEETING, Kind.CALL))
_TIMES = frozenset(("DATE", "TIME"))


def further_frames(scene: Scene, sentence: Sentence, frame: Frame) -> list[Frame]:
    """A frame for each person behind "and" and a time or place of their own, whom the verb governs too."""
    if frame.kind not in _KINDS or frame.hint or frame.trigger.pos_ != "VERB" or not objects(frame.trigger):
        return []
    first = objects(frame.trigger)[0]
    known = {s.actor.key for s in frame.sides}
    found = []
    for token in frame.trigger.subtree:
        if token.i <= first.i or not _is_gapped(token, frame.trigger) or not _is_person(scene, sentence, token):
            continue
        met = [a for a in parties(scene, sentence, token) if a.person is not None and a.key not in known]
        others = {a.key for h in [first] for a in parties(scene, sentence, h)}
        if not met:
            continue
        known |= {a.key for a in met}
        part = next((s.part for s in frame.sides if s.actor.key in others), "side")
        sides = [s for s in frame.sides if s.actor.key not in others] + [Side(a, part) for a in met]
        found.append(
            replace(
                frame,
                trigger=token,
                told_by=frame.trigger,
                sides=sides,
                place=None,
                further_places=[],
                rule=f"{frame.rule}, and another",
            )
        )
    return found


def _is_gapped(token: Token, verb: Token) -> bool:
    """Whether a noun is coordinated with the verb itself or with its day: there a second verb has been left out."""
    head = token.head
    if token.pos_ not in ("NOUN", "PROPN") or not any(t.lower_ == "and" for t in verb.doc[verb.i : token.i]):
        return False
    if token.dep_ == "conj":
        return head.i == verb.i or head.ent_type_ in _TIMES
    return token.dep_ == "appos" and head.ent_type_ in _TIMES


def _is_person(scene: Scene, sentence: Sentence, token: Token) -> bool:
    mention = scene.mention_at(sentence, token)
    return mention is not None and mention.kind in (MentionKind.PERSON, MentionKind.OFFICE)
