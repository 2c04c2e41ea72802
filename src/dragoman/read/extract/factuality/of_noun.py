"""What is said of a noun: by the words before it, by the verb that it is subject or object of, by its preposition."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.engagement import Status
from dragoman.read.extract.factuality.composing import composed
from dragoman.read.extract.factuality.of_verb import standing_of
from dragoman.read.extract.factuality.predicates import Predicate, predicate_of
from dragoman.read.extract.factuality.status_reading import StatusReading, Told
from dragoman.read.extract.factuality.time_joints import is_ahead, is_of_the_past

_OF_OWNER = ("of", "for", "about")
_DIRECT = frozenset(("dobj", "nsubjpass", "nsubj", "conj", "attr"))
_OBJECTS = frozenset(("dobj", "nsubjpass"))


def modifier_of(noun: Token) -> StatusReading | None:
    """The status that a word before the noun tells: "the planned visit", "cancelled talks"."""
    for word in noun.children:
        if word.dep_ in ("amod", "compound", "nmod", "acl"):
            predicate = predicate_of(word, "before")
            if predicate is not None and predicate.status is not None and predicate.lemma == word.lower_:
                return StatusReading(predicate.status, word, ground=f"before {predicate.lemma}")
    return None


def status_of_noun(told: Told, verb: Token) -> StatusReading | None:
    """A noun's status by the verb that it is the subject or the object of, or by the noun that it belongs to."""
    noun = told.trigger
    preposition = noun.head if noun.dep_ == "pobj" else None
    if preposition is not None and (found := _behind(told, preposition)) is not None:
        return found
    if noun.dep_ == "nsubjpass" and verb.lemma_.lower() == "hold":
        return _will_not_be(standing_of(told, verb, 0))
    if noun.dep_ == "nsubj" and (found := _of_what_is_said_of_it(told, verb)) is not None:
        return found
    if noun.dep_ in _DIRECT:
        found = _of_governing_verb(told, verb, noun)
        if found is not None:
            return found
    return _of_its_preposition(told, verb, preposition) if preposition is not None else None


def _of_what_is_said_of_it(told: Told, verb: Token) -> StatusReading | None:
    """As in "The visit was off", "talks are possible", "the meeting fell through"."""
    adjective = next((c for c in verb.children if c.dep_ in ("acomp", "advmod", "prt") and c.i > verb.i), None)
    if verb.lemma_ == "be" and adjective is not None:
        predicate = predicate_of(adjective, "subject")
        if predicate is not None and predicate.pos == "adjective":
            return composed(predicate, adjective, standing_of(told, verb, 0))
        return None
    predicate = predicate_of(verb, "subject")
    if predicate is None:
        return None
    outer = standing_of(told, verb, 0)
    if predicate.positive == "+":
        return _will_not_be(outer)
    return composed(predicate, verb, outer)


def _will_not_be(outer: StatusReading) -> StatusReading | None:
    """As in "The session will not take place": it was set, or nobody would say so."""
    if outer.status is Status.PLANNED and outer.negated:
        return StatusReading(Status.CANCELLED, outer.word, ground="will not take place")
    return None


def _of_governing_verb(told: Told, verb: Token, noun: Token) -> StatusReading | None:
    predicate = predicate_of(verb, "object")
    if predicate is None or not (predicate.is_off or (predicate.is_ahead and noun.dep_ in _OBJECTS)):
        return None
    if predicate.is_off:
        return _called_off(told, predicate, verb)
    return composed(predicate, verb, standing_of(told, verb, 0))


def _called_off(told: Told, predicate: Predicate, verb: Token) -> StatusReading | None:
    outer = standing_of(told, verb, 0)
    if outer.status is Status.HYPOTHETICAL:
        return StatusReading(Status.PLANNED, verb, sure=False, ground="may be off")  # "might be called off"
    return composed(predicate, verb, outer)


def _of_its_preposition(told: Told, verb: Token, preposition: Token) -> StatusReading | None:
    """As in "Called for talks", "agreed to a summit", "pulled out of the talks"."""
    if not _hangs_on(preposition, verb) and preposition.lower_ not in ("to", "for"):
        return None
    predicate = predicate_of(verb, preposition.lower_)
    if predicate is None or predicate.status is None or predicate.positive == "+":
        return None
    return composed(predicate, verb, standing_of(told, verb, 0))


def _hangs_on(preposition: Token, verb: Token) -> bool:
    """Whether a preposition is the verb's, also by way of its particle: "pulled out of the talks"."""
    head = preposition.head
    return head.i == verb.i or (head.head.i == verb.i and head.dep_ in ("prt", "prep", "advmod"))


def _behind(told: Told, preposition: Token) -> StatusReading | None:
    """What a preposition says of the noun behind it: "ahead of", "after", "towards", "the possibility of"."""
    barring = predicate_of(preposition, "object")
    if barring is not None and barring.pos == "preposition":
        return StatusReading(Status.DENIED, preposition, negated=True, ground=barring.lemma)
    if is_ahead(preposition):
        return StatusReading(Status.PLANNED, preposition, sure=False, ground="ahead of")
    if is_of_the_past(preposition):
        return StatusReading(Status.OCCURRED, preposition, sure=False, ground="after")
    if preposition.lower_ in ("toward", "towards"):
        return StatusReading(Status.HYPOTHETICAL, preposition, ground="towards")
    return _of_its_owner(told, preposition)


def _of_its_owner(told: Told, preposition: Token) -> StatusReading | None:
    """What the noun before a preposition says: "the possibility of a call", "a speech at the summit"."""
    owner = preposition.head
    if owner.pos_ != "NOUN":
        return None
    if preposition.lower_ in _OF_OWNER:
        predicate = predicate_of(owner, preposition.lower_)
        if predicate is not None and predicate.pos == "noun" and predicate.status is not None:
            return composed(predicate, owner, standing_of(told, owner, 0))
    if preposition.lower_ in ("at", "during", "from") and owner.dep_ in ("dobj", "pobj"):
        return StatusReading(Status.OCCURRED, preposition, sure=False, ground="within")
    return None
