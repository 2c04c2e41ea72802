"""The delegations that took part: whose, led by whom, of how many."""

from __future__ import annotations

import re

from spacy.tokens import Token

from dragoman.model.engagement import Kind, Status
from dragoman.model.evidence import Evidence
from dragoman.model.particulars import Delegation
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.frames.frame import Frame, is_state
from dragoman.read.extract.frames.sides import parties
from dragoman.read.extract.frames.syntax import after, is_passive, subjects
from dragoman.read.extract.particulars.setting import (
    Setting,
    clause_verbs,
    head_noun,
    modifiers,
    table,
    words,
)
from dragoman.read.when.wording import WORDS
from dragoman.read.who.actor import Actor

_SIZE = re.compile(r"(\d{1,3})")
_NEAR = 2  # sentences behind an engagement in which it is said who led a side


def delegations_of(draft: Draft, setting: Setting) -> tuple[Delegation, ...]:
    """Each delegation of which side, head or size is told, once, in the order of the text."""
    found: list[Delegation] = []
    for frame in sorted((t.frame for t in draft.tellings), key=lambda f: f.start):
        for token in frame.sentence.span:
            if (
                token.lemma_.lower() in table("delegations")["nouns"]
                and token.tag_ == "NN"
                and _takes_part(token, frame)
            ):
                one = _delegation(token, frame, setting)
                if one is not None and not any(_is_known(one, other) for other in found):
                    found = [other for other in found if not _is_known(other, one)] + [one]
    for one in _led_elsewhere(draft, setting):
        if not any(_is_known(one, other) for other in found):
            found = [other for other in found if not _is_known(other, one)] + [one]
    sides = {s.actor.side for s in draft.sides}
    return tuple(one for one in found if one.side is None or one.side in sides)


def _led_elsewhere(draft: Draft, setting: Setting) -> list[Delegation]:
    """As in "The Ecuadorean delegation was led by X": a sentence beside it says who led the side of a participant."""
    if draft.status.status is Status.HYPOTHETICAL or not (draft.is_done or draft.kind is Kind.VISIT):
        return []
    people = {s.actor.person.order for s in draft.sides if s.actor.person is not None and s.part != "host"}
    indexes = [t.frame.sentence.index for t in draft.tellings]
    led = []
    for one in setting.scene.delegations:
        leader = one.members[0]
        near = any(0 <= one.sentence - index <= _NEAR for index in indexes)
        if near and leader.person is not None and leader.person.order in people:
            sentence = setting.scene.sentences[one.sentence]
            token = sentence.tokens_between(one.start, one.end)[0]
            owners = {a.side for a in setting.scene.owners(sentence, token) if a.side}
            if owners <= {one.country}:
                spans = [Evidence.of(setting.text, said.start, said.end) for said in (one, leader)]
                size = _size(token)[0]
                led.append(Delegation(one.country, leader.person.name, size, tuple(dict.fromkeys(spans))))
    return led


def _is_known(one: Delegation, other: Delegation) -> bool:
    return one.side in (None, other.side) and one.led_by in (None, other.led_by) and one.size in (None, other.size)


def _takes_part(token: Token, frame: Frame) -> bool:
    """Whether a delegation stands in the clause that tells of it, or with somebody who does."""
    if (
        token.dep_ == "pobj"
        and token.head.lower_ == "of"
        and token.head.head.lemma_.lower() in ("head", "member", "chief", "leader")
    ):
        role = token.head.head
        if role.dep_ != "pobj" or role.head.lower_ != "at":
            return False  # "the head of the EU delegation" holds an office
    if token.dep_ == "appos" and token.head.pos_ == "PROPN":
        return False  # nobody is a delegation: the parse lost the clause
    if token.i == frame.trigger.i:
        return True
    verbs, nouns = clause_verbs(frame), {frame.trigger.i, head_noun(frame).i}
    skipped = table("delegations")["leading"] + table("delegations")["along"]
    node = token
    while node.head.i != node.i:
        node = node.head
        if node.i in verbs or node.i in nouns:
            return True
        if node.lower_ in ("after", "before", "since") or (
            node.pos_ in ("VERB", "AUX") and node.lemma_.lower() not in skipped
        ):
            return False
    return False


def _delegation(token: Token, frame: Frame, setting: Setting) -> Delegation | None:
    leader = _leader(token, frame, setting)
    owners = [a.side for a in setting.scene.owners(frame.sentence, token) if a.side]
    side = (
        owners[0]
        if len(set(owners)) == 1
        else leader.side
        if leader is not None
        else _brought_by(token, frame, setting)
    )
    size, last = _size(token)
    name = leader.person.name if leader is not None and leader.person is not None else None
    if name is None and size is None and not is_state(side):
        return None
    first = min([token, *modifiers(token)], key=lambda t: t.i)
    spans = [words(frame.sentence, setting.text, first, last)]
    if leader is not None and name is not None:
        spans.append(Evidence.of(setting.text, leader.start, leader.end))
    return Delegation(side, name, size, tuple(dict.fromkeys(spans)))


def _leader(token: Token, frame: Frame, setting: Setting) -> Actor | None:
    """As in "A delegation led by X", "X led a delegation", "X, at the head of a delegation"."""
    leading = table("delegations")["leading"]
    heads: list[Token] = []
    for clause in token.children:
        if clause.dep_ in ("acl", "relcl") and clause.lemma_.lower() in leading:
            heads += after(clause, "by") if is_passive(clause) else []
    verb = token.head
    if token.dep_ == "dobj" and verb.lemma_.lower() in leading:
        heads += subjects(verb)
    people = [a for head in heads for a in parties(setting.scene, frame.sentence, head) if a.person is not None]
    return people[0] if people else None


def _brought_by(token: Token, frame: Frame, setting: Setting) -> str | None:
    """As in "X flew in with a delegation of eleven": the side of who came with it."""
    if token.dep_ != "pobj" or token.head.lower_ != "with" or token.head.head.pos_ != "VERB":
        return None
    sides = {a.side for head in subjects(token.head.head) for a in parties(setting.scene, frame.sentence, head)}
    return sides.pop() if len(sides) == 1 else None


def _size(token: Token) -> tuple[int | None, Token]:
    """As in "A 15-member delegation", "a delegation of 40"."""
    before = modifiers(token)
    if any(part in table("delegations")["sizes"] for t in before for part in re.split("[-–]", t.lower_)):
        for t in before:
            if (number := _number(re.split("[-–]", t.lower_)[0])) is not None:
                return number, token
    for head in after(token, "of"):
        counted = [head, *(c for c in head.children if c.dep_ == "nummod")]
        number = next((n for t in counted if (n := _number(t.lower_)) is not None), None)
        if number is not None:
            return number, head
    return None, token


def _number(said: str) -> int | None:
    if _SIZE.fullmatch(said):
        return int(said)
    return WORDS.numbers.get(said)
