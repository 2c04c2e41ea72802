"""By what those who talked from afar did: telephone or video."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.engagement import Kind
from dragoman.model.particulars import Channel, Told
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.particulars.setting import Setting, frames_of, hangs_on, table, words

_NEAR = frozenset(("prep", "pobj", "compound", "amod", "nmod", "advmod", "npadvmod", "agent", "conj", "punct", "dobj"))


def channel_of(draft: Draft, setting: Setting) -> Told | None:
    """``phone`` or ``video`` for a call of which the words tell it; a video call is no telephone call."""
    if draft.kind is not Kind.CALL:
        return None
    found = [told for frame in frames_of(draft) for told in _told(frame, setting)]
    video = next((told for told in found if told.value == Channel.VIDEO), None)
    return video or next(iter(found), None)


def _told(frame: Frame, setting: Setting) -> list[Told]:
    trigger, found = frame.trigger, []
    if trigger.pos_ == "VERB" and trigger.lemma_.lower() in table("channel")["ringing"]:
        found.append(Told(Channel.PHONE, (words(frame.sentence, setting.text, trigger, trigger),)))
    for token in frame.sentence.span:
        channel = next((c for c in Channel if token.lower_ in table("channel")[c]), None)
        if channel is not None and (token.i == trigger.i or (_is_a_link(token) and hangs_on(token, frame))):
            first, last = sorted([token, _whole(token)], key=lambda t: t.i)
            found.append(Told(channel, (words(frame.sentence, setting.text, first, last),)))
    return found


def _is_a_link(token: Token) -> bool:
    """Whether a word says through what they spoke: "by telephone", "a video call"; no "about a telephone cable"."""
    noun = _whole(token)
    return token.dep_ in _NEAR and (noun.dep_ != "pobj" or noun.head.lower_ in table("channel")["ties"])


def _whole(token: Token) -> Token:
    """The noun that a word stands before: "video conference"."""
    return token.head if token.dep_ in ("compound", "amod", "nmod") and token.head.pos_ == "NOUN" else token
