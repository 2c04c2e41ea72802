"""Who invited, who hosted, and who brought the sides together."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.engagement import Kind, Part
from dragoman.model.evidence import Evidence
from dragoman.model.particulars import Told
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.drafts.settle import part_of_side
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import lexicon
from dragoman.read.extract.frames.sides import parties
from dragoman.read.extract.frames.syntax import after, is_passive, subjects
from dragoman.read.extract.particulars.setting import (
    Setting,
    clause_verbs,
    frames_of,
    hangs_on,
    head_noun,
    modifiers,
    table,
    words,
)
from dragoman.read.extract.particulars.sidelines import sidelines_of
from dragoman.read.who.actor import Actor

_PAIR = 2
_INVITED = frozenset((Kind.VISIT, Kind.MEETING, Kind.MULTILATERAL))
_MET = frozenset((Kind.MEETING, Kind.MULTILATERAL, Kind.CALL, Kind.SIGNING))


def invited_by(draft: Draft, setting: Setting) -> tuple[Told, ...]:
    """Those at whose invitation it was: "at the invitation of X", "X invited Y to", each with its words."""
    if draft.kind not in _INVITED:
        return ()
    found: dict[str, Told] = {}
    for frame in frames_of(draft):
        for token in frame.sentence.span:
            for head in _inviting(token, frame):
                _add(found, frame, head, setting)
    guests = {_name(s.actor) for s in draft.sides if s.part == "guest"}
    return tuple(told for name, told in found.items() if name not in guests)


def _inviting(token: Token, frame: Frame) -> list[Token]:
    lemma, trigger = token.lemma_.lower(), frame.trigger
    if lemma in table("invited")["nouns"] and token.pos_ == "NOUN":
        own = token.i == trigger.i
        tied = token.dep_ == "pobj" and token.head.lower_ in table("invited")["ties"] and _is_of_clause(token, frame)
        if own or tied:
            return (
                [c for c in token.children if c.dep_ == "poss"]
                + after(token, "of")
                + after(token, "from")
                + after(token, "by")
            )
        return []
    if lemma not in table("invited")["verbs"] or token.pos_ != "VERB":
        return []
    if token.i == trigger.i and any(s.part == "guest" for s in frame.sides):
        return subjects(token) if not _is_in_a_letter(token) else []
    participle = token.tag_ == "VBN" and is_passive(token) and (token.head.i == trigger.i or token.i in _above(frame))
    return after(token, "by") if participle else []


def _is_in_a_letter(verb: Token) -> bool:
    """As in "Delivered a letter from X to Y, inviting him": who sent it invites, and not who carries it."""
    if verb.tag_ != "VBG" or verb.dep_ not in ("advcl", "acl"):
        return False
    told = [verb.head, *(c for c in verb.head.children if c.dep_ in ("dobj", "nsubjpass"))]
    return any(t.lemma_.lower() in lexicon().words["messages"] for t in told)


def _is_of_clause(token: Token, frame: Frame) -> bool:
    return hangs_on(token, frame) or (frame.kind is Kind.VISIT and token.head.head.i == frame.carrier.i)


def _above(frame: Frame) -> set[int]:
    """The verb that a bare infinitive hangs on: "was invited by X to visit"."""
    trigger = frame.trigger
    return {trigger.head.i} if trigger.pos_ == "VERB" and trigger.dep_ in ("xcomp", "ccomp", "advcl") else set()


def hosted_by(draft: Draft, country: str | None, mediated: tuple[Told, ...], setting: Setting) -> tuple[Told, ...]:
    """Those who received, by the words or because it was on their ground; a call has no host."""
    if draft.kind in (Kind.CALL, Kind.MESSAGE):
        return ()
    aside = sidelines_of(draft, setting) is not None
    found: dict[str, Told] = {}
    for side in draft.sides:
        name = _name(side.actor)
        if aside and side.part != "host":
            continue  # who met there at home hosted the gathering at most
        if name is not None and part_of_side(side, draft.kind, country, draft) is Part.HOST:
            actor = side.actor
            found.setdefault(name, Told(name, (Evidence.of(setting.text, actor.start, actor.end),)))
    for frame in frames_of(draft):
        for head in _hosting(frame):
            _add(found, frame, head, setting)
    mediators = {told.value for told in mediated}
    return tuple(told for name, told in found.items() if name not in mediators)


def _hosting(frame: Frame) -> list[Token]:
    """As in "Qatar hosted talks between X and Y", "the talks, hosted by Qatar": those who need not take part."""
    if frame.trigger.pos_ == "VERB":
        return []
    nouns = {frame.trigger.i, head_noun(frame).i}
    verbs = [t for t in frame.sentence.span if t.pos_ == "VERB" and t.lemma_.lower() in table("hosting")]
    told = [v for v in verbs if v.i in clause_verbs(frame) or (v.dep_ in ("acl", "relcl") and v.head.i in nouns)]
    return [head for verb in told for head in subjects(verb) if head.i not in nouns]


def mediated_by(draft: Draft, setting: Setting) -> tuple[Told, ...]:
    """Those who brought the sides together: "mediated by Qatar", "Omani-mediated talks", "Egypt's mediation"."""
    if draft.kind not in _MET:
        return ()
    found: dict[str, Told] = {}
    for frame in frames_of(draft):
        for token in frame.sentence.span:
            for head in _mediating(token, frame):
                _add(found, frame, head, setting)
    others = {s.actor.side for s in draft.sides} - {s.actor.side for s in draft.sides if _name(s.actor) in found}
    return tuple(found.values()) if len(others) >= _PAIR else ()


def _mediating(token: Token, frame: Frame) -> list[Token]:
    lemma, trigger, noun = token.lemma_.lower(), frame.trigger, head_noun(frame)
    if trigger.pos_ == "VERB" and trigger.lemma_.lower() in lemma:
        return []
    if token.pos_ == "VERB" and lemma in table("mediated")["verbs"]:
        if token.dep_ in ("acl", "relcl") and (token.head.i in (trigger.i, noun.i) or _is_set_off(token, noun)):
            return after(token, "by") if is_passive(token) else subjects(token)
        return subjects(token) if token.i in clause_verbs(frame) and trigger.pos_ != "VERB" else []
    if token.dep_ == "pobj" and _is_through(lemma, token.head.lower_):
        owners = [c for c in token.children if c.dep_ in ("poss", "amod", "compound", "appos")]
        return (
            [*owners, *after(token, "of"), *after(token, "by"), *after(token, "from")] if hangs_on(token, frame) else []
        )
    joined = any(token.lower_.endswith(f"-{word}") for word in table("mediated")["joined"])
    parted = token.lower_ in table("mediated")["joined"] and token.i > 1 and token.nbor(-1).text in "-–"
    if (joined or parted) and trigger.pos_ != "VERB" and token.i in {t.i for t in modifiers(trigger)}:
        return [token if joined else token.nbor(-2)]
    return []


def _is_set_off(token: Token, noun: Token) -> bool:
    """As in "Talks between X and Y, mediated by Z,": the parse hangs it on Y, the comma tells of the talks."""
    inside = any(t.i == token.i for t in noun.subtree)
    return inside and token.i > noun.i and token.nbor(-1).text == "," and is_passive(token)


def _is_through(lemma: str, tie: str) -> bool:
    """As in "Under Omani mediation", "through Qatari mediators"."""
    cues = table("mediated")
    return (lemma in cues["nouns"] and tie in cues["ties"]) or (lemma in cues["agents"] and tie in cues["agents_ties"])


def _add(found: dict[str, Told], frame: Frame, head: Token, setting: Setting) -> None:
    sentence, scene = frame.sentence, setting.scene
    actors = parties(scene, sentence, head) or scene.owners(sentence, head) or _of_mention(frame, head, setting)
    for actor in actors:
        name = _name(actor)
        if name is not None:
            found.setdefault(
                name,
                Told(
                    name,
                    (
                        words(sentence, setting.text, head, head)
                        if not actor.end
                        else Evidence.of(setting.text, actor.start, actor.end),
                    ),
                ),
            )


def _of_mention(frame: Frame, head: Token, setting: Setting) -> list[Actor]:
    """As in "Omani mediation", "Qatar-mediated": the state that the word names."""
    mention = setting.scene.mention_at(frame.sentence, head)
    if mention is None or mention.country is None or mention.person is not None:
        return []
    return [Actor(mention.start, mention.end, country=mention.country)]


def _name(actor: Actor) -> str | None:
    return actor.person.name if actor.person is not None else actor.side
