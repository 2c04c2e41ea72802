"""What a frame turns out to be once its sides are known: a session, a round of three states, a signing after talks."""

from __future__ import annotations

import re

from dragoman.model.engagement import Kind
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.syntax import is_passive
from dragoman.read.extract.frames.telephone import by_phone
from dragoman.reference.organisations import organisation

_WITH = re.compile(r"\b(?:with|to|between)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_MANY = 3
_PAIR = 2
_BODIES = frozenset(("igo", "bloc", "alliance", "contact group", "forum", "region", "community", "body", "coalition"))


def settle_kind(frame: Frame, before: list[Frame]) -> None:
    """Give a frame the kind that its sides make it, and a bare signing the sides of the talks in its sentence."""
    if frame.kind is Kind.SIGNING and not frame.sides:
        _sign_after(frame, before)
    if frame.kind not in (Kind.MEETING, Kind.CALL) or frame.hint or frame.weak:
        return
    states = {s.actor.side for s in frame.sides if s.actor.side}
    if _is_body(frame):
        frame.needs = "body"
        if frame.kind is Kind.MEETING:
            frame.kind = Kind.MULTILATERAL
    elif len(states) >= _MANY and frame.kind is Kind.MEETING:
        frame.kind = Kind.MULTILATERAL


def _is_body(frame: Frame) -> bool:
    """Whether nobody is told of but one organisation of states: its members met one another."""
    names = {s.actor.organisation for s in frame.sides}
    if len(names) != 1 or any(s.actor.person is not None for s in frame.sides):
        return False
    if any(_WITH.search(frame.sentence.text[: max(0, s.actor.start - frame.sentence.start)]) for s in frame.sides):
        return False  # "talks with the EU" are no session of it
    if frame.kind is Kind.CALL and not by_phone(frame.trigger) and frame.needs != "body":
        return False
    body = organisation(next(iter(names)) or "")
    return body is not None and body.kind in _BODIES


def _sign_after(frame: Frame, before: list[Frame]) -> None:
    """As in "Held talks, followed by the signing of": those who talked signed."""
    bare = frame.trigger.pos_ != "VERB" or is_passive(frame.trigger)
    talks = next((f for f in reversed(before) if f.kind is Kind.MEETING and not f.hint and _two(f)), None)
    if bare and frame.accords and talks is not None:
        frame.sides = list(talks.sides)


def _two(frame: Frame) -> bool:
    return len({s.actor.side for s in frame.sides if s.actor.side}) == _PAIR
