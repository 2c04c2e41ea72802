"""Which time expression dates an engagement: the one that hangs on its own words."""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Token

from dragoman.model.engagement import Status
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frame import Frame
from dragoman.read.extract.lexicon import lexicon
from dragoman.read.extract.status import is_reporting
from dragoman.read.extract.syntax import ancestors
from dragoman.read.when import TimeExpression

Tense = Literal["past", "present", "future"]
_NEAR = 30  # characters between a trigger and a time expression beside it
_TENSE: dict[Status, Tense] = {
    Status.OCCURRED: "past", Status.DENIED: "past", Status.ONGOING: "present",
    Status.PLANNED: "future", Status.HYPOTHETICAL: "future", Status.POSTPONED: "future", Status.CANCELLED: "future",
}


def tense_of(status: Status) -> Tense:
    """The direction in which a date without a year, or a weekday, is to be looked for."""
    return _TENSE[status]


def expression_for(frame: Frame, expressions: list[TimeExpression]) -> TimeExpression | None:
    """The time expression of a frame's sentence that dates it, or None."""
    if frame.further_places and (own := _behind_place(frame, expressions)) is not None:
        return own
    ranked = []
    for expression in expressions:
        if expression.kind != "date":
            continue
        rank = _rank(frame, expression)
        if rank is not None:
            ranked.append((rank, abs(expression.start - frame.start), expression.start, expression))
    return min(ranked, key=lambda r: r[:3])[3] if ranked else None


def _behind_place(frame: Frame, expressions: list[TimeExpression]) -> TimeExpression | None:
    """ "Turkey on 4 April and Uzbekistan from 5-6 April": the first date behind the place, before the next place."""
    assert frame.place is not None
    end = min((p.start for p in frame.further_places if p.start > frame.place.start), default=frame.sentence.end)
    behind = [e for e in expressions if e.kind == "date" and frame.place.end <= e.start < end]
    return behind[0] if behind else None


def _rank(frame: Frame, expression: TimeExpression) -> int | None:
    tokens = frame.sentence.tokens_between(expression.start, expression.end)
    if not tokens:
        return None
    top = _top(tokens)
    own = {frame.trigger.i, frame.carrier.i} if _carries(frame) else {frame.trigger.i}
    inside = {t.i for t in tokens}
    if own & inside:
        return 0
    steps = 0
    passed: list[Token] = []
    for head in ancestors(top):
        if head.i in own:
            return steps if not passed else (6 if _is_closed(passed) is False else None)
        if head.lower_ == "according" or head.lemma_.lower() in ("report", "statement", "tweet", "interview", "briefing"):
            return None
        if head.pos_ in ("VERB", "AUX") and head.i not in inside:
            passed.append(head)
        steps += 1
    above = _above(frame, top) if _carries(frame) or frame.trigger.dep_ == "pobj" else None
    if above is not None:
        return 10 + above
    return 20 if _beside(frame, expression) else None


def _carries(frame: Frame) -> bool:
    """Whether the verb tells of the engagement itself ("held talks", "the visit began") and not of something else."""
    if frame.trigger.i == frame.carrier.i or frame.carrier.lemma_.lower() in lexicon().light:
        return True
    if frame.trigger.dep_ in ("nsubj", "nsubjpass"):
        return not is_reporting(frame.carrier)
    return frame.trigger.dep_ == "pobj" and frame.trigger.head.lower_ in ("in", "at", "during", "on", "by")


def _is_closed(passed: list[Token]) -> bool:
    """Whether the verbs between are clauses of their own, so that their dates do not leak."""
    return any(v.dep_ in ("relcl", "advcl", "ccomp", "acl", "conj", "parataxis") for v in passed)


def _above(frame: Frame, top: Token) -> int | None:
    """Steps from the frame up to a verb that the expression hangs on: "travelled on Monday to meet"."""
    owner = next((h for h in ancestors(top) if h.pos_ in ("VERB", "AUX", "NOUN", "PROPN") and h.dep_ != "pobj" or h.pos_ in ("VERB", "AUX")), None)
    if owner is None or owner.pos_ not in ("VERB", "AUX"):
        return None
    steps = 0
    below = frame.carrier
    for head in ancestors(frame.carrier):
        if head.pos_ in ("VERB", "AUX"):
            if below.dep_ in ("ccomp", "relcl", "parataxis") and is_reporting(head):
                return None
            if below.dep_ == "relcl":
                return None
            if head.i == owner.i:
                return steps
            steps += 1
            below = head
        elif head.pos_ in ("NOUN", "PROPN"):
            below = head if below.dep_ not in ("relcl", "acl") else below
    return None


def _beside(frame: Frame, expression: TimeExpression) -> bool:
    sentence = frame.sentence
    if expression.start >= frame.end:
        between = _text(sentence, frame.end, expression.start)
    else:
        between = _text(sentence, expression.end, frame.start)
    return len(between) <= _NEAR and not any(mark in between for mark in (",", ";", " and ", " said", " that ", "("))


def _text(sentence: Sentence, start: int, end: int) -> str:
    return sentence.text[max(0, start - sentence.start) : max(0, end - sentence.start)]


def _top(tokens: list[Token]) -> Token:
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[0])
