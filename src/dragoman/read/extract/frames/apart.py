"""Counterparts met apart: "received A and, an hour later, B", "saw A in Oslo and B in Bergen", "telephoned A and B".

One verb, and as many engagements as there are counterparts whom the words set apart from one another: by a time or a
place of their own, by "then" or "separately" between them or behind the verb, or because one telephones one at a time.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from dragoman.model.engagement import Kind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import Frame, Side
from dragoman.read.extract.frames.lexicon import lexicon
from dragoman.read.extract.frames.syntax import is_passive
from dragoman.read.who.actor import Actor
from dragoman.read.who.mention import Mention, MentionKind
from dragoman.read.who.scene import Scene

_KINDS = frozenset((Kind.MEETING, Kind.CALL))
_TIMES = frozenset(("DATE", "TIME"))
_TITLES = frozenset((MentionKind.OFFICE, MentionKind.COUNTRY, MentionKind.DEMONYM, MentionKind.ORGANISATION))
_PLACES = frozenset((MentionKind.PLACE, MentionKind.CAPITAL, MentionKind.SEAT))
_LINKS = frozenset(
    (
        "and",
        "with",
        "to",
        "by",
        "the",
        "'s",
        "’s",
        "his",
        "her",
        "of",
        "for",
        "in",
        "at",
        "on",
        "an",
        "a",
        "from",
        "him",
    )
)
_PAIR = 2
_NEAR = 3  # words from a name to the place that is its own
_FARTHEST = 24  # tokens from one counterpart to the next


def frames_apart(scene: Scene, sentence: Sentence, frame: Frame) -> list[Frame]:
    """A frame for each counterpart who is set apart from the first, and who is taken out of the frame given."""
    if frame.kind not in _KINDS or frame.hint or frame.trigger.pos_ != "VERB" or is_passive(frame.trigger):
        return []
    groups = _groups(scene, sentence, frame)
    if len(groups) < _PAIR:
        return []
    others = {m.person.order for group in groups for m in group if m.person is not None}
    ours = [s for s in frame.sides if s.actor.person is None or s.actor.person.order not in others]
    part = next((s.part for s in frame.sides if s not in ours), "side")
    if not ours:
        return []
    ends = [*(g[0].start for g in groups[1:]), sentence.end]
    places = [_place_behind(scene, sentence, g[-1].end, end) for g, end in zip(groups, ends, strict=True)]
    if places[0] is None:  # "A and, an hour later, B in Rome", "in Rome, A and then B"
        places = [place or places[-1] or frame.place for place in places]
    sides = [[*ours, *(Side(Actor(m.start, m.end, person=m.person), part) for m in g)] for g in groups]
    frame.sides, frame.place = sides[0], places[0] or frame.place
    return [
        replace(
            frame,
            trigger=_head_of(sentence, group[0], groups[0][-1].end),
            told_by=frame.trigger,
            sides=theirs,
            place=place,
            further_places=[],
            rule=f"{frame.rule}, apart",
        )
        for group, theirs, place in zip(groups[1:], sides[1:], places[1:], strict=True)
    ]


def _head_of(sentence: Sentence, name: Mention, after: int) -> Token:
    """The head of the phrase that a name closes: "director" of "the director of the fund, X", on which days hang."""
    token = sentence.tokens_between(name.start, name.end)[-1]
    while True:
        head = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token.head
        if token.dep_ not in ("appos", "compound", "pobj") or head.pos_ not in ("NOUN", "PROPN"):
            return token
        if sentence.start_of(head) <= after:
            return token
        token = head


def _groups(scene: Scene, sentence: Sentence, frame: Frame) -> list[list[Mention]]:
    """The counterparts behind the verb, in groups of those who were met together."""
    known = {s.actor.person.order for s in frame.sides if s.actor.person is not None}
    people = [
        m
        for m in scene.mentions[sentence.index]
        if m.kind is MentionKind.PERSON and m.person is not None and m.start >= frame.end
    ]
    at = next((n for n, m in enumerate(people) if m.person is not None and m.person.order in known), None)
    if at is None:
        return []
    each = _each_alone(frame.trigger)
    groups = [[people[at]]]
    for left, right in zip(people[at:], people[at + 1 :], strict=False):
        link = _link(scene, sentence, left, right)
        if not link:
            break
        if link == "apart" or (each and right.person is not None):
            groups.append([right])
        else:
            groups[-1].append(right)
    return groups


def _link(scene: Scene, sentence: Sentence, left: Mention, right: Mention) -> str:
    """Say "and" where two names stand in one list, "apart" where the words between set them apart, else ""."""
    tokens = sentence.tokens_between(left.end, right.start)
    if len(tokens) > _FARTHEST or left.person is right.person or _does_else(sentence, right):
        return ""
    named = [m for m in scene.mentions[sentence.index] if left.end <= m.start < right.start]
    titles = [m for m in named if m.kind in _TITLES]
    spots = [m for m in named if m.kind in _PLACES]
    words = lexicon().words
    apart = joined = False
    for token in tokens:
        if joined and token.lower_ == "with":  # "with A and with B"
            apart = True
        at = sentence.start_of(token)
        if token.lower_ in ("and", ",", ";", "then"):
            joined = True
        if (token.ent_type_ in _TIMES and token.is_alpha) or token.lower_ in words["apart"]:
            apart = True
        elif any(m.start <= at < m.end for m in spots):
            apart = apart or token.head.lower_ in ("in", "at", "near") or token.dep_ == "pobj"
        elif not (
            token.lower_ in _LINKS
            or token.is_punct
            or token.pos_ == "PROPN"
            or token.dep_ in ("compound", "amod", "nmod")
            or any(m.start <= at < m.end for m in titles)
        ):
            return ""
    if not joined:
        return ""
    return "apart" if apart else "and"


def _does_else(sentence: Sentence, name: Mention) -> bool:
    """Whether a name is the subject of a clause of its own, or owns what follows."""
    tokens = sentence.tokens_between(name.start, name.end)
    inside = {t.i for t in tokens}
    return any(t.dep_ in ("nsubj", "nsubjpass", "poss") and t.head.i not in inside for t in tokens)


def _each_alone(verb: Token) -> bool:
    """Whether all counterparts were met one by one: "separately", "in turn"; one telephones one at a time."""
    words = lexicon().words
    clause = " ".join(t.lower_ for t in verb.subtree)
    if any(f" {cue} " in f" {clause} " for cue in words["each"]):
        return True
    together = any(f" {cue} " in f" {clause} " for cue in words["together"])
    return verb.lemma_.lower() in words["one_at_a_time"] and not together


def _place_behind(scene: Scene, sentence: Sentence, start: int, end: int) -> Mention | None:
    """The place that stands with "in" or "at" behind a name, and before the next one."""
    for mention in scene.mentions[sentence.index]:
        if mention.kind in _PLACES and start <= mention.start < end:
            before = sentence.text[start - sentence.start : mention.start - sentence.start].split()
            if before and before[0].lower() in ("in", "at", "near") and len(before) <= _NEAR:
                return mention
    return None
