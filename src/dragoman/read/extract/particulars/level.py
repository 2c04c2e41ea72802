"""The level of an engagement: by its words, or by the rank of its highest participant."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from dragoman.model.evidence import Evidence
from dragoman.model.particulars import Level
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.frames.frame import Frame, Side
from dragoman.read.extract.particulars.setting import Setting, frames_of, hangs_on, modifiers, table, words
from dragoman.reference.offices import office


@cache
def _levels() -> dict[str, Level]:
    return {rank: Level(level) for level, members in table("level")["ranks"].items() for rank in members}


def level_of(draft: Draft, setting: Setting) -> tuple[Level | None, tuple[Evidence, ...]]:
    """The level that the words give, with them; else that of the highest office among the sides; None without any."""
    for frame in frames_of(draft):
        told = _before_noun(frame, setting) or _at_level(frame, setting)
        if told is not None:
            return told[0], (told[1],)
    found = {_levels()[rank] for side in draft.sides if (rank := _rank(side)) in _levels()}
    return next((level for level in Level if level in found), None), ()


def _rank(side: Side) -> str:
    """The rank of a person, or of the office that stands for a side: "the foreign ministers of A and B"."""
    person, known = side.actor.person, office(side.actor.role) if side.actor.role else None
    return str(person.level if person is not None else known.level if known is not None else None)


def _before_noun(frame: Frame, setting: Setting) -> tuple[Level, Evidence] | None:
    """As in "Ministerial talks", "an ambassadorial meeting"."""
    if frame.trigger.pos_ == "VERB":
        return None
    before = modifiers(frame.trigger)
    said = [t.lower_ for t in before]
    level = _of_words(said, "before")
    return (level, words(frame.sentence, setting.text, before[0], frame.trigger)) if level is not None else None


def _at_level(frame: Frame, setting: Setting) -> tuple[Level, Evidence] | None:
    """As in "At the level of deputy ministers", "at ministerial level"."""
    for token in frame.sentence.span:
        if token.lemma_.lower() != "level" or token.dep_ != "pobj" or token.head.lower_ not in ("at", "on"):
            continue
        if not hangs_on(token, frame):
            continue
        around = sorted([*modifiers(token), *_behind(token)], key=lambda t: t.i)
        level = _of_words([t.lemma_.lower() for t in around] + [t.lower_ for t in around], "before_level")
        if level is not None:
            last = max([token, *_behind(token)], key=lambda t: t.i)
            return level, words(frame.sentence, setting.text, token.head, last)
    return None


def _behind(level: Token) -> list[Token]:
    of = [c for c in level.children if c.lower_ == "of"]
    return [t for c in of for p in c.children if p.dep_ == "pobj" for t in (*modifiers(p), p)]


def _of_words(said: list[str], where: str) -> Level | None:
    found = next((Level(name) for name, some in table("level")[where].items() if set(said) & set(some)), None)
    deputies = found is Level.MINISTER and set(said) & set(table("level")["deputies"])
    return Level.OFFICIAL if deputies else found
