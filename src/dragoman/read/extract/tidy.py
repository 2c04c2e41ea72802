"""Frames made clean: parties that the words bring in from another engagement are taken out."""

from __future__ import annotations

from dragoman.model.engagement import Kind
from dragoman.read.extract.frame import Frame
from dragoman.read.extract.linking import linking
from dragoman.read.extract.syntax import ancestors
from dragoman.read.who.mention import Mention

_PAIR = 2


def is_only_the_occasion(frame: Frame) -> bool:
    """As in "On the margins of the General Assembly": the occasion of a meeting, at which nobody sat."""
    if frame.kind is not Kind.MULTILATERAL:
        return False
    near = [head for _, head in zip(range(3), ancestors(frame.trigger), strict=False)]
    return any(head.lemma_.lower().rstrip("s") in linking()["beside"] for head in near)


def tidy(frame: Frame) -> None:
    """Leave in a frame the parties of one engagement."""
    _without_borrowed(frame)
    _without_own_officials(frame)
    if frame.weak and frame.kind is Kind.MEETING and frame.place is not None and _is_of_the_subject(frame, frame.place):
        frame.place = None


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
    reach = next((n for n, head in enumerate(above) if head.i == frame.trigger.i), None)
    return reach is not None and any(h.pos_ == "NOUN" and h.dep_ in ("dobj", "pobj", "conj") for h in above[:reach])
