"""Why an event is held done or not, in the words of ``values.csv``: what the status rests on, the kind of clause."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.engagement import Status
from dragoman.read.extract.factuality.event_of import event_of
from dragoman.read.extract.factuality.event_status import status_of_event
from dragoman.read.extract.factuality.mood import verb_above
from dragoman.read.extract.factuality.of_noun import modifier_of, status_of_noun
from dragoman.read.extract.factuality.status_reading import StatusReading, Told

_PRESUPPOSED = ("nsubj", "nsubjpass", "pobj", "poss", "appos", "compound", "nmod")
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_WISHED = frozenset(("like", "love", "prefer", "appreciate", "hate"))
_BY_KIND = ("verb", "adjective", "noun", "before", "not")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def reading_of(token: Token) -> StatusReading:
    """The status of whatever a word tells of, with its ground; what a clause takes for granted is so."""
    told = event_of(token)
    if _is_taken_for_granted(told):
        verb = verb_above(told.trigger)
        own = modifier_of(told.trigger) or (status_of_noun(told, verb) if verb is not None else None)
        return own or StatusReading(Status.OCCURRED, told.trigger, sure=False, ground="taken for granted")
    return status_of_event(told)


def finer_ground(token: Token, reading: StatusReading) -> str:
    """The row of ``values.csv`` for a reading: its ground, by kind of clause where that changes it."""
    verb = event_of(token).carrier
    if reading.ground in ("bare verb", "present", "past", "perfect", "progressive", "bare noun"):
        return _of_plain_tense(verb, reading.ground)
    if reading.ground == "would" and verb.lemma_.lower() in _WISHED:
        return "would like"
    if reading.ground == "negation":
        past = any(c.lower_ in ("did", "was", "were", "had") and c.dep_ in ("aux", "auxpass") for c in verb.children)
        return "negation past" if past or verb.tag_ == "VBD" else "negation present"
    kind, _, lemma = reading.ground.partition(" ")
    if kind in _BY_KIND and lemma:
        return f"{kind} {_signature(reading)}"
    return reading.ground


def _of_plain_tense(verb: Token, tense: str) -> str:
    if is_imperative(verb):
        return "imperative"
    if tense == "bare verb" and any(c.lower_ == "did" for c in verb.children):
        tense = "past"
    return f"{tense} asked" if is_asked(verb) else tense


def _signature(reading: StatusReading) -> str:
    return str(reading.status) + (" not" if reading.negated else "")


def _is_taken_for_granted(told: Told) -> bool:
    """Whether a noun is named as known or as what is spoken about, whatever the mood of its verb."""
    noun = told.trigger
    if noun.pos_ not in ("NOUN", "PROPN"):
        return False
    definite = any(c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ in _DEFINITE) for c in noun.children)
    return definite or noun.dep_ in _PRESUPPOSED


def is_imperative(verb: Token) -> bool:
    """Whether a verb without a subject and without tense commands: "Please let me know"."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX"):
        first = first.head
    bare = verb.tag_ == "VB" and first.tag_ in ("VB", "VBP") and first.dep_ in ("ROOT", "ccomp", "parataxis", "advcl")
    return bare and not any(c.dep_ in (*_SUBJECTS, "aux", "mark") for v in (verb, first) for c in v.children)


def is_asked(verb: Token) -> bool:
    """Whether it stands in a question's main clause: "Did they meet?"."""
    clause = verb
    while clause.dep_ in ("xcomp", "conj", "ccomp") and clause.head.pos_ in ("VERB", "AUX"):
        clause = clause.head
    return clause.dep_ == "ROOT" and clause.sent.text.rstrip(" \"'").endswith("?")
