"""The tense in which a status is told: whether its words speak of the past, of now or of what is ahead."""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Status
from dragoman.read.extract.factuality.mood import verb_above
from dragoman.read.extract.factuality.status_reading import StatusReading
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.tellings.hanging import tells_of_it

ToldTense = Literal["past", "present", "future", "none"]
_AHEAD = frozenset(("will", "shall", "'ll", "wo"))
_IS = frozenset(("is", "are", "am", "'s", "'re", "'m"))
_WAS = frozenset(("was", "were", "had", "'d"))
_DONE_WITH = frozenset(("after", "following", "since"))


def told_tense(frame: Frame, status: StatusReading) -> ToldTense:
    """The tense of the words that tell a status; "none" where they have none, or are those of something else.

    Of a plan "past" means a plan of then: "was to meet", "had been due", "a visit planned for". A possibility is of
    the past where it was missed: "would have met".
    """
    word = status.word
    if status.status is Status.HYPOTHETICAL:
        return "past" if _is_missed(word) else "none"
    if status.status in (Status.OCCURRED, Status.ONGOING):
        return _of_what_was_done(frame, status)
    return _of_a_plan(word)


def _is_missed(word: Token) -> bool:
    verb = word.head if word.dep_ in ("aux", "auxpass") else word
    return any(c.lower_ in ("have", "'ve") and c.dep_ == "aux" for c in verb.children)


def _of_what_was_done(frame: Frame, status: StatusReading) -> ToldTense:
    word = status.word
    if word.lower_ in _DONE_WITH:
        clause = verb_above(word)
        return "past" if clause is not None and _of_verb(clause) == "past" else "none"
    tense = _of_verb(word)
    if tense == "present" and word.tag_ in ("VBZ", "VBP"):
        told_of_the_past = status.sure or frame.sentence.kind is not BlockKind.PARAGRAPH
        return "past" if told_of_the_past else "present"
    of_it = not frame.hint and (word.i == frame.trigger.i or (word.i == frame.carrier.i and tells_of_it(frame)))
    return tense if of_it or tense == "present" else "none"


def _of_verb(verb: Token) -> ToldTense:
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if helpers & _AHEAD:
        return "future"
    if helpers & {"has", "have", "'ve"} or helpers & _WAS or verb.tag_ == "VBD":
        return "past"
    if verb.tag_ in ("VBZ", "VBP") or helpers & _IS:
        return "present"
    return "none"


def _of_a_plan(word: Token) -> ToldTense:
    if word.lower_ in _AHEAD:
        return "future"
    if word.lower_ == "would":
        return "past"
    verb = word.head if word.dep_ == "acomp" else word  # "was due to"
    if verb.dep_ in ("acl", "relcl") and verb.tag_ in ("VBN", "VBD"):
        helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
        return "past" if not helpers & (_IS | _AHEAD) else "present"
    if word.dep_ in ("amod", "compound", "nmod"):
        return "past" if word.tag_ in ("VBN", "VBD") or word.lower_.endswith("ed") else "future"
    return _of_verb(verb)
