"""The mood of a verb by what stands at it: modals, negation, "to", and what it depends on."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.engagement import Status
from dragoman.read.extract.factuality.status_reading import StatusReading
from dragoman.read.extract.frames.lexicon import is_reporting
from dragoman.read.extract.frames.syntax import ancestors

WILL = frozenset(("will", "shall", "'ll", "wo"))
MAY = frozenset(("could", "may", "might", "should", "can", "must"))
_DEEPEST = 5


def negation_of(verb: Token) -> Token | None:
    """The "not", "never" or "nor" of a verb; in "we are not here to lecture" it is not the verb's."""
    no = next(
        (c for c in verb.children if c.dep_ == "neg" or c.lower_ == "never" or (c.lower_ == "nor" and c.i < verb.i)),
        None,
    )
    no = no or _nor_before(verb)
    here = verb.lemma_ == "be" and any(c.dep_ in ("advcl", "xcomp") and is_infinitive(c) for c in verb.children)
    return None if here else no


def _nor_before(verb: Token) -> Token | None:
    """The "nor" of "has not visited, nor has he met", which hangs on the first verb."""
    if verb.dep_ != "conj":
        return None
    return next((c for c in verb.head.children if c.lower_ == "nor" and c.i < verb.i), None)


def of_modal(verb: Token, auxiliaries: list[Token], negated: bool) -> StatusReading | None:
    """What "will", "may" and "would" say of a verb."""
    for word in auxiliaries:
        if _is_a_name(word):
            continue
        lower = word.lower_
        if lower in WILL and _no_longer(verb) is not None:
            return StatusReading(Status.CANCELLED, word, ground="no longer")
        if lower in WILL:
            return StatusReading(Status.PLANNED, word, negated=negated, ground="will")
        if lower in MAY:
            return StatusReading(Status.HYPOTHETICAL, word, negated=negated, ground=lower)
        if lower == "would":
            status = Status.PLANNED if _is_reported(verb) else Status.HYPOTHETICAL
            return StatusReading(status, word, negated=negated, ground="would")
    return None


def _is_a_name(word: Token) -> bool:
    """Whether "May" within a sentence is a name, or "MUST" a word of a menu."""
    return word.lower_ in ("may", "must") and word.text != word.lower_ and word.i > word.sent.start


def _no_longer(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.lower_ == "longer" and any(g.lower_ == "no" for g in c.children)), None)


def is_infinitive(verb: Token) -> bool:
    """Whether "to" stands before a verb."""
    return bool(verb.tag_ in ("VB", "VBN") and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children))


def is_perfect_infinitive(verb: Token) -> bool:
    """Whether it is "to have done"."""
    return any(c.dep_ == "aux" and c.lower_ == "have" for c in verb.children)


def is_going_to(verb: Token) -> bool:
    """Whether a verb is the "going" of "is going to meet"."""
    return verb.lemma_ == "go" and any(c.dep_ == "xcomp" for c in verb.children)


def is_past_perfect(verb: Token) -> bool:
    """Whether "had been" stands with a verb or an adjective: "had been due", "had been scheduled"."""
    near = [*verb.children, *(verb.head.children if verb.dep_ == "acomp" else ())]
    return any(c.dep_ == "aux" and c.lower_ in ("had", "'d") for c in near)


def _is_reported(verb: Token) -> bool:
    head = verb
    for _ in range(_DEEPEST):
        if head.dep_ in ("ccomp", "xcomp", "conj", "advcl") and head.head.i != head.i:
            head = head.head
            if is_reporting(head):
                return True
        else:
            break
    return False


def verb_above(token: Token) -> Token | None:
    """The nearest verb that a word hangs on."""
    return next((head for head in ancestors(token) if head.pos_ in ("VERB", "AUX")), None)
