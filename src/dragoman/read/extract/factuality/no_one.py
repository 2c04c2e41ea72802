"""Negation by who does it or to whom it is done: "met no minister", "the two signed nothing", "neither X nor Y met"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from dragoman.read.extract.frames.lexicon import is_reporting
from dragoman.read.extract.frames.syntax import after, ancestors
from dragoman.reference.tables import tree_beside

_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "dative", "iobj")
_NAME = ("compound", "nmod", "amod")
_CLAUSAL = ("ccomp", "parataxis")


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in tree_beside(__package__, "no_one.yml").items()}


def no_one_of(trigger: Token) -> Token | None:
    """The "no", "nothing" or "neither" by which nobody did what a word tells of, or to nobody; None where it was done.

    A verb is negated by its subject, its object or its counterpart; a noun by those of the verb that only carries it.
    """
    return next((no for party in _parties(trigger) if (no := _negative(party)) is not None), None)


def is_word_of_officials(token: Token) -> bool:
    """Whether what a word tells of is what somebody official says, not the article itself, the press or witnesses."""
    below = token
    for head in ancestors(token):
        if is_reporting(head) and below.dep_ in _CLAUSAL:
            return any(_may_be_official(speaker) for speaker in _speakers(head, below))
        below = head
    return any(_may_be_official(source) for source in _according_to(token))


def _parties(trigger: Token) -> Iterator[Token]:
    if trigger.pos_ == "VERB":
        yield from _subjects(trigger)
        yield from (c for c in trigger.children if c.dep_ in _OBJECTS)
    elif trigger.dep_ == "dobj" and trigger.head.lemma_.lower() in _words()["carriers"]:
        yield from _subjects(trigger.head)
        yield from _behind(trigger.head)
    else:
        return
    yield from _behind(trigger)


def _subjects(verb: Token) -> list[Token]:
    """Its own, or that of the verb beside it: "No minister met him or spoke to him"."""
    own = [c for c in verb.children if c.dep_ in _SUBJECTS]
    beside = verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not own
    return [c for c in verb.head.children if c.dep_ in _SUBJECTS] if beside else own


def _behind(word: Token) -> list[Token]:
    return [party for preposition in sorted(_words()["prepositions"]) for party in after(word, preposition)]


def _negative(party: Token) -> Token | None:
    """The negative word of a party, unless who was met after all is named behind it."""
    words = _words()
    if party.lower_ in words["pronouns"]:
        no: Token | None = party
    else:
        no = next((w for w in _before(party) if w.lower_ in words["determiners"] | words["pairs"]), None)
    if no is None or (no.i + 1 < len(no.doc) and _only_counts(no.nbor(1))) or _is_excepted(party):
        return None
    return no


def _before(party: Token) -> Iterator[Token]:
    """The words before a noun that determine it; the parser hangs some on the first word of a name."""
    for child in party.children:
        if child.i < party.i and child.dep_ in ("det", "preconj", "cc"):
            yield child
        if child.i < party.i and child.dep_ in _NAME:
            yield from _before(child)


def _only_counts(behind: Token) -> bool:
    """As in "no fewer than six" and the address "No 10"."""
    return behind.lower_ in _words()["counted"] or behind.like_num


def _is_excepted(party: Token) -> bool:
    if party.i + 2 >= len(party.doc):
        return False
    behind, next_ = party.nbor(1), party.nbor(2)
    return behind.lower_ in _words()["exceptions"] and next_.pos_ not in ("VERB", "AUX", "ADV")


def _speakers(verb: Token, told: Token) -> list[Token]:
    """Its subjects; "met no minister, a spokesman for it said" is parsed as if the minister were the spokesman."""
    own = [c for c in verb.children if c.dep_ in _SUBJECTS]
    return own or [t for t in told.subtree if t.dep_ == "appos" and t.i < verb.i]


def _may_be_official(speaker: Token) -> bool:
    return speaker.lemma_.lower() not in _words()["unofficial"]


def _according_to(token: Token) -> list[Token]:
    return [source for word in token.sent if word.lower_ == "according" for source in after(word, "to")]
