"""How many sides an engagement had: by its words, or by those who took part."""

from __future__ import annotations

from dragoman.model.engagement import Kind
from dragoman.model.evidence import Evidence
from dragoman.model.particulars import Format
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.particulars.setting import Setting, frames_of, modifiers, table, words

_THREE = 3


def format_of(draft: Draft, setting: Setting) -> tuple[Format, tuple[Evidence, ...]]:
    """The format that the words give, with them; else by the number of sides, who carries a message being none."""
    sides = len({s.actor.side for s in draft.sides if s.actor.side and s.part != "envoy"})
    by_sides = Format.TRILATERAL if sides == _THREE else Format.MULTILATERAL
    if sides < _THREE and draft.kind is not Kind.MULTILATERAL:
        by_sides = Format.BILATERAL
    for frame in frames_of(draft):
        if frame.trigger.pos_ == "VERB":
            continue
        for token in modifiers(frame.trigger):
            name = next((name for name, found in table("format").items() if token.lower_ in found), None)
            if name is not None and _fits(Format(name), sides):
                return Format(name), (words(frame.sentence, setting.text, token, frame.trigger),)
    return by_sides, ()


def _fits(said: Format, sides: int) -> bool:
    """Words of two sides do not hold where three were told of: it was one of several meetings."""
    return said is not Format.BILATERAL or sides < _THREE
