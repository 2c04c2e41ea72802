"""A saying as the sentence has it, before its speaker is looked up."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from dragoman.model.statement import Act
from dragoman.read.annotate.sentences import Sentence

Span = tuple[int, int]


@dataclass(slots=True)
class Saying:
    """Words that tell of something said; all spans count characters of the article's text.

    ``speaker`` is the head of the words for who speaks. ``parts`` are stretches of the content in the order of the
    text. ``how`` is the frame that the words stand in: clause, infinitive, object, gerund, named, phrase, noun,
    according, colon or going_on; ``is_tail`` where it stands behind all that it hands on. ``sources`` are those who
    quote the speaker, ``reporters`` the sayings that hand this one on, ``before`` the one that it goes on from,
    ``after`` the one of the same speaker that it adds to;
    ``is_quoted`` where it is told within quoted speech, ``of_things`` where the verb is also one of things.
    """

    sentence: Sentence
    act: Act
    how: str
    cue: Span | None
    word: Token | None = None
    speaker: Token | None = None
    parts: list[Span] = field(default_factory=list)
    target: Token | None = None
    addressee: Token | None = None
    sources: list[Token] = field(default_factory=list)
    reporters: list[Saying] = field(default_factory=list)
    before: Saying | None = None
    after: Saying | None = None
    is_tail: bool = False
    is_quoted: bool = False
    of_things: bool = False

    @property
    def start(self) -> int:
        """Where the content begins."""
        return min(start for start, _ in self.parts)

    @property
    def end(self) -> int:
        """Where the content ends."""
        return max(end for _, end in self.parts)
