"""What the particulars of an article's engagements are read from, and the words about one telling of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Token

from dragoman.model.evidence import Evidence
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import is_reporting
from dragoman.read.extract.frames.syntax import ancestors
from dragoman.read.when import TimeExpression
from dragoman.read.who.scene import Scene
from dragoman.reference.tables import tree_beside

_DIRECT = frozenset(("dobj", "nsubj", "nsubjpass", "attr", "dep", "conj"))
_BOUND_FOR = frozenset(("for", "on", "in", "into", "at", "to"))
_ELSEWHEN = frozenset(("after", "before", "since", "until", "following", "despite", "unlike"))
_MODIFYING = frozenset(("amod", "compound", "nmod", "nummod", "npadvmod", "poss"))


@dataclass(frozen=True, slots=True)
class Setting:
    """One article: its text, its day of publication, who is who, and its expressions of time."""

    text: str
    published: str | None
    scene: Scene
    times: tuple[TimeExpression, ...]


@cache
def table(section: str) -> Any:
    """One section of ``words.yml``."""
    return tree_beside(__package__, "words.yml")[section]


def frames_of(draft: Draft) -> Iterator[Frame]:
    """The frames that tell of a draft, in the order of the text; those that only hint at it left out."""
    frames = (t.frame for t in draft.tellings if not t.frame.hint)
    return iter(sorted(frames, key=lambda frame: frame.start))


def head_noun(frame: Frame) -> Token:
    """The noun that stands for it in the clause: "round" in "the third round of talks", else the trigger."""
    token = frame.trigger
    while token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_.lower() in table("holders"):
        token = token.head.head
    return token


def clause_verbs(frame: Frame) -> set[int]:
    """The verbs that tell of it: the trigger itself, or the verb that its noun is the subject or object of."""
    if frame.trigger.pos_ == "VERB" or frame.trigger.lemma_ == "be":
        return {frame.trigger.i}
    noun, verb = head_noun(frame), frame.carrier
    if verb.i == frame.trigger.i:
        return set()
    above = noun.head
    if noun.dep_ == "pobj" and above.lower_ in _BOUND_FOR and above.dep_ == "prep":
        above = above.head
    elif noun.dep_ not in _DIRECT:
        return set()
    while above.dep_ == "conj" and above.pos_ not in ("VERB", "AUX"):
        above = above.head.head
    told = above.pos_ in ("VERB", "AUX") and not is_reporting(above)
    return {above.i} if told else set()


def hangs_on(token: Token, frame: Frame) -> bool:
    """Whether words stand with the noun that tells of it, or in the clause that does, with no other verb between."""
    verbs, nouns = clause_verbs(frame), {frame.trigger.i, head_noun(frame).i}
    for head in ancestors(token):
        if head.i in nouns or head.i in verbs:
            return True
        if head.pos_ in ("VERB", "AUX") or head.lower_ in _ELSEWHEN:
            return False
    return False


def modifiers(noun: Token) -> list[Token]:
    """The words before a noun that modify it, with those that modify them: "Qatar-mediated", "15 - member"."""
    own = [c for c in noun.children if c.dep_ in _MODIFYING and c.i < noun.i]
    return sorted(
        {t.i: t for c in own for t in (c, *(g for g in c.subtree if g.i < noun.i))}.values(), key=lambda t: t.i
    )


def is_one(noun: Token) -> bool:
    """Whether a noun speaks of one engagement: "the talks" as well as "the meeting", and no "meetings"."""
    return noun.tag_ not in ("NNS", "NNPS") or noun.lemma_.lower() in table("one_in_plural")


def is_time(noun: Token) -> bool:
    """Whether a noun is a unit of time: "day", "hours"."""
    return noun.lemma_.lower() in ("minute", "hour", "day", "week")


def words(sentence: Sentence, text: str, first: Token, last: Token) -> Evidence:
    """The article's words from one token to another."""
    return Evidence.of(text, sentence.start_of(first), sentence.end_of(last))
