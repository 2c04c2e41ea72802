"""All frames of a sentence, verbs and nouns, in the order of the text."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frame import Frame
from dragoman.read.extract.messages import message_frame
from dragoman.read.extract.nouns import noun_frame
from dragoman.read.extract.verbs import verb_frame
from dragoman.read.who.scene import Scene

_PAIR = 2


def frames_in(scene: Scene, sentence: Sentence) -> list[Frame]:
    """The frames of one sentence; each frame with two sides becomes what "the two leaders" then means."""
    frames = []
    for token in sentence.span:
        frame = _frame_at(scene, sentence, token)
        if frame is None:
            continue
        frames.append(frame)
        actors = [s.actor for s in frame.sides if s.actor.side]
        if len({a.side for a in actors}) == _PAIR:
            scene.pair = tuple({a.side: a for a in actors}.values())
    return frames


def _frame_at(scene: Scene, sentence: Sentence, token: Token) -> Frame | None:
    if token.pos_ == "VERB" or token.lemma_ == "be":
        return verb_frame(scene, sentence, token)
    if token.pos_ in ("NOUN", "PROPN"):
        return message_frame(scene, sentence, token) or noun_frame(scene, sentence, token)
    return None
