"""The visit or the gathering that an engagement was part of, with the words that tie the two."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.edtf import compatible
from dragoman.model.engagement import Kind
from dragoman.model.evidence import Evidence
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.particulars.setting import Setting, frames_of, hangs_on, table, words
from dragoman.read.who.mention import MentionKind

_PARTS = frozenset((Kind.MEETING, Kind.SIGNING, Kind.PRESS_CONFERENCE))


def whole_of(draft: Draft, drafts: list[Draft], setting: Setting) -> tuple[Draft | None, tuple[Evidence, ...]]:
    """The whole and the words that tie the part to it; no words where guest, ground and days do; (None, ()) for none.

    A visit is the whole that gathering found; a gathering is one only where the words name it ("at the summit").
    """
    if draft.part_of is not None:
        return draft.part_of, _tied_to_visit(draft, setting)
    if draft.kind not in _PARTS:
        return None, ()
    gatherings = [d for d in drafts if d.kind is Kind.MULTILATERAL and d is not draft and _can_hold(d, draft)]
    for frame in frames_of(draft) if gatherings else ():
        for token in _tied(frame, "gatherings", "gathering_ties"):
            found = [d for d in gatherings if _is_it(token, frame, d, setting)]
            if len(found) == 1:
                return found[0], (words(frame.sentence, setting.text, token.head, token),)
    return None, ()


def _tied_to_visit(draft: Draft, setting: Setting) -> tuple[Evidence, ...]:
    """As in "During the visit they signed", "met him on a trip to Rome"."""
    for frame in frames_of(draft):
        for token in _tied(frame, "visits", "visit_ties"):
            return (words(frame.sentence, setting.text, token.head, token),)
    return ()


def _tied(frame: Frame, nouns: str, ties: str) -> list[Token]:
    """The nouns of a list that hang on a frame behind one of the prepositions: "of" only behind "sidelines"."""
    cues = table("whole")
    return [
        token
        for token in frame.sentence.span
        if token.lemma_.lower() in cues[nouns]
        and token.dep_ == "pobj"
        and token.i != frame.trigger.i
        and token.head.lower_ in cues[ties]
        and (token.head.lower_ != "of" or token.head.head.lemma_.lower() in table("sidelines"))
        and hangs_on(token, frame)
    ]


def _can_hold(gathering: Draft, draft: Draft) -> bool:
    """Whether days, ground and status allow that the one was held at the other."""
    if gathering.is_done != draft.is_done:
        return False
    if gathering.country is not None and draft.country is not None and gathering.country != draft.country:
        return False
    days = [d.date.value for d in (gathering, draft) if d.date is not None and d.date.value is not None]
    return len(days) < len((gathering, draft)) or compatible(*days)


def _is_it(token: Token, frame: Frame, gathering: Draft, setting: Setting) -> bool:
    """Whether the words mean that gathering: its own word, its organisation's name, or "the summit" told of before."""
    own = [t.frame for t in gathering.tellings]
    if any(f.sentence is frame.sentence and f.trigger.i == token.i for f in own):
        return True
    inside = [setting.scene.mention_at(frame.sentence, t) for t in token.subtree]
    named = {m.name for m in inside if m is not None and m.kind is MentionKind.ORGANISATION}
    if named:
        return bool(named & {s.actor.organisation for s in gathering.sides})
    bare = all(t.i == token.i or t.dep_ == "det" for t in token.subtree)
    definite = any(c.lower_ in ("the", "this", "that") for c in token.children)
    before = any(f.trigger.lemma_.lower() == token.lemma_.lower() and f.start < frame.start for f in own)
    return bare and definite and before
