"""Whom "the visitors", "the delegation" and "the Syrian delegation" stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.actor import Actor
from dragoman.read.who.trees import is_definite

if TYPE_CHECKING:
    from dragoman.read.who.scene import Scene


def visitors(scene: Scene, sentence: Sentence, token: Token) -> list[Actor]:
    """As in "the visitors", "the delegation": the guests told of last, where they are of one state."""
    bare = all(c.dep_ in ("det", "punct", "relcl") for c in token.children)
    if not bare or not is_definite(token) or len({a.side for a in scene.visitors}) != 1:
        return []
    guest = scene.visitors[0]
    start, end = sentence.start_of(token), sentence.end_of(token)
    country = guest.person.country if guest.person else guest.country
    actor = Actor(start, end, country=country, organisation=guest.organisation, via="group")
    people = [Actor(start, end, a.person, via="group") for a in scene.visitors if a.person is not None]
    return delegates(scene, sentence, actor) or people or [actor]


def delegates(scene: Scene, sentence: Sentence, side: Actor) -> list[Actor]:
    """As in "The Syrian delegation": those whom the article has named as its leader and members."""
    named = [d for d in scene.delegations if d.country == side.country and d.start <= sentence.end]
    return [Actor(side.start, side.end, person=m.person, via="group") for m in named[-1].members] if named else []
