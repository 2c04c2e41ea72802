"""A speaker in the making, those heard so far, and the words of a noun phrase."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import is_state
from dragoman.read.extract.statements.lexicon import words
from dragoman.read.extract.statements.saying import Saying
from dragoman.read.who.mention import Person
from dragoman.reference.countries import country_name

_BEFORE = frozenset(("det", "compound", "amod", "nmod", "poss", "case", "nummod"))
_ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their"))


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker: the values of ``Speaker``, and what kind of one it is: person, state, body, medium or unnamed."""

    kind: str
    name: str | None
    country: str | None
    start: int
    end: int
    role: str | None = None
    actor_id: str | None = None

    @property
    def key(self) -> str:
        """One text for one speaker."""
        return self.name or f"{self.country or ''} at {self.start}"

    def at(self, start: int, end: int) -> Voice:
        """The same speaker where other words stand for it."""
        return replace(self, start=start, end=end)


@dataclass(slots=True)
class Heard:
    """Who was heard to speak so far, for "the ministry", "the agency", "it" and "the statement"."""

    last: Voice | None = None
    body: Voice | None = None
    medium: Voice | None = None
    paper: Voice | None = None
    bodies: list[Voice] = field(default_factory=list)

    def note(self, voice: Voice, saying: Saying) -> None:
        """Keep a speaker that was named, and whose statement was told of."""
        if saying.how != "according":
            self.last = voice
            if any(t.lemma_.lower() in words("papers") for t in saying.sentence.span):
                self.paper = voice
        if voice.kind in ("body", "medium") and voice.name:
            self.body = voice
            self.bodies.append(voice)
        if voice.kind == "medium":
            self.medium = voice

    @property
    def no_person(self) -> Voice | None:
        """The last speaker where it was no person, else the last body: what "it" goes on about."""
        return self.last if self.last is not None and self.last.kind != "person" else self.body


def of_person(person: Person, start: int, end: int) -> Voice:
    """A person as a speaker."""
    state = person.country if is_state(person.country) else None
    return Voice("person", person.name, state, start, end, person.role, person.actor_id)


def of_state(code: str, start: int, end: int) -> Voice:
    """A state as a speaker, by its ISO 3166-1 alpha-3 code."""
    return Voice("state", country_name(code), code, start, end)


def phrase(sentence: Sentence, token: Token) -> tuple[int, int]:
    """Where a noun with all that stands before it begins, and where the noun ends."""
    before = [t for child in token.lefts if child.dep_ in _BEFORE for t in child.subtree]
    first = min([token, *before], key=lambda t: t.i)
    return sentence.start_of(first), sentence.end_of(token)


def bare(sentence: Sentence, token: Token) -> str:
    """The words of a noun phrase without its article."""
    start, end = phrase(sentence, token)
    said = sentence.text[start - sentence.start : end - sentence.start]
    first, _, rest = said.partition(" ")
    return rest if rest and first.lower() in _ARTICLES else said
