"""How long an engagement lasted, or is to last."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.evidence import Evidence
from dragoman.model.particulars import Told
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.syntax import surface_subjects
from dragoman.read.extract.particulars.durations import Duration, durations
from dragoman.read.extract.particulars.setting import (
    Setting,
    clause_verbs,
    frames_of,
    head_noun,
    is_one,
    modifiers,
    table,
)

_EVENT = frozenset(("after", "before", "later", "ago", "earlier", "following", "since", "ahead", "until", "prior"))
_STAYING = frozenset(("stay", "spend", "remain"))


def length_of(draft: Draft, setting: Setting) -> Told | None:
    """The first length that a telling gives, as ISO 8601, with the words; None where none does."""
    longest = table("length")["longest"][draft.kind]
    for frame in frames_of(draft):
        if frame.further_places or frame.trigger.lemma_.lower() in table("length")["journeys"]:
            continue  # the length is that of the whole journey
        for found in durations(frame.sentence.text):
            if found.days <= longest and _is_its_length(frame, found):
                start = frame.sentence.start
                return Told(found.iso, (Evidence.of(setting.text, start + found.start, start + found.end),))
    return None


def _is_its_length(frame: Frame, found: Duration) -> bool:
    start = frame.sentence.start
    tokens = frame.sentence.tokens_between(start + found.unit, start + found.end)
    if not tokens or any(
        c.lower_ in _EVENT for t in tokens for c in (*t.children, t.nbor(1) if t.i + 1 < len(t.doc) else t)
    ):
        return False
    unit = tokens[0]
    while unit.head.i != unit.i and found.start <= frame.sentence.start_of(unit.head) - start < found.end:
        unit = unit.head
    noun = head_noun(frame)
    if frame.trigger.pos_ != "VERB":
        if not is_one(frame.trigger):
            return False  # "two days of meetings"
        before = {t.i for one in (frame.trigger, noun) for t in modifiers(one)}
        if unit.i in before or noun.i == unit.i or _is_of(unit, frame.trigger):
            return True
    return _lasts(frame, unit, noun) or _is_stayed(frame, unit)


def _is_of(unit: Token, noun: Token) -> bool:
    """As in "A visit of three days"."""
    return unit.dep_ == "pobj" and unit.head.lower_ == "of" and unit.head.head.i == noun.i


def _lasts(frame: Frame, unit: Token, noun: Token) -> bool:
    """As in "The talks lasted three hours", "a call that lasted for 40 minutes", "the meeting, lasting an hour"."""
    above = unit.head.head if unit.dep_ == "pobj" and unit.head.lower_ in ("for", "over") else unit.head
    if above.pos_ not in ("VERB", "AUX"):
        return False
    if above.lemma_.lower() in table("length")["lasting"] and frame.trigger.pos_ != "VERB":
        subject = any(t.i == noun.i for t in surface_subjects(above))
        return subject or (above.dep_ in ("relcl", "acl") and above.head.i in (noun.i, frame.trigger.i))
    if unit.dep_ != "pobj" or unit.head.lower_ != "for":
        return False
    return above.i in clause_verbs(frame)


def _is_stayed(frame: Frame, unit: Token) -> bool:
    """As in "Spent three days in Cairo", "will stay two days"."""
    verb = frame.trigger
    return verb.lemma_.lower() in _STAYING and unit.head.i == verb.i and unit.dep_ in ("dobj", "npadvmod")
