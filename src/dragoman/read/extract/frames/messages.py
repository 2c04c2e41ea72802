"""Frames of messages: a text or an errand that passes from a sender to a recipient, by an envoy or without one."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.engagement import Kind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import lexicon
from dragoman.read.extract.frames.sides import parties
from dragoman.read.extract.frames.syntax import (
    after,
    after_loosely,
    governing_verb,
    is_passive,
    objects,
    subjects,
    surface_subjects,
)
from dragoman.read.who.actor import Actor
from dragoman.read.who.scene import Scene

_GIVING = frozenset(
    ("deliver", "hand", "convey", "carry", "bring", "pass", "transmit", "present", "relay", "give", "bear")
)
_SENDING = frozenset(("send", "write", "dispatch", "forward", "address", "fire", "post", "cable"))
_NONE: frozenset[str] = frozenset()


def message_frame(scene: Scene, sentence: Sentence, noun: Token) -> Frame | None:
    """The frame of a letter or message that somebody passes on; None for one that is only spoken of."""
    words, lemma = lexicon().words, noun.lemma_.lower()
    if noun.pos_ != "NOUN" or (lemma not in words["messages"] and lemma not in words["errands"]) or _accredits(noun):
        return None
    verb = governing_verb(noun)
    if verb is not None and _is_written_in(noun, verb) and lemma in words["messages"]:
        return _written(scene, sentence, noun, verb)
    passing = (
        verb is not None
        and verb.lemma_.lower() in words["passing"] | _SENDING
        and noun.dep_ in ("dobj", "nsubjpass", "conj")
    )
    if lemma in words["errands"] and not (passing and verb is not None and verb.lemma_.lower() in _GIVING):
        return None
    senders = _actors(
        scene, sentence, [c for c in noun.children if c.dep_ == "poss"] + after(noun, "from") + after(noun, "by")
    )
    recipients = _actors(scene, sentence, after(noun, "to") or after_loosely(noun, "to", _NONE))
    if not passing and not (senders and recipients):
        return None
    frame = Frame(
        Kind.MESSAGE,
        sentence,
        noun,
        verb if verb is not None and passing else noun,
        needs="counterpart",
        rule="message passed on",
    )
    if verb is not None and passing:
        _from_verb(scene, frame, verb, senders, recipients)
    else:
        frame.add(_actors(scene, sentence, _bearers(noun)), "envoy")
    frame.add(senders, "sender")
    frame.add(recipients, "recipient")
    if lemma in words["errands"] and not {"recipient"} <= {s.part for s in frame.sides}:
        return None
    return frame


def _accredits(noun: Token) -> bool:
    """Whether it is a letter of credence, which an ambassador presents in person."""
    return any(t.lemma_.lower() in lexicon().words["letters_of"] for t in after(noun, "of"))


def _is_written_in(noun: Token, verb: Token) -> bool:
    """As in "Wrote in a letter", "in a letter dated March 13, X asked Y": the letter carries what the verb says."""
    return noun.dep_ == "pobj" and noun.head.lower_ in ("in", "by", "via", "through") and noun.head.head.i == verb.i


def _written(scene: Scene, sentence: Sentence, noun: Token, verb: Token) -> Frame | None:
    senders = _actors(scene, sentence, [c for c in noun.children if c.dep_ == "poss"] + after(noun, "from"))
    senders = senders or _actors(scene, sentence, subjects(verb))
    recipients = _actors(scene, sentence, after(noun, "to") or after_loosely(noun, "to", _NONE) or after(verb, "to"))
    recipients = recipients or _actors(scene, sentence, objects(verb))
    if not senders:
        return None
    frame = Frame(
        Kind.MESSAGE, sentence, noun, verb, needs="counterpart", rule="message written", refers=_points_back(noun)
    )
    frame.add(senders, "sender")
    frame.add(recipients, "recipient")
    return frame if recipients or frame.refers else None


def _points_back(noun: Token) -> bool:
    return any(
        c.lower_ in ("the", "this", "that", "his", "her", "their") for c in noun.children if c.dep_ in ("det", "poss")
    )


def _bearers(noun: Token) -> list[Token]:
    """As in "X, bearer of a message from Y to Z"."""
    head = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    if head is None or head.lemma_.lower() not in ("bearer", "carrier"):
        return []
    return (
        [head.head]
        if head.dep_ == "appos"
        else [c for c in head.children if c.dep_ in ("nmod", "compound", "poss", "nsubj")]
    )


def _from_verb(scene: Scene, frame: Frame, verb: Token, senders: list[Actor], recipients: list[Actor]) -> None:
    sentence = frame.sentence
    doers = _actors(scene, sentence, subjects(verb))
    lemma = verb.lemma_.lower()
    recipients.extend(_actors(scene, sentence, _recipients_of(verb)))
    senders.extend(_actors(scene, sentence, after(verb, "from")) if not senders else [])
    if lemma == "receive":
        recipients.extend(_actors(scene, sentence, surface_subjects(verb)) if not is_passive(verb) else [])
        return
    known = {a.key for a in senders}
    if lemma in _GIVING and any(d.key not in known for d in doers) and (senders or frame.refers):
        frame.add([d for d in doers if d.key not in known], "envoy")
    else:
        senders.extend(d for d in doers if d.key not in known)


def _recipients_of(verb: Token) -> list[Token]:
    """Whom a verb passes something to; "to whom he conveyed" is to the noun before."""
    given = [c for c in verb.children if c.dep_ in ("dative", "iobj") and c.pos_ != "ADP"]
    found = after(verb, "to") + given
    if not found:
        found = after_loosely(verb, "to", _NONE)
    return [verb.head if t.lower_ in ("whom", "which") and verb.dep_ in ("relcl", "acl") else t for t in found]


def _actors(scene: Scene, sentence: Sentence, heads: list[Token]) -> list[Actor]:
    return [a for head in heads for a in parties(scene, sentence, head) if a.person or a.side]
