"""What an engagement is claimed to be: the first, the second, the last of its kind, and since when."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from dragoman.model.edtf import bounds
from dragoman.model.evidence import Evidence
from dragoman.model.particulars import LAST, Claim, Ordinal
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import lexicon
from dragoman.read.extract.particulars.durations import durations
from dragoman.read.extract.particulars.setting import (
    Setting,
    clause_verbs,
    frames_of,
    head_noun,
    is_one,
    is_time,
    table,
)
from dragoman.read.when import TimeExpression, resolve
from dragoman.read.who.mention import MentionKind
from dragoman.read.who.scene import Scene

_NUMBERED = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_WITHIN = re.compile(
    r"\b(?:in|within)(?: (?:more|less|fewer) than| (?:nearly|almost|about|over|just|only|some|around|roughly))? $"
)
_REACH = 110  # characters from the ordinal to "since"
_MANNER = frozenset(("face", "person", "public", "together", "there", "here"))
_NEAR = 14  # words from a verb to "for the first time"
_CLAUSE = re.compile(r"[;:]|, (?:and|but|while|after|when|who|which)\b")


def claims_of(draft: Draft, setting: Setting) -> tuple[Claim, ...]:
    """Every claim that the tellings of a draft make, each once, in the order of the text."""
    found: dict[tuple[Ordinal, str], Claim] = {}
    for frame in frames_of(draft):
        for token in frame.sentence.span:
            ordinal = ordinal_of(token)
            of = _counted(token, frame, setting.scene) if ordinal is not None else None
            if ordinal is not None and of is not None:
                claim = _claim(ordinal, of, token, frame, setting)
                known = found.get((ordinal, of))
                if known is None or ((claim.since or claim.within) and not (known.since or known.within)):
                    found[ordinal, of] = claim
    return tuple(found.values())


@cache
def _ordinals() -> dict[str, Ordinal]:
    numbers: dict[str, Ordinal] = {
        word: int(number) for number, said in table("claims")["numbers"].items() for word in said
    }
    return numbers | dict.fromkeys(table("claims")["last"], LAST)


def ordinal_of(token: Token) -> Ordinal | None:
    """The number of "first", "27th"; ``last`` for "last"; None for any other word."""
    word = token.lower_
    if word[0].isdigit() and (match := _NUMBERED.fullmatch(word)) is not None:
        return int(match[1]) or None
    return _ordinals().get(word)


def _counted(token: Token, frame: Frame, scene: Scene) -> str | None:
    """What the ordinal counts, if it is this engagement: ``visit``, ``round``; None where it counts something else."""
    own_noun = frame.trigger.pos_ != "VERB"
    if token.dep_ in ("amod", "compound", "nummod") and not _is_several(token.head):
        return _before(token.head, frame, own_noun, scene)
    if own_noun:  # "the visit, his first since 2013", "the visit is the first by"
        return _noun(frame.trigger) if _is_said_of(token, frame.trigger) else None
    adverb = token.dep_ == "advmod" and token.head.i == frame.trigger.i and token.i < frame.trigger.i
    if adverb or token.i + 1 == frame.trigger.i:
        return _kind_noun(frame) if _looks_back(token, frame.trigger) else None
    return (
        _kind_noun(frame) if frame.trigger.head.i == token.i and _did_it(token, frame.trigger, frame, scene) else None
    )


def _before(head: Token, frame: Frame, own_noun: bool, scene: Scene) -> str | None:
    """What is counted where the ordinal stands before a noun: it, the times, who did it, or what is said of it."""
    trigger = frame.trigger
    if head.lemma_ == "time":
        return _kind_noun(frame) if _is_the_time(head, frame) else None
    if not own_noun:
        return _kind_noun(frame) if _did_it(head, trigger, frame, scene) else None
    told = head.i in (trigger.i, head_noun(frame).i) and not is_time(head)
    told = told or (_is_said_of(head, trigger) and head.lemma_.lower() in lexicon().nouns)
    return _noun(head) if told else None


def _is_several(head: Token) -> bool:
    """As in "The first two visits", "the last meetings": none of them is the first."""
    if any(c.dep_ == "nummod" and ordinal_of(c) is None for c in head.children):
        return True
    return not is_one(head)


def _is_the_time(time: Token, frame: Frame) -> bool:
    """As in "Met for the first time", "the second time that they met"."""
    if time.dep_ == "pobj" and time.head.lower_ == "for":
        verb = time.head.head
        while verb.lower_ in _MANNER and verb.head.i != verb.i:
            verb = verb.head
        return verb.i in clause_verbs(frame) and (time.i < verb.i or time.i - verb.i <= _NEAR)
    trigger = frame.trigger
    if trigger.pos_ != "VERB" or trigger.i < time.i:
        return False
    return trigger.dep_ in ("relcl", "acl", "ccomp") and trigger.head.i in (time.i, time.head.i)


def _did_it(doer: Token, verb: Token, frame: Frame, scene: Scene) -> bool:
    """As in "The first president to visit Hiroshima", "became the first to meet him"."""
    to = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    if not to or verb.i < doer.i or not _is_somebody(doer, frame, scene):
        return False
    if verb.dep_ in ("relcl", "acl") and verb.head.i == doer.i:
        return True
    return (
        doer.dep_ in ("attr", "pobj", "oprd")
        and verb.dep_ in ("advcl", "xcomp")
        and verb.head.i in (doer.head.i, doer.head.head.i)
    )


def _is_somebody(doer: Token, frame: Frame, scene: Scene) -> bool:
    """Whether a word stands for whoever did it: "the first president to", "the first to"; no "first attempt to"."""
    if ordinal_of(doer) is not None or doer.lemma_.lower() in lexicon().words["groups"]:
        return True
    mention = scene.mention_at(frame.sentence, doer)
    return mention is not None and mention.kind in (MentionKind.OFFICE, MentionKind.DEMONYM, MentionKind.PERSON)


def _is_said_of(token: Token, noun: Token) -> bool:
    """Whether a word is what is said of the noun: "the visit is the first", "the visit, his first since 2013"."""
    if token.dep_ == "appos" and token.head.i == noun.i:
        return True
    return token.dep_ == "attr" and noun.dep_ == "nsubj" and noun.head.i == token.head.i


def _looks_back(token: Token, verb: Token) -> bool:
    """As in "They first met in 2010", "he last visited in May"; "will first visit Rome, then Paris" counts steps."""
    done = verb.tag_ in ("VBD", "VBN") and not any(c.lemma_ in ("will", "would") for c in verb.children)
    steps = table("claims")["steps"]
    return done and not any(t.lower_ in steps for t in verb.doc[token.i + 1 : verb.sent.end])


def _noun(head: Token) -> str:
    lemma = str(head.lemma_.lower())
    return head.lower_ if lemma in table("one_in_plural") else lemma


def _kind_noun(frame: Frame) -> str:
    return str(table("claims")["of"][frame.kind])


def _claim(ordinal: Ordinal, of: str, token: Token, frame: Frame, setting: Setting) -> Claim:
    """The claim with what bounds it, which stands behind the ordinal in the same clause."""
    sentence = frame.sentence
    start = sentence.start_of(token)
    rest = sentence.text[start - sentence.start :][:_REACH]
    stop = _CLAUSE.search(rest)
    end = start + (stop.start() if stop else len(rest))
    counted = max(sentence.end_of(token), sentence.end_of(token.head) if token.head.i > token.i else 0)
    since, until = _since(start, end, setting)
    within, until2 = _within(rest[: end - start], start)
    last = max(counted if counted <= end else sentence.end_of(token), until, until2)
    return Claim(ordinal, of, since, within, (Evidence.of(setting.text, start, last),))


def _since(start: int, end: int, setting: Setting) -> tuple[str | None, int]:
    """The date behind "since", with where its words end: of "since the invasion in 2003" it is 2003."""
    match = re.search(r"\bsince\b", setting.text[start:end])
    if match is None:
        return None, 0
    behind = [e for e in setting.times if start + match.end() <= e.start < end and e.kind == "date"]
    if not behind:
        return None, 0
    value = _past(behind[0], setting)
    return value, behind[0].end if value else 0


def _past(expression: TimeExpression, setting: Setting) -> str | None:
    bare = replace(expression, bound=None)
    value = resolve(bare, published=setting.published, tense="past").value
    published = setting.published
    return value if value is None or published is None or bounds(value)[0] <= bounds(published)[1] else None


def _within(rest: str, start: int) -> tuple[str | None, int]:
    """As in "The first in 20 years", "the second in a month"."""
    for found in durations(rest, months=True):
        if _WITHIN.search(rest[: found.start]):
            return found.iso, start + found.end
    return None, 0
