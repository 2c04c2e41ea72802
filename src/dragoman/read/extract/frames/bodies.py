"""The organisation whose session a noun tells of, where the parse takes its name apart: "a Group of 20 meeting"."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.mention import Mention, MentionKind
from dragoman.read.who.scene import Scene


def body_before(scene: Scene, sentence: Sentence, noun: Token) -> Mention | None:
    """The organisation whose name of several words, with a number in it, stands right before a noun."""
    start = sentence.start_of(noun)
    return next(
        (
            m
            for m in scene.mentions[sentence.index]
            if m.kind is MentionKind.ORGANISATION
            and m.end == start - 1
            and sentence.text[m.end - sentence.start : start - sentence.start] == " "
            and any(c.isdigit() for c in m.text)
        ),
        None,
    )
