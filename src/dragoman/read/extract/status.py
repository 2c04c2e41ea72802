"""Status: whether an engagement was done, goes on, is planned, called off, put off, denied or only imagined."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml
from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Status
from dragoman.read.extract.frame import Frame

_WILL = frozenset(("will", "shall", "'ll", "wo"))
_MAY = frozenset(("could", "may", "might", "should", "can", "must"))
_FUTURE_IN_PAST = frozenset(("would",))
_GROUND = (Status.CANCELLED, Status.POSTPONED, Status.DENIED)
_DEEPEST = 5


@dataclass(frozen=True, slots=True)
class StatusReading:
    """A status and the token that told of it; ``sure`` is false where nothing but a bare noun stands there."""

    status: Status
    word: Token
    sure: bool = True
    negated: bool = False


@cache
def _cues() -> dict[str, dict[str, frozenset[str]]]:
    raw = yaml.safe_load(files(__package__).joinpath("status.yml").read_text(encoding="utf-8"))
    return {
        "verbs": {name: frozenset(words) for name, words in raw["verbs"].items()},
        "modifiers": {name: frozenset(words) for name, words in raw["modifiers"].items()},
        "lists": {"ahead": frozenset(raw["ahead"]), "reporting": frozenset(raw["reporting"])},
    }


def is_reporting(token: Token) -> bool:
    """Whether a verb only reports what somebody said."""
    return token.lemma_.lower() in _cues()["lists"]["reporting"]


def status_of(frame: Frame) -> StatusReading:
    """The status that the words around a frame give it, and the word that gives it; the lexicon's own, where a word
    of engagement is only ever spoken of what is still ahead ("is expected in"), before a plain past or present.
    """
    found = _by_words(frame)
    if frame.status is not None and found.status in (Status.OCCURRED, Status.ONGOING):
        return StatusReading(frame.status, found.word, found.sure, found.negated)
    return found


def _by_words(frame: Frame) -> StatusReading:
    if frame.trigger.pos_ != "VERB":
        modified = _modifier(frame.trigger)
        if modified is not None:
            return modified
    verb = frame.carrier if frame.carrier.pos_ in ("VERB", "AUX") else _verb_above(frame.trigger)
    if verb is None:
        unsure = frame.sentence.kind is not BlockKind.CAPTION
        return StatusReading(Status.OCCURRED, frame.trigger, sure=not unsure)
    found = _of_noun(frame, verb) if frame.trigger.i != verb.i else None
    return found or _of_verb(frame, verb)


def _modifier(noun: Token) -> StatusReading | None:
    words = [c for c in noun.children if c.dep_ in ("amod", "compound", "nmod", "acl")]
    for word in words:
        for name, cues in _cues()["modifiers"].items():
            if word.lower_ in cues:
                return StatusReading(Status(name), word)
    return None


def _verb_above(token: Token) -> Token | None:
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token
    return None


def _cue_of(verb: Token, particle: bool = True) -> str | None:
    lemma = verb.lemma_.lower()
    particles = {c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod")} if particle else set()
    names = {lemma, *(f"{lemma}_{p}" for p in particles)}
    for name in ("cancelled", "postponed", "denied", "refused", "planned", "hypothetical", "ongoing"):
        if names & _cues()["verbs"][name]:
            return name
    return None


def _of_noun(frame: Frame, verb: Token) -> StatusReading | None:
    """A noun's status by the verb that it is the subject or the object of."""
    noun = frame.trigger
    preposition = noun.head if noun.dep_ == "pobj" else None
    if preposition is not None and (preposition.lower_ in _cues()["lists"]["ahead"] or preposition.head.lower_ == "ahead"):
        return StatusReading(Status.PLANNED, preposition, sure=False)
    if preposition is not None and preposition.lower_ in ("after", "following", "since"):
        return StatusReading(Status.OCCURRED, preposition, sure=False)
    direct = noun.dep_ in ("dobj", "nsubjpass", "nsubj", "conj", "attr")
    cue = _cue_of(verb)
    if direct and cue in ("cancelled", "postponed", "denied"):
        if any(c.dep_ == "neg" for c in verb.children):
            return None
        return StatusReading(Status(cue), verb)
    if direct and cue == "refused":
        return StatusReading(Status.CANCELLED, verb)
    if direct and cue == "hypothetical" and noun.dep_ in ("dobj", "nsubjpass"):
        return StatusReading(Status.HYPOTHETICAL, verb)
    if direct and cue == "planned" and noun.dep_ in ("dobj", "nsubjpass", "nsubj"):
        return StatusReading(Status.PLANNED, verb)
    if noun.dep_ == "pobj" and preposition is not None and preposition.lower_ in ("to", "for") and cue in ("hypothetical", "planned"):
        return StatusReading(Status(cue), verb)
    return None


