"""Engagements told of without their word: "a fourth is set for May 3", "President X in Dhaka", "X with Y in Paris"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Kind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import Frame, Side
from dragoman.read.extract.frames.lexicon import lexicon
from dragoman.read.extract.frames.places import place_around, place_in
from dragoman.read.extract.frames.sides import parties
from dragoman.read.extract.frames.syntax import after, governing_verb, objects, subjects
from dragoman.read.who.actor import Actor
from dragoman.read.who.scene import Scene

_STEP = 2  # sentences between a round and "the next"
_PAIR = 2
_PUBLIC = frozenset(("government", "state", "cabinet", "ministry", "defence", "defense", "security", "army"))
_ROUNDS = frozenset((Kind.MEETING, Kind.MULTILATERAL, Kind.CALL))


def next_round(scene: Scene, sentence: Sentence, token: Token) -> Frame | None:
    """As in "The next is to be held in Rome", "at the previous round": one more of those told of last."""
    last: Frame | None = scene.last
    if (
        last is None
        or last.kind not in _ROUNDS
        or not 0 <= sentence.index - last.sentence.index <= _STEP
        or not last.sides
    ):
        return None
    verb = governing_verb(token)
    if verb is None or not _is_another_round(token, verb):
        return None
    sides = [Side(replace(s.actor, via="pair"), "side") for s in last.sides]
    place = place_around(scene, sentence, token, verb)
    return Frame(last.kind, sentence, token, verb, last.needs, sides=sides, place=place, rule="another round")


def _is_another_round(token: Token, verb: Token) -> bool:
    """Whether a word counts one more of a series: held, or an earlier one looked back to."""
    words = lexicon().words
    if any(c.dep_ == "prep" and c.lower_ == "of" for c in token.children):
        return False
    is_round = token.lemma_.lower() in ("round", "cycle")
    adjectives = {c.lower_ for c in token.children if c.dep_ in ("amod", "det", "nummod")}
    if token.dep_ == "pobj":
        behind = token.head.lower_ in ("at", "in", "during", "after", "since")
        return is_round and behind and bool(adjectives & words["earlier"])
    if token.dep_ not in ("nsubj", "nsubjpass") or verb.lemma_.lower() not in words["rounds"] | set(lexicon().light):
        return False
    counted = token.lower_ in words["ordinals"] and any(c.dep_ == "det" for c in token.children)
    return counted or (is_round and bool(adjectives & (words["ordinals"] | words["earlier"])))


def done_so(scene: Scene, sentence: Sentence, token: Token, last: Frame | None) -> Frame | None:
    """As in "They did so in Kazan": the verb of the engagement told of last, left out."""
    if token.lemma_ != "do" or last is None or last.kind not in _ROUNDS or sentence.index - last.sentence.index > _STEP:
        return None
    if not any(c.lower_ == "so" for c in token.children):
        return None
    frame = Frame(
        last.kind, sentence, token, token, last.needs, place=place_around(scene, sentence, token, token), rule="did so"
    )
    frame.add([a for head in subjects(token) for a in parties(scene, sentence, head)], "side")
    return frame if len(frame.sides) >= _PAIR else None


def meet_locals(scene: Scene, sentence: Sentence, frame: Frame, before: list[Frame]) -> None:
    """As in "Visited X, where he met ministers and senior officials": they are of the state visited."""
    states = {s.actor.side for s in frame.sides}
    if frame.kind is not Kind.MEETING or frame.hint or frame.weak or len(states) != 1 or None in states:
        return
    ground = next(
        (
            f.place.country
            for f in reversed(before)
            if f.kind is Kind.VISIT and f.place is not None and _same_guest(f, frame)
        ),
        None,
    )
    if ground is None or ground in states:
        return
    groups = lexicon().words["groups"]
    for head in [*objects(frame.trigger), *after(frame.trigger, "with")]:
        counted = [head, *after(head, "of")]  # "a number of ministers"
        local = next(
            (
                t
                for t in counted
                if t.tag_ == "NNS" and t.lemma_.lower() in groups and _is_public(t) and not parties(scene, sentence, t)
            ),
            None,
        )
        if local is not None:
            frame.add([Actor(sentence.start_of(local), sentence.end_of(local), country=ground, via="group")], "side")


def _is_public(group: Token) -> bool:
    """Business leaders and community leaders are nobody's officials."""
    return all(c.lemma_.lower() in _PUBLIC for c in group.children if c.dep_ in ("compound", "nmod"))


def _same_guest(visit: Frame, frame: Frame) -> bool:
    return bool({s.actor.key for s in visit.sides if s.part == "guest"} & {s.actor.key for s in frame.sides})


def verbless_frame(scene: Scene, sentence: Sentence) -> Frame | None:
    """A heading, caption or line of an agenda that has a person and a place, or two persons, and no verb."""
    root = sentence.span.root
    if root.pos_ not in ("PROPN", "NOUN") or any(t.pos_ in ("VERB", "AUX") and t.dep_ != "amod" for t in sentence.span):
        return None
    people = [a for a in parties(scene, sentence, root) if a.person is not None and a.side]
    if not people:
        return None
    place = next(
        (p for word in ("in", "at") for h in after(root, word) if (p := place_in(scene, sentence, h)) is not None), None
    )
    met = [a for h in after(root, "with") for a in parties(scene, sentence, h) if a.person is not None]
    if met and sentence.kind is BlockKind.CAPTION and _strangers(people, met):
        frame = Frame(
            Kind.MEETING, sentence, root, root, "counterpart", place=place, weak=True, rule="two in a picture"
        )
        frame.add([*people, *met], "side")
        return frame
    if place is None or sentence.kind is BlockKind.CAPTION or all(a.side == place.country for a in people):
        return None
    frame = Frame(Kind.VISIT, sentence, root, root, "place", place=place, weak=True, rule="a person and a place")
    frame.add(people, "guest")
    return frame


def _strangers(people: list[Actor], met: list[Actor]) -> bool:
    return len({a.side for a in [*people, *met] if a.side}) >= _PAIR
