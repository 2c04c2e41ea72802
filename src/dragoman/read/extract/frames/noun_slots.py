"""Prepositions of a noun of engagement that the parse hung lower: on the topic of the talks, on where they were."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.engagement import Kind
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import lexicon
from dragoman.read.extract.frames.sides import parties
from dragoman.read.extract.frames.syntax import after, after_loosely, ancestors
from dragoman.read.who.scene import Scene

_WHERE = frozenset(("at", "in", "on"))


def with_behind_the_topic(noun: Token) -> list[Token]:
    """As in "Talks on a trade deal with China": the "with" that the parse hung on what they talk about."""
    topics = [t for word in ("on", "about", "over", "regarding") for t in after(noun, word)]
    return [p for topic in topics for p in after_loosely(topic, "with", frozenset(lexicon().nouns))]


def between_behind_the_topic(noun: Token) -> list[Token]:
    """As in "Talks on cod between A and B": the "between" that the parse hung on what they talk about."""
    topics = [t for word in ("on", "about", "over", "regarding") for t in after(noun, word)]
    return [p for topic in topics for p in after(topic, "between")]


def with_behind_the_place(noun: Token) -> list[Token]:
    """As in "Talks at the palace in Lima with a delegation": the "with" that the parse hung on where they were."""
    for token in noun.subtree:
        if token.lower_ != "with" or token.i < noun.i or token.head.i == noun.i:
            continue
        path = []
        for head in ancestors(token):
            if head.i == noun.i:
                break
            path.append(head)
        spots = (t.pos_ == "PROPN" or t.lower_ in _WHERE or t.ent_type_ in ("DATE", "TIME") for t in path)
        if path[-1].lower_ in _WHERE and all(spots):
            return [p for p in token.children if p.dep_ == "pobj"]
    return []


def fill_from_plan(scene: Scene, frame: Frame, noun: Token) -> None:
    """As in "Talks scheduled for Monday between X and Y": the sides that the parse hung on the planning of it."""
    if len({s.actor.side for s in frame.sides}) > 1 or frame.kind is Kind.VISIT:
        return
    for clause in (c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"):
        for head in after_loosely(clause, "between", frozenset(lexicon().nouns)):
            frame.add(parties(scene, frame.sentence, head), "side")
        if clause.lemma_.lower() in lexicon().words["planning"]:
            for head in after(clause, "with"):
                frame.add(parties(scene, frame.sentence, head), "side")