def _of_verb(frame: Frame, verb: Token, depth: int = 0) -> StatusReading:
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    negated = any(c.dep_ == "neg" or c.lower_ == "never" for c in verb.children)
    for word in auxiliaries:
        lower = word.lower_
        if lower in _WILL:
            return StatusReading(Status.PLANNED, word, negated=negated)
        if lower in _MAY:
            return StatusReading(Status.HYPOTHETICAL, word, negated=negated)
        if lower in _FUTURE_IN_PAST:
            status = Status.PLANNED if _is_reported(verb) else Status.HYPOTHETICAL
            return StatusReading(status, word, negated=negated)
    if negated:
        return StatusReading(Status.DENIED, next(c for c in verb.children if c.dep_ == "neg" or c.lower_ == "never"), negated=True)
    if _is_infinitive(verb):
        return _of_infinitive(frame, verb, depth)
    if _is_going_to(verb):
        return StatusReading(Status.PLANNED, verb)
    return _of_finite(frame, verb, auxiliaries, depth)


def _is_infinitive(verb: Token) -> bool:
    return bool(verb.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children))


def _is_going_to(verb: Token) -> bool:
    return verb.lemma_ == "go" and any(c.dep_ == "xcomp" for c in verb.children)


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


def _of_infinitive(frame: Frame, verb: Token, depth: int) -> StatusReading:
    head = verb.head
    if head.i == verb.i:  # "X to visit Y": a headline's future
        return StatusReading(Status.PLANNED, verb)
    if head.lemma_ == "be" and not any(c.dep_ in ("acomp", "attr") for c in head.children):
        return StatusReading(Status.PLANNED, head)
    cue = _cue_of(head)
    if cue in ("cancelled", "postponed", "denied", "refused"):
        return StatusReading(Status.CANCELLED if cue == "refused" else Status(cue), head)
    if cue in ("planned", "hypothetical"):
        if any(c.dep_ == "neg" for c in head.children):
            return StatusReading(Status.DENIED, head, negated=True)
        return StatusReading(Status(cue), head)
    if head.pos_ == "NOUN":
        name = {"plan": Status.PLANNED, "intention": Status.PLANNED, "agreement": Status.PLANNED, "schedule": Status.PLANNED,
                "decision": Status.PLANNED}.get(head.lemma_, Status.HYPOTHETICAL)
        if head.lemma_ in ("time", "one"):
            name = Status.OCCURRED
        elif head.ent_type_ == "PERSON" or head.lemma_ in ("leader", "president", "minister", "official", "envoy", "director", "delegation"):
            above = _verb_above(head)
            if above is not None and depth < _DEEPEST:
                frame.purpose = True
                return _of_verb(frame, above, depth + 1)
        return StatusReading(name, head)
    if head.pos_ == "PROPN" and depth < _DEEPEST and (above := _verb_above(head)) is not None:
        frame.purpose = True
        return _of_verb(frame, above, depth + 1)
    if head.pos_ == "ADJ":
        return StatusReading(Status.HYPOTHETICAL, head)
    if head.pos_ in ("VERB", "AUX") and depth < _DEEPEST:
        frame.purpose = True
        return _of_verb(frame, head, depth + 1)
    return StatusReading(Status.PLANNED, verb)


def _of_finite(frame: Frame, verb: Token, auxiliaries: list[Token], depth: int) -> StatusReading:
    words = {a.lower_ for a in auxiliaries}
    if verb.tag_ == "VBG" and words & {"is", "are", "'s", "'re", "am", "was", "were"}:
        return StatusReading(Status.ONGOING, verb)
    if verb.tag_ in ("VBG", "VBN") and not auxiliaries and verb.head.i != verb.i and depth < _DEEPEST:
        if verb.dep_ in ("xcomp", "advcl", "pcomp", "conj", "ccomp"):
            above = verb.head if verb.head.pos_ in ("VERB", "AUX") else _verb_above(verb)
            if above is not None and verb.dep_ == "pcomp" and verb.head.lower_ in ("after", "following", "since"):
                return StatusReading(Status.OCCURRED, verb)
            if above is not None:
                cue = _cue_of(above) if verb.dep_ in ("xcomp", "ccomp") else None
                if cue in ("planned", "hypothetical"):
                    return StatusReading(Status(cue), above)
                return _of_verb(frame, above, depth + 1)
    if verb.dep_ == "conj" and not auxiliaries and verb.tag_ in ("VB", "VBN") and depth < _DEEPEST and verb.head.pos_ in ("VERB", "AUX"):
        return _of_verb(frame, verb.head, depth + 1)
    if verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether") for c in verb.children):
        return StatusReading(Status.HYPOTHETICAL, next(c for c in verb.children if c.dep_ == "mark"))
    if verb.tag_ in ("VBP", "VBZ") and not auxiliaries and frame.sentence.kind is not BlockKind.HEADLINE and verb.lemma_ != "be":
        planned = any(c.dep_ == "mark" and c.lower_ in ("when", "before", "until", "as") for c in verb.children)
        return StatusReading(Status.PLANNED if planned else Status.OCCURRED, verb, sure=False)
    sure = verb.i == frame.trigger.i or frame.trigger.dep_ in ("dobj", "nsubjpass", "pobj", "nsubj")
    return StatusReading(Status.OCCURRED, verb, sure=sure and verb.lemma_ != "be")
