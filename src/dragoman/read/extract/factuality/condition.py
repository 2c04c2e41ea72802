"""Conditions: "if", "unless" and "whether" over what is told."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.read.extract.factuality.mood import WILL

_DEEPEST = 5


def condition_of(verb: Token) -> Token | None:
    """The "if" or "whether" that a clause, or the clause that it serves, hangs on."""
    seen = verb
    for _ in range(_DEEPEST):
        for child in seen.children:
            if child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether"):
                return child
            if child.dep_ == "advcl" and any(_is_real(c, seen) for c in child.children):
                return child
        if seen.dep_ not in ("xcomp", "conj") or seen.head.pos_ not in ("VERB", "AUX"):
            return None
        seen = seen.head
    return None


def _is_real(mark: Token, verb: Token) -> bool:
    """Whether "if" puts a future under a condition; "met, even if" does not."""
    return (
        mark.dep_ == "mark"
        and mark.lower_ in ("if", "unless")
        and any(c.lower_ in WILL | {"would"} for c in verb.children)
    )
