"""Mandates: on whose instructions or behalf somebody acts."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.syntax import after, ancestors, governing_verb, is_passive, subjects
from dragoman.read.who.actor import Actor
from dragoman.read.who.scene import Scene
from dragoman.reference.tables import tree_beside


@cache
def _words() -> dict[str, frozenset[str]]:
    raw = tree_beside(__package__, "mandate.yml")
    return {name: frozenset(words) for name, words in raw.items()}


def find_mandates(scene: Scene, sentence: Sentence, frames: list[Frame]) -> None:
    """Give each frame of a sentence those on whose instructions its clause says that it was done."""
    for token in sentence.span:
        givers = _givers(scene, sentence, token)
        if not givers:
            continue
        for frame in frames:
            if _governs(token, frame):
                _instruct(frame, givers)


def _givers(scene: Scene, sentence: Sentence, token: Token) -> list[Actor]:
    lemma = token.lemma_.lower()
    heads: list[Token] = []
    if lemma in _words()["nouns"] and token.dep_ == "pobj" and token.head.lower_ in _words()["prepositions"]:
        heads = [c for c in token.children if c.dep_ == "poss"] + after(token, "of") + after(token, "from")
    elif lemma in _words()["verbs"] and token.pos_ == "VERB":
        heads = subjects(token)
        if is_passive(token) and not heads:
            heads = after(token, "by")
    return [a for head in heads for a in scene.actors(sentence, head) if a.person is not None or a.side]


def _governs(token: Token, frame: Frame) -> bool:
    """Whether the mandate stands in the clause of the frame, or in the one above it."""
    verb = token if token.pos_ == "VERB" else governing_verb(token)
    if verb is None:
        return False
    own = {frame.carrier.i, frame.trigger.i}
    above = any(head.i == verb.i for head in ancestors(frame.carrier))
    return verb.i in own or above or _hangs_on(token, frame.trigger)


def _hangs_on(token: Token, trigger: Token) -> bool:
    """As in "A visit on the president's orders": no verb stands between."""
    for head in ancestors(token):
        if head.i == trigger.i:
            return True
        if head.pos_ in ("VERB", "AUX"):
            return False
    return False


def _instruct(frame: Frame, givers: list[Actor]) -> None:
    present = {s.actor.key for s in frame.sides} | {a.key for a in frame.instructed_by}
    frame.instructed_by.extend(a for a in givers if a.key not in present)
