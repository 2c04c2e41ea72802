"""How many engagements of the kind the words tell of at once."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.evidence import Evidence
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.particulars.setting import Setting, clause_verbs, frames_of, head_noun, table, words

_MOST = 99


def count_of(draft: Draft, setting: Setting) -> tuple[int, tuple[Evidence, ...]]:
    """The highest number that a telling gives, with its words; 1 without any where none is told."""
    best: tuple[int, tuple[Evidence, ...]] = (1, ())
    for frame in frames_of(draft):
        number, first, last = _of_noun(frame) if frame.trigger.pos_ != "VERB" else _of_verb(frame)
        if number > best[0]:
            best = (number, (words(frame.sentence, setting.text, first, last),))
    return best


def _of_noun(frame: Frame) -> tuple[int, Token, Token]:
    """As in "Two phone calls", "three rounds of talks"; "two days of talks" are no two talks."""
    noun, rounds = frame.trigger, head_noun(frame)
    for head in (noun, rounds):
        if head.lemma_.lower() in ("day", "hour", "week", "minute") or head.tag_ not in ("NNS", "NNPS"):
            continue
        for child in head.children:
            number = _number(child) if child.dep_ in ("nummod", "amod") else 0
            if number:
                return number, child, head
    return 1, noun, noun


def _of_verb(frame: Frame) -> tuple[int, Token, Token]:
    """As in "Met four times", "twice", "on four occasions"; "twice a year" is a rate."""
    verbs = clause_verbs(frame)
    for token in frame.sentence.span:
        own = token.head.i in verbs or (token.dep_ == "pobj" and token.head.head.i in verbs)
        after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
        if not own or after in table("count")["rates"]:
            continue
        if token.lower_ in table("count")["adverbs"] and token.dep_ == "advmod":
            return table("count")["adverbs"][token.lower_], token, token
        if token.lemma_.lower() in table("count")["times"] and token.tag_ == "NNS":
            for child in token.children:
                if child.dep_ in ("nummod", "amod") and _number(child):
                    return _number(child), child, token
    return 1, frame.trigger, frame.trigger


def _number(token: Token) -> int:
    if token.text.isdigit():
        return int(token.text) if int(token.text) <= _MOST else 0
    return int(table("count")["numbers"].get(token.lower_, 0))
