"""Denials: what is told below a verb that denies it, directly or as somebody's claim."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.read.extract.factuality.mood import negation_of
from dragoman.read.extract.factuality.predicates import predicate_of
from dragoman.read.extract.frames.syntax import ancestors

_TOLD_IN = ("dobj", "nsubjpass", "pobj")
_CLAUSAL = ("ccomp", "xcomp", "pcomp")


def denial_of(token: Token) -> Token | None:
    """The verb that denies what is told below it: "denied having met", "dismissed reports that he had flown"."""
    below = token
    for head in ancestors(token):
        if head.lower_ == "as" and below.dep_ == "pobj" and is_hearsay(below):
            continue  # "dismissed as invention a report that he had met her"
        if head.pos_ in ("VERB", "AUX"):
            if predicate_of(head, "claim") is not None:
                return _denies(head, below, token)
            if below.dep_ in ("relcl", "advcl", "parataxis") and below.i != token.i:
                return None
        elif not is_hearsay(head) and below.pos_ in ("VERB", "AUX"):
            return None
        below = head
    return None


def is_hearsay(noun: Token) -> bool:
    """Whether a noun is what somebody says, true or not: "reports", "claims"; its clause tells for itself."""
    found = predicate_of(noun, "clause")
    return found is not None and found.pos == "noun" and found.positive == "o" and found.status is None


def _denies(head: Token, below: Token, token: Token) -> Token | None:
    clause = below.dep_ in _CLAUSAL or (below.dep_ == "advcl" and below.tag_ in ("VBG", "VBN"))
    told = below.dep_ in _TOLD_IN and is_hearsay(below) and below.i != token.i
    outright = negation_of(head) is None and predicate_of(head, "clause") is not None
    return head if told or (clause and outright) else None
