"""Verbs above an engagement that a time expression hangs on: "travelled on Monday to meet", "in 2015, when she met"."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.engagement import Status
from dragoman.read.extract.factuality.complement import complement_of
from dragoman.read.extract.factuality.predicates import predicate_of
from dragoman.read.extract.factuality.status_reading import StatusReading
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import is_reporting
from dragoman.read.extract.frames.syntax import ancestors
from dragoman.read.extract.tellings.giving_word import gives_word

_AHEAD = frozenset((Status.PLANNED, Status.HYPOTHETICAL))
_OCCASION = frozenset(("after", "following", "at", "during", "in"))


def steps_above(frame: Frame, status: StatusReading, top: Token) -> int | None:
    """Steps from the frame up to a verb that the expression hangs on: "travelled on Monday to meet".

    What is only planned or wished for does not take the day of what was done for it.
    """
    owner = next(
        (
            h
            for h in ancestors(top)
            if (h.pos_ in ("VERB", "AUX", "NOUN", "PROPN") and h.dep_ != "pobj") or h.pos_ in ("VERB", "AUX")
        ),
        None,
    )
    if owner is None or owner.pos_ not in ("VERB", "AUX"):
        return None
    if owner.i == frame.carrier.i and frame.trigger.dep_ == "pobj" and frame.trigger.head.lower_ in _OCCASION:
        return 1  # "acknowledged on Saturday, after talks in Aqaba"
    steps = 0
    below = frame.carrier
    for head in ancestors(frame.carrier):
        if head.pos_ in ("VERB", "AUX"):
            if below.dep_ in ("ccomp", "parataxis") and is_reporting(head):
                return None
            if below.dep_ == "relcl" and not _is_there(below):
                return None
            if head.i == owner.i:
                done = (
                    status.status in _AHEAD
                    and head.tag_ == "VBD"
                    and head.lemma_ != "be"
                    and not _is_spoken_of(below, head)
                )
                return None if done or _gives_word(head, below) else steps
            steps += 1
            below = head
        elif head.pos_ in ("NOUN", "PROPN"):
            below = head if below.dep_ not in ("relcl", "acl") else below
    return None


def is_then(frame: Frame, inside: set[int]) -> bool:
    """Whether a clause tells what was done at that time: "in 2015, when she attended a conference and held talks"."""
    verb = frame.carrier
    while verb.dep_ in ("conj", "xcomp") and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    when = next((c for c in verb.children if c.lower_ == "when" and c.dep_ in ("advmod", "mark")), None)
    if when is None or when.i == 0:
        return False
    before = when.nbor(-1)
    return before.i in inside or (before.is_punct and before.i > 0 and before.nbor(-1).i in inside)


def _is_there(verb: Token) -> bool:
    """Whether a relative clause tells what was done there: "was there on Tuesday, where he met"."""
    if any(c.dep_ == "aux" and c.lower_ in ("had", "has", "have") for c in verb.children):
        return False
    within = any(c.dep_ == "prep" and any(g.lower_ in ("whom", "which") for g in c.children) for c in verb.children)
    return (
        within
        or any(t.lower_ == "where" and t.i < verb.i for t in verb.subtree)
        or any(t.lower_ == "where" for c in verb.children if c.dep_ == "xcomp" for t in c.children)
    )


def _is_spoken_of(below: Token, head: Token) -> bool:
    """Whether the verb above says of the one below that it is planned, wished for, refused: "planned on Monday to"."""
    embedding = complement_of(below)
    if embedding is None or embedding[0].i != head.i:
        return False
    predicate = predicate_of(head, *embedding[1])
    return predicate is not None and predicate.status is not None


def _gives_word(head: Token, below: Token) -> bool:
    """Whether the date is that of a promise, a refusal or a request: "agreed on Tuesday to meet"."""
    if not gives_word(head) or any(c.dep_ == "auxpass" for c in head.children):
        return False
    return below.dep_ in ("xcomp", "ccomp", "dobj", "pcomp", "advcl", "prep")
