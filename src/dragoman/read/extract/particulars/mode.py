"""The form of an engagement in the usage of diplomacy: summons, credentials, consultations, a state visit."""

from __future__ import annotations

from typing import Any

from spacy.tokens import Token

from dragoman.model.evidence import Evidence
from dragoman.model.particulars import Mode, Told
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.frames.frame import Frame, Side
from dragoman.read.extract.frames.syntax import after, objects
from dragoman.read.extract.particulars.setting import Setting, clause_verbs, frames_of, modifiers, table, words
from dragoman.read.who.trees import coordinated
from dragoman.reference.offices import office

_ENVOYS = frozenset(("ambassador", "envoy"))


def mode_of(draft: Draft, mediated: tuple[Told, ...], setting: Setting) -> Told | None:
    """The first form of ``words.yml`` that some telling has; mediation where somebody is told to have mediated."""
    if mediated:
        return Told(Mode.MEDIATION, mediated[0].evidence)
    for entry in table("modes"):
        if draft.kind in entry["kinds"]:
            for frame in frames_of(draft):
                if entry.get("envoy") and not any(_is_envoy(side) for side in frame.sides):
                    continue
                told = _told(frame, entry, setting)
                if told is not None:
                    return Told(Mode(entry["mode"]), (told,))
    return None


def _told(frame: Frame, entry: dict[str, Any], setting: Setting) -> Evidence | None:
    trigger = frame.trigger
    if trigger.pos_ == "VERB" or trigger.lemma_ == "be":
        return _by_verb(frame, entry, setting)
    if "verbs" in entry or "object" in entry:
        return None
    nouns, before = entry.get("nouns"), entry.get("before")
    if nouns is not None and trigger.lemma_.lower() not in nouns:
        return _beside(frame, entry, setting) if before is None else None
    if (entry.get("plural") and trigger.tag_ != "NNS") or not (frame.sides or frame.refers):
        return None
    if before is None:
        return words(frame.sentence, setting.text, trigger, trigger) if nouns is not None else None
    first = next((t for t in modifiers(trigger) if t.lower_ in before), None)
    return words(frame.sentence, setting.text, first, trigger) if first is not None else _beside(frame, entry, setting)


def _is_envoy(side: Side) -> bool:
    person, known = side.actor.person, office(side.actor.role) if side.actor.role else None
    return (person.level if person is not None else known.level if known is not None else None) in _ENVOYS


def _by_verb(frame: Frame, entry: dict[str, Any], setting: Setting) -> Evidence | None:
    verb = frame.trigger
    if "verbs" in entry and verb.lemma_.lower() in entry["verbs"]:
        behind = [c for c in verb.children if c.lower_ in entry.get("particle", ())]
        particle = next((c for c in behind if c.dep_ == "prt" or c.i == verb.i + 1), None)
        if "to" in entry and not any(t.lemma_.lower() in entry["to"] for t in after(verb, "to")):
            return None
        last = particle if particle is not None and particle.i > verb.i else verb
        return words(frame.sentence, setting.text, verb, last) if "particle" not in entry or particle else None
    if "object" in entry:
        named = [t for o in objects(verb) for head in (o, *after(o, "of")) for t in coordinated(head)]
        found = next((t for t in named if t.lemma_.lower() in entry["object"]), None)
        return words(frame.sentence, setting.text, *sorted((verb, found), key=_place)) if found is not None else None
    return _beside(frame, entry, setting)


def _beside(frame: Frame, entry: dict[str, Any], setting: Setting) -> Evidence | None:
    """Adverbs and phrases that hang on the verb: "secretly", "over lunch"."""
    if "beside" not in entry:
        return None
    verbs = [frame.trigger.doc[i] for i in sorted(clause_verbs(frame))]
    for token in (c for verb in verbs for c in verb.children if c.dep_ in ("advmod", "prep")):
        subtree = sorted(token.subtree, key=_place)
        phrase = " ".join(t.lower_ for t in subtree[:4])
        if any(phrase == one or phrase.startswith(f"{one} ") for one in entry["beside"]):
            last = next((t for t in reversed(subtree[:4]) if t.pos_ in ("NOUN", "ADV", "ADJ")), token)
            return words(frame.sentence, setting.text, token, last)
    return None


def _place(token: Token) -> int:
    return int(token.i)
