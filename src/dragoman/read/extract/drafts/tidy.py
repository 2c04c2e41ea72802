"""Frames made clean: parties that the words bring in from another engagement are taken out."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby

from spacy.tokens import Token

from dragoman.model.engagement import Kind, Status
from dragoman.read.extract.drafts.topics import topic_words
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.syntax import after, ancestors, objects
from dragoman.read.extract.tellings.linking import linking
from dragoman.read.extract.tellings.telling import Telling
from dragoman.read.who.mention import Mention
from dragoman.reference.organisations import find_media

_PAIR = 2
_EARLIER_VERSION = re.compile(r"\b(?:earlier|previous|original) version\b", re.IGNORECASE)
_CONTACTS = frozenset((Kind.MEETING, Kind.CALL, Kind.MULTILATERAL))
_LOCAL = frozenset(("over",))


def is_only_the_occasion(frame: Frame) -> bool:
    """As in "On the margins of the General Assembly": the occasion of a meeting, at which nobody sat."""
    if frame.kind is not Kind.MULTILATERAL:
        return False
    near = [head for _, head in zip(range(3), ancestors(frame.trigger), strict=False)]
    return any(head.lemma_.lower().rstrip("s") in linking()["beside"] for head in near)


def tidied(tellings: list[Telling]) -> list[Telling]:
    """The tellings that speak of an engagement, each with the parties and the place of one."""
    kept = [t for t in tellings if not _speaks_of_none(t)]
    for telling in kept:
        _tidy(telling.frame)
    kept = [one for telling in kept for one in _one_after_the_other(telling)]
    found: list[Telling] = []
    for _, group in groupby(kept, key=lambda t: t.frame.sentence.index):
        near = list(group)
        _agree([t.frame for t in near])
        found.extend(t for t in near if not any(_is_its_purpose(t, other) for other in near))
    return found


def _is_its_purpose(telling: Telling, other: Telling) -> bool:
    """As in "They had a telephone conversation to discuss the war": what the conversation was for is no other one."""
    frame, told = telling.frame, other.frame
    if told is frame or told.sentence is not frame.sentence or not frame.weak or frame.trigger.tag_ != "VB":
        return False
    if not any(c.lower_ == "to" for c in frame.trigger.children) or told.kind not in _CONTACTS or told.weak:
        return False
    purpose = any(head.i in (told.trigger.i, told.carrier.i) for head in ancestors(frame.trigger))
    return purpose and _same_people(frame, told) and other.status.status is not Status.HYPOTHETICAL


def _one_after_the_other(telling: Telling) -> list[Telling]:
    """As in "Held bilateral meetings with X and Y", "met X and Y separately": one engagement for each counterpart."""
    frame = telling.frame
    near = [*frame.trigger.children, *frame.carrier.children]
    apart = any(c.lower_ in linking()["apart"] for c in near) or _is_one_at_a_time(frame)
    plural = frame.trigger.pos_ == "VERB" or frame.trigger.tag_ == "NNS"
    if not apart or not plural or frame.kind not in (Kind.MEETING, Kind.MULTILATERAL, Kind.CALL):
        return [telling]
    before = [s for s in frame.sides if s.actor.start < frame.start]
    behind = [s for s in frame.sides if s.actor.start > frame.start]
    hub, others = (before, behind) if len(before) == 1 else (behind, before)
    if len(hub) != 1 or len(others) < _PAIR:
        return [telling]
    kind = Kind.MEETING if frame.kind is Kind.MULTILATERAL else frame.kind
    return [replace(telling, frame=replace(frame, kind=kind, sides=[*hub, other])) for other in others]


def _is_one_at_a_time(frame: Frame) -> bool:
    """As in "Received the credentials of the ambassadors of X and Y", "summoned the ambassadors of X and Y"."""
    if frame.trigger.pos_ != "VERB" or frame.kind not in _CONTACTS:
        return False
    held = [t for o in objects(frame.trigger) for t in (o, *after(o, "of"))]
    one_by_one = linking()["one_by_one"]
    return frame.trigger.lemma_.lower() in one_by_one or any(t.lemma_.lower() in one_by_one for t in held)


def _speaks_of_none(telling: Telling) -> bool:
    """Whether it is only an occasion, what an earlier version of the article said, or that somebody did not speak."""
    frame, status = telling.frame, telling.status
    if is_only_the_occasion(frame) or _EARLIER_VERSION.search(frame.sentence.text) or _is_to_the_public(frame):
        return True
    alone = len({s.actor.key for s in frame.sides}) < _PAIR and frame.kind in (Kind.MEETING, Kind.CALL)
    silent = status.negated and status.status is Status.DENIED and frame.trigger.pos_ == "VERB"
    return silent and alone and not frame.refers


def _is_to_the_public(frame: Frame) -> bool:
    """As in "told reporters", "spoke on condition of anonymity", "talk to the media": the press is no counterpart."""
    if frame.trigger.pos_ != "VERB" or frame.kind not in (Kind.MEETING, Kind.CALL):
        return False
    if any(s.part == "host" for s in frame.sides):
        return False  # an ambassador is summoned to the Foreign Office, which is a source elsewhere
    heard = [c for c in frame.trigger.children if c.dep_ in ("dobj", "dative", "iobj")]
    heard += [
        g
        for c in frame.trigger.children
        if c.lower_ in ("to", "with", "on", "before")
        for g in c.children
        if g.dep_ == "pobj"
    ]
    return any(t.lemma_.lower() in linking()["public"] for t in heard) or any(_is_medium(frame, t) for t in heard)


def _is_medium(frame: Frame, token: Token) -> bool:
    start = frame.sentence.start_of(token) - frame.sentence.start
    return any(m.start <= start < m.end and m.medium.country is not None for m in find_media(frame.sentence.text))


def _tidy(frame: Frame) -> None:
    _without_borrowed(frame)
    _without_own_officials(frame)
    if frame.place is not None and _is_of_the_subject(frame, frame.place):
        frame.place = None


def _agree(frames: list[Frame]) -> None:
    """What one sentence tells of the same people with two words is of one kind, and has the parties of both.

    "He spoke with X during a meeting", "they discussed Y in a telephone call", "welcomed X to the palace for talks".
    """
    for frame in frames:
        for other in frames:
            if other is frame or not _same_people(frame, other):
                continue
            if frame.kind is Kind.CALL and frame.trigger.pos_ == "VERB" and _is_meeting_at_which(other):
                frame.kind = Kind.MEETING
            elif frame.kind is Kind.MEETING and frame.weak and other.kind is Kind.CALL:
                frame.kind = Kind.CALL
            elif frame.kind is Kind.MEETING and other.kind is Kind.VISIT and other.weak and _is_purpose(frame, other):
                frame.add([s.actor for s in other.sides], "side")
                frame.place = frame.place or other.place


def _same_people(frame: Frame, other: Frame) -> bool:
    here, there = {s.actor.key for s in frame.sides}, {s.actor.key for s in other.sides}
    return bool(here) and here <= there


def _is_meeting_at_which(frame: Frame) -> bool:
    at = frame.trigger.dep_ == "pobj" and frame.trigger.head.lower_ in ("during", "at", "in")
    return frame.kind is Kind.MEETING and frame.trigger.pos_ == "NOUN" and not frame.weak and at


def _is_purpose(frame: Frame, welcome: Frame) -> bool:
    """As in "for talks": what a guest is welcomed for."""
    return frame.trigger.dep_ == "pobj" and frame.trigger.head.lower_ == "for" and frame.carrier.i == welcome.carrier.i


def _without_borrowed(frame: Frame) -> None:
    """Where both parties are named, "the two sides" of the engagement told of before add nobody."""
    named = {s.actor.side for s in frame.sides if s.actor.via != "pair" and s.actor.side}
    borrowed = {s.actor.side for s in frame.sides if s.actor.via == "pair"}
    if len(named) >= _PAIR or (named and not named & borrowed):
        if len(named) < _PAIR and frame.kind is not Kind.MULTILATERAL:
            return
        frame.sides = [s for s in frame.sides if s.actor.via != "pair" or s.actor.side in named]
    elif named and len(named | borrowed) == _PAIR:
        known = {s.actor.side for s in frame.sides if s.actor.person and s.actor.via != "pair"}
        frame.sides = [s for s in frame.sides if s.actor.via != "pair" or s.actor.side not in known]


def _without_own_officials(frame: Frame) -> None:
    """A state beside its own named official is no further party."""
    named = {s.actor.side for s in frame.sides if s.actor.person is not None and s.actor.side}
    frame.sides = [s for s in frame.sides if s.actor.person is not None or s.actor.side not in named]


def _is_of_the_subject(frame: Frame, place: Mention) -> bool:
    """As in "Discussed the crisis in Syria": where what they spoke of is, not where they spoke."""
    tokens = frame.sentence.tokens_between(place.start, place.end)
    above = [head for token in tokens[-1:] for head in ancestors(token)]
    reach = next((n for n, head in enumerate(above) if head.i in (frame.trigger.i, frame.carrier.i)), None)
    if reach is None or frame.kind is Kind.VISIT or frame.told_by is not None:
        return False
    between = above[:reach]
    if any(h.lemma_.lower().rstrip("s") in linking()["beside"] for h in between):
        return False
    if any(h.dep_ == "prep" and h.lower_ in topic_words()["about"] - _LOCAL for h in between):
        return True
    return frame.weak and any(h.pos_ == "NOUN" and h.dep_ in ("dobj", "pobj", "conj") for h in between)
