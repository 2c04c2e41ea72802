"""Whom "the two leaders", "both sides" and "they" stand for: the two parties told of before who can be meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Kind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.actor import Actor
from dragoman.read.who.families import same_office
from dragoman.read.who.mention import MentionKind, Person
from dragoman.read.who.vocabulary import words

if TYPE_CHECKING:
    from dragoman.read.who.scene import Scene

_FAR = 6  # sentences that "the two presidents" looks back
_TWO = 2
_JOINED = (" and ", " and the ", "-")
_NEXT = 1  # sentences that "the two countries" looks back to two states that nothing is told of
_STATES = frozenset((MentionKind.COUNTRY, MentionKind.DEMONYM))
_TOP = frozenset(("head_of_state", "head_of_government", "royal", "organisation_head", "party"))
_ABOVE = (BlockKind.HEADLINE, BlockKind.STANDFIRST)  # read after the body, whose first story they tell
_SUBJECTS = ("nsubj", "nsubjpass")


def both(scene: Scene, sentence: Sentence, token: Token) -> list[Actor]:
    """The two parties that a word stands for, persons for people and states for countries; empty where none can."""
    start, end = sentence.start_of(token), sentence.end_of(token)
    if start in scene.in_question:  # "the two countries' ministers" would lead back to itself
        return []
    noun = token.lemma_.lower()
    scene.in_question.add(start)
    pair = _pair(scene, sentence, token, noun)
    scene.in_question.discard(start)
    if noun in words("states"):
        return [
            Actor(
                start, end, country=a.person.country if a.person else a.country, organisation=a.organisation, via="pair"
            )
            for a in pair
            if a.side
        ]
    return [Actor(start, end, a.person, a.country, a.organisation, "pair") for a in pair]


def last_two(scene: Scene, sentence: Sentence, token: Token) -> tuple[Actor, ...]:
    """The last two people of two sides whom "the two leaders" fits, whatever the article tells of them."""
    noun = token.lemma_.lower()
    found = () if noun in words("states") else _last_two(scene, sentence, sentence.start_of(token), noun)
    return tuple(replace(actor, via="pair") for actor in found)


def _pair(scene: Scene, sentence: Sentence, token: Token, noun: str) -> tuple[Actor, ...]:
    together = _subjects_together(scene, sentence, token)
    if together and all(a.person is None or _fits(a.person, noun) for a in together):
        return together
    if token.pos_ == "PRON":
        many = _plural_subject(scene, sentence, token)
        if many is not None:
            return many
        if party := _party(scene, sentence, token):
            return party
    told = scene.first_pair if sentence.kind in _ABOVE else scene.pair
    if told and all(a.person is None or _fits(a.person, noun) for a in told):
        return told
    before = sentence.start_of(token)
    return _last_two(scene, sentence, before, noun) or _near(scene, noun) or _two_states(scene, sentence, before, noun)


def _two_states(scene: Scene, sentence: Sentence, before: int, noun: str) -> tuple[Actor, ...]:
    """As in "Kyrgyz and Tajik guards exchanged fire. The two countries": the two states last named side by side."""
    if noun not in words("states") | {"side"}:
        return ()
    for index in range(sentence.index, max(-1, sentence.index - 1 - _NEXT), -1):
        text, base = scene.sentences[index].text, scene.sentences[index].start
        states = [m for m in scene.mentions[index] if m.kind in _STATES and m.country and m.end <= before]
        for left, right in pairwise(reversed(states)):
            if left.country != right.country and text[right.end - base : left.start - base] in _JOINED:
                return tuple(Actor(m.start, m.end, country=m.country, via="pair") for m in (right, left))
    return ()


def _near(scene: Scene, noun: str) -> tuple[Actor, ...]:
    """The last pair of all, where the word asks for no office."""
    return scene.pair if noun not in words("offices") else ()


def _fits(person: Person, noun: str) -> bool:
    if noun in ("leader", "statesman", "monarch", "royal", "head"):
        return person.level in _TOP or "leader" in (person.role or "")
    if noun in words("offices"):
        return any(same_office(noun, role) for role in (person.role, *sorted(person.roles)) if role)
    return True


def _subjects_together(scene: Scene, sentence: Sentence, token: Token) -> tuple[Actor, ...]:
    """As in "Trump and Kim said that they": the subjects coordinated before a plural pronoun of the same sentence."""
    for other in sentence.span:
        if other.i >= token.i:
            break
        if other.dep_ in _SUBJECTS and any(c.dep_ == "conj" for c in other.children):
            actors = [a for a in scene.actors(sentence, other) if a.side or a.person]
            if len({a.side for a in actors}) == _TWO:
                return tuple(actors)
    return ()


def _party(scene: Scene, sentence: Sentence, token: Token) -> tuple[Actor, ...]:
    """As in "A and B flew to Rome. They met C": people of one side, of whom the sentence before tells together."""
    if token.dep_ == "poss":
        return ()
    index = sentence.index - 1
    before = scene.sentences[index] if index >= 0 and scene.sentences[index].kind is sentence.kind else None
    last = scene.last
    if last is not None and (last.sentence.index == sentence.index or (before and last.sentence.index == index)):
        told = [s.actor for s in last.sides if s.part == "guest" and s.actor.person is not None]
        if last.kind is Kind.VISIT and len(told) >= _TWO and len({a.side for a in told}) == 1:
            return tuple(told)
    if any(m.person is not None and m.end <= sentence.start_of(token) for m in scene.mentions[sentence.index]):
        return ()
    if before is None or before.span.root.pos_ not in ("VERB", "AUX"):
        return ()
    subject = next((c for c in before.span.root.children if c.dep_ in _SUBJECTS), None)
    actors = [a for a in scene.actors(before, subject) if a.person is not None] if subject is not None else []
    one_side = len(actors) >= _TWO and len({a.side for a in actors}) == 1 and actors[0].side is not None
    return tuple(actors) if one_side else ()


def _plural_subject(scene: Scene, sentence: Sentence, token: Token) -> tuple[Actor, ...] | None:
    """As in "Leaders of the G20 pose on the first day of their summit": the plural subject."""
    for other in reversed(list(sentence.span)):
        if (
            other.i < token.i
            and other.dep_ in _SUBJECTS
            and other.tag_ in ("NNS", "NNPS")
            and not _speaks(other.head, token)
        ):
            return tuple(a for a in scene.actors(sentence, other) if a.side or a.person)
    return None


def _speaks(verb: Token, token: Token) -> bool:
    """Whether a verb reports the clause that a token stands in: "officials said they would meet"."""
    return any(c.dep_ == "ccomp" and any(t.i == token.i for t in c.subtree) for c in verb.children)


def _last_two(scene: Scene, sentence: Sentence, before: int, noun: str) -> tuple[Actor, ...]:
    """The last two people of two sides whom the word fits, in the order of the text."""
    found: dict[str | None, Actor] = {}
    for actor in _backwards(scene, sentence, before, noun):
        found.setdefault(actor.side, actor)
        if len(found) == _TWO:
            return tuple(sorted(found.values(), key=lambda a: a.start))
    return ()


def _backwards(scene: Scene, sentence: Sentence, before: int, noun: str) -> Iterator[Actor]:
    for index in range(sentence.index, max(-1, sentence.index - 1 - _FAR), -1):
        for mention in reversed(scene.mentions[index]):
            person = mention.person
            if (
                person is not None
                and mention.end <= before
                and (person.country or person.organisation)
                and person.level != "spokesperson"
                and _fits(person, noun)
            ):
                yield Actor(mention.start, mention.end, person=person)
