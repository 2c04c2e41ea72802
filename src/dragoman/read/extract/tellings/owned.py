"""Time expressions that belong to other words than an engagement's: a report, another noun, the edge of a stretch."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import is_reporting, lexicon
from dragoman.read.extract.frames.syntax import ancestors
from dragoman.read.extract.tellings.linking import linking
from dragoman.read.when import TimeExpression

_BOUNDING = frozenset(("since", "following", "after", "before"))


def top_of(tokens: list[Token]) -> Token:
    """The word of an expression that the others hang on."""
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[0])


def hangs_on(top: Token, verb: Token) -> bool:
    """Whether an expression hangs on a verb, with no other verb or noun between."""
    above = next((h for h in ancestors(top) if h.pos_ in ("VERB", "AUX", "NOUN", "PROPN") and h.dep_ != "pobj"), None)
    return above is not None and above.i == verb.i


def governs(verb: Token, sentence: Sentence, expression: TimeExpression) -> bool:
    """Whether the nearest verb above an expression is this one, with no subject between."""
    tokens = sentence.tokens_between(expression.start, expression.end)
    if not tokens or expression.attributive or expression.possessive:
        return False
    below = top_of(tokens)
    for head in ancestors(below):
        if below.dep_ in ("nsubj", "nsubjpass", "poss"):
            return False
        if head.pos_ in ("VERB", "AUX"):
            return head.i == verb.i
        below = head
    return False


def owner_of(top: Token) -> Token | None:
    """The common noun that a date is told of, where it is not a person: "the establishment of relations in 1998"."""
    noun = top.head.head if top.dep_ == "pobj" and top.head.dep_ == "prep" else None
    if noun is not None and noun.lower_ in ("one", "ones", "another"):
        return noun  # "the third summit, including one in February"
    if noun is None or noun.pos_ != "NOUN" or noun.lemma_.lower() in lexicon().words["groups"]:
        return None
    return noun


def is_of_the_report(tokens: list[Token], frame: Frame | None = None) -> bool:
    """Whether the words just before are those of a report: "media reports Tuesday", "said late on Tuesday"."""
    before = tokens[0]
    for _ in range(3):
        if before.i == tokens[0].doc[0].i:
            return False
        before = before.nbor(-1)
        if before.pos_ != "ADP" and before.lower_ not in ("late", "early", "the", "a"):
            break
    if frame is not None and before.i in (frame.trigger.i, frame.carrier.i):
        return False
    if before.pos_ == "NOUN":
        return before.lemma_.lower() in linking()["told"]
    if frame is not None and _is_the_occasion(frame, before):
        return False
    nominal = tokens[-1].i + 1 < len(tokens[-1].doc) and tokens[-1].nbor(1).lemma_.lower() in linking()["told"]
    return nominal or (before.pos_ == "VERB" and is_reporting(before) and before.tag_ in ("VBD", "VBZ", "VBP"))


def _is_the_occasion(frame: Frame, verb: Token) -> bool:
    """Whether something was said on the occasion of the engagement: "disclosed on Monday when he called on X"."""
    below = frame.carrier if frame.carrier.pos_ in ("VERB", "AUX") else frame.trigger
    for head in ancestors(below):
        if head.i == verb.i:
            return below.dep_ == "advcl" and any(c.lower_ in ("when", "as", "while") for c in below.children)
        below = head
    return False


def is_bounded(tokens: list[Token]) -> bool:
    """Whether a date stands in a noun phrase of its own: "since the fall of X in 1998"."""
    before = tokens[0]
    for _ in range(8):
        if before.i == before.sent.start:
            return False
        before = before.nbor(-1)
        if before.lower_ in _BOUNDING and before.pos_ in ("ADP", "SCONJ", "VERB"):
            return before.i < tokens[0].i - 1  # directly before it, the expression itself knows
        if before.is_punct or before.pos_ in ("VERB", "AUX") or before.lemma_.lower() in lexicon().nouns:
            return False
    return False


def is_of_another_noun(top: Token, own: set[int], expression: TimeExpression) -> bool:
    """Whether the date stands before a noun of its own: "Tuesday's attack", "the 7 October attack"."""
    if top.dep_ not in ("poss", "compound", "nummod", "nmod", "amod") or top.head.i in own:
        return False
    if top.dep_ != "poss" and top.head.pos_ == "PROPN" and top.i > 0 and top.nbor(-1).lower_ == "on":
        return False  # "on Saturday Kim handed over": two names side by side
    return (
        top.head.i > top.i
        and top.head.pos_ in ("NOUN", "PROPN")
        and not (expression.start <= top.head.idx < expression.end)
    )
