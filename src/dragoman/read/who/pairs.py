"""Whom "the two leaders", "both sides" and "they" stand for: the two parties told of before who can be meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.actor import Actor
from dragoman.read.who.families import same_office
from dragoman.read.who.mention import Person
from dragoman.read.who.vocabulary import words

if TYPE_CHECKING:
    from dragoman.read.who.scene import Scene

_FAR = 6  # sentences that "the two presidents" looks back
_TWO = 2
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
    told = scene.first_pair if sentence.kind in _ABOVE else scene.pair
    if told and all(a.person is None or _fits(a.person, noun) for a in told):
        return told
    return _last_two(scene, sentence, sentence.start_of(token), noun) or _near(scene, noun)


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
