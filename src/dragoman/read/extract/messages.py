"""Frames of messages: a text or an errand that passes from a sender to a recipient, by an envoy or without one."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.engagement import Kind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frame import Frame
from dragoman.read.extract.lexicon import lexicon
from dragoman.read.extract.sides import parties
from dragoman.read.extract.syntax import after, governing_verb, is_passive, subjects, surface_subjects
from dragoman.read.who.actor import Actor
from dragoman.read.who.scene import Scene

_GIVING = frozenset(("deliver", "hand", "convey", "carry", "bring", "pass", "transmit", "present", "relay", "give", "bear"))
_SENDING = frozenset(("send", "write", "dispatch", "forward", "address"))


def message_frame(scene: Scene, sentence: Sentence, noun: Token) -> Frame | None:
    """The frame of a letter or message that somebody passes on; None for one that is only spoken of."""
    if noun.lemma_.lower() not in ("message", "letter", "telegram", "missive", "note") or noun.pos_ != "NOUN":
        return None
    verb = governing_verb(noun)
    passing = verb is not None and verb.lemma_.lower() in lexicon().words["passing"] | _SENDING and noun.dep_ in ("dobj", "nsubjpass", "conj")
    senders = _actors(scene, sentence, [c for c in noun.children if c.dep_ == "poss"] + after(noun, "from") + after(noun, "by"))
    recipients = _actors(scene, sentence, after(noun, "to"))
    if not passing and not (senders and recipients):
        return None
    frame = Frame(Kind.MESSAGE, sentence, noun, verb if verb is not None and passing else noun, needs="counterpart", rule="message passed on")
    if verb is not None and passing:
        _from_verb(scene, frame, verb, senders, recipients)
    frame.add(senders, "sender")
    frame.add(recipients, "recipient")
    return frame


def _from_verb(scene: Scene, frame: Frame, verb: Token, senders: list[Actor], recipients: list[Actor]) -> None:
    sentence = frame.sentence
    doers = _actors(scene, sentence, subjects(verb))
    lemma = verb.lemma_.lower()
    recipients.extend(_actors(scene, sentence, after(verb, "to") + [c for c in verb.children if c.dep_ in ("dative", "iobj")]))
    if not after(verb, "to"):
        recipients.extend(_actors(scene, sentence, [p for c in verb.children if c.dep_ == "dative" for p in c.children if p.dep_ == "pobj"]))
    senders.extend(_actors(scene, sentence, after(verb, "from")) if not senders else [])
    if lemma == "receive":
        recipients.extend(_actors(scene, sentence, surface_subjects(verb)) if not is_passive(verb) else [])
        return
    known = {a.key for a in senders}
    if lemma in _GIVING and senders and any(d.key not in known for d in doers):
        frame.add([d for d in doers if d.key not in known], "envoy")
    else:
        senders.extend(d for d in doers if d.key not in known)


def _actors(scene: Scene, sentence: Sentence, heads: list[Token]) -> list[Actor]:
    return [a for head in heads for a in parties(scene, sentence, head) if a.person or a.side]
