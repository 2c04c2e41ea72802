"""All frames of a sentence, verbs and nouns, in the order of the text."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from dragoman.model.engagement import Kind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.apart import frames_apart
from dragoman.read.extract.frames.attendance import note_attendance
from dragoman.read.extract.frames.counterparts import by_counterpart
from dragoman.read.extract.frames.face_to_face import settle_hint
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.gapped import further_frames
from dragoman.read.extract.frames.leading import leaders_of_sides
from dragoman.read.extract.frames.mandate import find_mandates
from dragoman.read.extract.frames.messages import message_frame
from dragoman.read.extract.frames.nouns import noun_frame
from dragoman.read.extract.frames.rounds import settle_kind
from dragoman.read.extract.frames.seen import complete, unheard_of
from dragoman.read.extract.frames.unsaid import done_so, meet_locals, next_round, verbless_frame
from dragoman.read.extract.frames.verbs import verb_frame
from dragoman.read.links.passages import Links
from dragoman.read.who.actor import Actor
from dragoman.read.who.scene import Scene

_PAIR = 2


def frames_in(scene: Scene, sentence: Sentence, links: Links | None = None) -> list[Frame]:
    """The frames of one sentence; each frame with two sides becomes what "the two leaders" then means.

    ``links`` is what the encoder says of the article's words, where one is used.
    """
    frames: list[Frame] = _delegation_frames(scene, sentence)
    for token in sentence.span:
        frame = (
            _frame_at(scene, sentence, token)
            or next_round(scene, sentence, token)
            or done_so(scene, sentence, token, scene.last)
        )
        if frame is None:
            continue
        if links is not None:
            complete(scene, sentence, frame, links)
        settle_hint(scene, frame)
        further = frames_apart(scene, sentence, frame)
        note_attendance(scene, sentence, frame)
        meet_locals(scene, sentence, frame, frames)
        settle_kind(frame, frames)
        frames.extend(by_counterpart(_by_place(frame)))
        frames.extend(further or further_frames(scene, sentence, frame))
        if not frame.hint and not frame.weak and (frame.sides or frame.needs == "body"):
            scene.last = frame
        scene.guest = next((s.actor for s in frame.sides if s.part == "guest" and s.actor.person), scene.guest)
        guests = tuple(s.actor for s in frame.sides if s.part == "guest" and s.actor.side)
        scene.visitors = guests or scene.visitors
        carried = any(s.part == "envoy" and s.actor.person for s in frame.sides)
        # Who carries a message meets its recipient; who sent it does not.
        actors = [s.actor for s in frame.sides if s.actor.side and not (carried and s.part == "sender")]
        if _is_a_pair(frame, actors) and not (scene.pair and _is_aside(frame)):
            scene.pair = tuple({a.side: a for a in actors}.values())
            scene.first_pair = scene.first_pair or scene.pair
    if all(f.trigger.pos_ in ("NOUN", "PROPN") for f in frames):
        bare = verbless_frame(scene, sentence)
        if bare is not None and all(f.kind is not bare.kind for f in frames):
            frames.append(bare)
    if links is not None:
        frames.extend(unheard_of(scene, sentence, frames, links))
    leaders = leaders_of_sides(scene, sentence, frames)
    if leaders is not None:
        frames.append(leaders)
    find_mandates(scene, sentence, frames)
    return frames


def _delegation_frames(scene: Scene, sentence: Sentence) -> list[Frame]:
    """As in "X led a delegation that included Y": no engagement by itself, but it says who was on the visit told of."""
    frames = []
    for delegation in scene.delegations:
        if delegation.sentence == sentence.index and len(delegation.members) > 1:
            word = sentence.tokens_between(delegation.start, delegation.end)[0]
            frame = Frame(
                Kind.VISIT, sentence, word, word, needs="place", hint=True, weak=True, rule="members of a delegation"
            )
            frame.add([Actor(m.start, m.end, person=m.person) for m in delegation.members], "guest")
            frames.append(frame)
    return frames


def _is_a_pair(frame: Frame, actors: list[Actor]) -> bool:
    """Whether two states, or one and an organisation's officer, met: a session's body is no side of a pair."""
    bodies = [a for a in actors if a.person is None and a.organisation]
    return len({a.side for a in actors}) == _PAIR and not (bodies and frame.kind is Kind.MULTILATERAL)


def _is_aside(frame: Frame) -> bool:
    """As in "The call came two days after Park met Wang": the story goes on about the call."""
    verb = frame.carrier
    marks = {c.lower_ for c in verb.children if c.dep_ == "mark"} | {verb.head.lower_}
    return verb.dep_ in ("advcl", "pcomp") and bool(marks & {"after", "before", "since", "until"})


def _by_place(frame: Frame) -> list[Frame]:
    """One frame for each place of a journey: "to Turkey and Lebanon" are two visits."""
    if not frame.further_places or frame.kind is not Kind.VISIT:
        return [frame]
    places = [p for p in (frame.place, *frame.further_places) if p is not None]
    if len({p.country for p in places}) == 1:
        frame.place = next((p for p in places if p.kind != "country"), places[0])
        return [frame]
    return [
        replace(frame, place=p, sides=list(frame.sides), further_places=[q for q in places if q is not p])
        for p in places
    ]


def _frame_at(scene: Scene, sentence: Sentence, token: Token) -> Frame | None:
    if token.pos_ == "VERB" or token.lemma_ == "be":
        return verb_frame(scene, sentence, token)
    if token.pos_ in ("NOUN", "PROPN"):
        return message_frame(scene, sentence, token) or noun_frame(scene, sentence, token)
    return None
