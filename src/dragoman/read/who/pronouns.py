"""Whom "he", "she" and "I" stand for: the most salient person before them who can be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.given_names import is_man, is_woman
from dragoman.read.who.mention import Mention, MentionKind, Person
from dragoman.read.who.vocabulary import words

if TYPE_CHECKING:
    from dragoman.read.who.scene import Scene

MALE = frozenset(("he", "him", "his", "himself"))
FEMALE = frozenset(("she", "her", "hers", "herself"))
_REFLEXIVE = frozenset(("himself", "herself"))
SINGULAR = MALE | FEMALE
FIRST = frozenset(("i", "my", "me", "myself"))
_SUBJECTS = ("nsubj", "nsubjpass")
_HEADS = ("head_of_state", "head_of_government", "royal")
_AWAY = 60  # the points of a spokesperson of whose words a pronoun is not the subject
_OWN_CLAUSE = 140  # the points of the subject of the pronoun's own sentence
_FAR = 3  # sentences that a pronoun looks back
_SPEAKING = frozenset(
    [
        "say",
        "tell",
        "add",
        "note",
        "stress",
        "state",
        "write",
        "declare",
        "announce",
        "insist",
        "explain",
        "recall",
        "tweet",
        "reiterate",
        "affirm",
    ]
)
_LABEL = re.compile(r"^(?:[A-Z][\w.'’ ]*\s)?(?P<name>[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+)*)\s?:(?=\s|$)")

# "Anna Berg, Minister for Foreign Affairs: ...", "Journalist: ...", where an article has more than one of them.
_PLAIN_LABEL = re.compile(r"^(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})(?:, [A-Z][\w' -]{2,60})?:(?=\s)")


class Pronouns:
    """Resolves the pronouns of one article; each is resolved once."""

    def __init__(self, scene: Scene) -> None:
        """Resolve against the mentions of a scene."""
        self._scene = scene
        self._known: dict[tuple[int, int], Person | None] = {}
        self._speakers = _labelled(scene)

    def person(self, sentence: Sentence, token: Token) -> Person | None:
        """The person that a singular pronoun of the third person stands for."""
        key = (sentence.index, token.i)
        if key not in self._known:
            self._known[key] = None  # a pronoun that leads back to itself means nobody
            self._known[key] = self._most_salient(sentence, token)
        return self._known[key]

    def speaker(self, sentence: Sentence, token: Token) -> Person | None:
        """The person who says "I": whoever the sentence says to be speaking, else the label of the paragraph."""
        for head in token.ancestors:
            if head.lemma_.lower() in _SPEAKING:
                for child in head.children:
                    if child.dep_ in _SUBJECTS and child.lower_ not in FIRST:
                        return self._of_token(sentence, child)
        return self._speakers.get(sentence.index)

    def speakers(self) -> list[Person]:
        """Everybody whom a transcript labels as speaking, in the order of the text."""
        return list(dict.fromkeys(self._speakers.values()))

    def _of_token(self, sentence: Sentence, token: Token) -> Person | None:
        if token.lower_ in SINGULAR:
            return self.person(sentence, token)
        mention = self._scene.mention_at(sentence, token)
        return self._of_mention(sentence, mention) if mention is not None else None

    def _of_mention(self, sentence: Sentence, mention: Mention) -> Person | None:
        if mention.person is not None:
            return mention.person
        if mention.kind is MentionKind.OFFICE and not mention.plural:
            return self._scene.holder(mention, sentence)
        return None

    def _own_subject(self, sentence: Sentence, pronoun: Token) -> Person | None:
        """Whom "himself" stands for: the subject of its own clause."""
        for verb in pronoun.ancestors:
            subjects = [c for c in verb.children if c.dep_ in _SUBJECTS]
            if subjects:
                return self._of_token(sentence, subjects[0]) if subjects[0].i < pronoun.i else None
        return None

    def _most_salient(self, sentence: Sentence, pronoun: Token) -> Person | None:
        if pronoun.lower_ in _REFLEXIVE and (own := self._own_subject(sentence, pronoun)) is not None:
            return own
        best: tuple[int, int] | None = None
        found: Person | None = None
        titled = pronoun.pos_ != "PRON" or pronoun.head.lemma_.lower() in words("styles")  # "his Excellency"
        for score, position, person in self._candidates(sentence, pronoun):
            if not _can_be(person, pronoun.lower_) or (titled and person.level not in _HEADS):
                continue
            unknown = person.country is None and person.role is None and person.organisation is None
            rank = (score - (20 if score >= _OWN_CLAUSE else 40) * unknown, position)
            if best is None or rank > best:
                best, found = rank, person
        return found

    def _candidates(self, sentence: Sentence, pronoun: Token) -> Iterator[tuple[int, int, Person]]:
        possessive = pronoun.dep_ == "poss"
        doers = () if possessive else self._doers(sentence, pronoun)
        for index in range(sentence.index, max(-1, sentence.index - 1 - _FAR), -1):
            before = self._scene.sentences[index]
            if before.kind is not sentence.kind and index != sentence.index:
                continue
            for token, person in self._people_in(before, pronoun if index == sentence.index else None):
                is_subject = _as_subject(token)
                if person in doers:
                    continue
                if index == sentence.index and not possessive and token.head.i == pronoun.head.i:
                    continue
                score = 100 if index == sentence.index else 80 - 20 * (sentence.index - index - 1)
                if person.level == "spokesperson" and not _speaks(pronoun):
                    score -= _AWAY  # who speaks for somebody tells what somebody does
                score += 30 * is_subject + 10 * (is_subject and token.head.dep_ == "ROOT") - 15 * (token.dep_ == "poss")
                yield score, token.i if index == sentence.index else token.i - 10_000 * (sentence.index - index), person

    def _doers(self, sentence: Sentence, pronoun: Token) -> tuple[Person, ...]:
        """Who does what is done to the pronoun: "X met Y and invited him" is no invitation to X."""
        if _as_subject(pronoun) or pronoun.lower_ in _REFLEXIVE:
            return ()
        verb = next((t for t in pronoun.ancestors if t.pos_ in ("VERB", "AUX")), None)
        while verb is not None:
            subjects = [c for c in verb.children if c.dep_ in _SUBJECTS]
            if subjects or verb.dep_ != "conj" or verb.head.pos_ not in ("VERB", "AUX"):
                break
            verb = verb.head
        else:
            return ()
        found = [self._of_token(sentence, s) for s in subjects if s.i < pronoun.i]
        return tuple(p for p in found if p is not None)

    def _people_in(self, sentence: Sentence, until: Token | None) -> Iterator[tuple[Token, Person]]:
        """The people of a sentence with the heads of their words, pronouns among them, up to a token."""
        end = sentence.start_of(until) if until is not None else sentence.end
        for mention in self._scene.mentions[sentence.index]:
            if mention.end > end or mention.kind not in (MentionKind.PERSON, MentionKind.OFFICE):
                continue
            person = self._of_mention(sentence, mention)
            tokens = sentence.tokens_between(mention.start, mention.end)
            if person is not None and tokens:
                yield _head_of(tokens), person
        for token in sentence.span:
            if until is not None and token.i >= until.i:
                break
            if token.lower_ in SINGULAR:
                person = self.person(sentence, token)
                if person is not None:
                    yield token, person


def _can_be(person: Person, pronoun: str) -> bool:
    """A known woman is not "he", and a known man not "she"; others may be either."""
    return not is_woman(person) if pronoun in MALE else pronoun not in FEMALE or not is_man(person)


def _head_of(tokens: list[Token]) -> Token:
    inside = {t.i for t in tokens}
    top = next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[-1])
    return top.head if top.dep_ in ("appos", "compound") and top.head.i != top.i else top


def _speaks(pronoun: Token) -> bool:
    return _as_subject(pronoun) and pronoun.head.lemma_.lower() in _SPEAKING


def _as_subject(token: Token) -> bool:
    return token.dep_ in _SUBJECTS


def _labelled(scene: Scene) -> dict[int, Person]:
    """Who speaks in each sentence of a transcript, by labels such as "SECRETARY KERRY:" at the head of a paragraph."""
    found: dict[int, Person] = {}
    speaker: Person | None = None
    plain = [_PLAIN_LABEL.match(s.text) if s.kind is BlockKind.PARAGRAPH else None for s in scene.sentences]
    is_transcript = len({label["name"] for label in plain if label is not None}) > 1
    spoken: list[Person] = []
    for sentence, mixed in zip(scene.sentences, plain, strict=True):
        label = _LABEL.match(sentence.text) or (mixed if is_transcript else None)
        if label is not None:
            end = sentence.start + label.end()
            here = [m for m in scene.mentions[sentence.index] if m.start < end]
            named = [m.person for m in here if m.person is not None] or [
                p for m in here if m.kind is MentionKind.OFFICE for p in spoken if m.role in (p.role, *p.roles)
            ]
            speaker = named[0] if named else None
            spoken.extend(named[:1])
        if speaker is not None:
            found[sentence.index] = speaker
    return found
