"""Who led the sides of talks told of before: "The Peruvian team was led by Foreign Minister X"."""

from __future__ import annotations

from dragoman.model.engagement import Kind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.who.actor import Actor
from dragoman.read.who.leaders import nation_led
from dragoman.read.who.mention import MentionKind
from dragoman.read.who.scene import Scene

_TALKS = frozenset((Kind.MEETING, Kind.CALL, Kind.MULTILATERAL, Kind.SIGNING))
_NEAR = 2  # sentences between the talks and a word of who led the sides
_PAIR = 2


def leaders_of_sides(scene: Scene, sentence: Sentence, frames: list[Frame]) -> Frame | None:
    """A frame that adds to the talks told of last those who led the sides, or None where nobody is said to."""
    last: Frame | None = scene.last
    if last is None or last.kind not in _TALKS or not 0 < sentence.index - last.sentence.index <= _NEAR:
        return None
    if any(f.sides and not (f.refers or f.hint) for f in frames):
        return None
    sides = {s.actor.side for s in last.sides if s.actor.person is None}
    mentions = scene.mentions[sentence.index]
    leaders, word = [], None
    for mention in mentions:
        nation = nation_led(sentence.text, sentence.start, mention, mentions)
        if mention.kind is MentionKind.PERSON and nation is not None and nation.country in sides:
            leaders.append(Actor(mention.start, mention.end, person=mention.person))
            word = word or nation
    if word is None:
        return None
    token = sentence.tokens_between(word.start, word.end)[0]
    frame = Frame(last.kind, sentence, token, token, last.needs, rule="leaders of the sides")
    frame.refers = frame.weak = frame.attended = True
    frame.add(leaders, "side")
    if len({a.side for a in leaders}) == _PAIR:
        scene.pair = tuple(leaders)
    return frame
