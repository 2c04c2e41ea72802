"""What a message consists of: a letter, an invitation, a verbal message."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.engagement import Kind
from dragoman.model.particulars import Told
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import lexicon
from dragoman.read.extract.frames.syntax import after
from dragoman.read.extract.particulars.setting import Setting, frames_of, modifiers, table, words

_REACH = 25  # words behind a letter in which it says what it is for


def carried_of(draft: Draft, setting: Setting) -> tuple[Told, ...]:
    """Each thing that passes, once, in the order of the text; () for what is no message or written without a noun."""
    if draft.kind is not Kind.MESSAGE:
        return ()
    found: dict[str, Told] = {}
    for frame in frames_of(draft):
        if frame.trigger.pos_ in ("NOUN", "PROPN"):
            for told in (_thing(frame, setting), _invitation(frame, setting)):
                if told is not None:
                    found.setdefault(told.value, told)
    precise = [value for value in found if " " in value]
    return tuple(told for value, told in found.items() if not any(value in other.split() for other in precise))


def _thing(frame: Frame, setting: Setting) -> Told | None:
    noun = frame.trigger
    lemma = noun.lemma_.lower()
    if lemma not in lexicon().words["messages"] | lexicon().words["errands"]:
        return None
    before = next((t for t in modifiers(noun) if t.lower_ in table("carried")["before"]), None)
    of = next((t for t in after(noun, "of") if t.lemma_.lower() in table("carried")["behind"]), None)
    verbale = noun.nbor(1) if noun.i + 1 < len(noun.doc) and noun.nbor(1).lower_ == "verbale" else None
    last = verbale if verbale is not None else of
    value = " ".join(part for part in (before and before.lower_, lemma, verbale and "verbale") if part)
    value = f"{value} of {of.lower_}" if of is not None else value
    first = before if before is not None else noun
    return Told(value, (words(frame.sentence, setting.text, first, last if last is not None else noun),))


def _invitation(frame: Frame, setting: Setting) -> Told | None:
    """As in "A letter inviting him to Riyadh", "a message with an invitation to visit"."""
    noun = frame.trigger
    for token in noun.doc[noun.i + 1 : min(noun.i + _REACH, noun.sent.end)]:
        lemma = token.lemma_.lower()
        inviting = lemma in table("carried")["inviting"] and token.tag_ == "VBG"
        inside = lemma == "invitation" and _is_inside(token, noun)
        if inside or (inviting and token.head.i in (noun.i, frame.carrier.i)):
            return Told("invitation", (words(frame.sentence, setting.text, token, token),))
    return None


def _is_inside(token: Token, noun: Token) -> bool:
    """Whether the letter has it in it: "containing an invitation", "with an invitation", "which contained X and an"."""
    while token.dep_ == "conj":
        token = token.head
    above = token.head.head if token.dep_ == "pobj" else token.head
    if token.dep_ == "pobj" and token.head.lower_ == "with":
        return above.i in (noun.i, noun.head.i)
    return above.lemma_.lower() in table("carried")["containing"] and above.dep_ in ("acl", "relcl")
