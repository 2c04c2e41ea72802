"""Whose journey a tour is: "his tour, which also included Russia", "a tour of five states, which took him to Oman"."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.read.extract.frames.lexicon import lexicon
from dragoman.read.extract.frames.syntax import after, governing_verb, surface_subjects


def is_or_holds(subject: Token, nouns: frozenset[str]) -> bool:
    """Whether a subject is one of some nouns; its clause may hang lower: "a tour of five states which took him"."""
    token = subject
    while token.lemma_.lower() not in nouns:
        if token.dep_ != "pobj" or token.head.dep_ != "prep" or token.head.head.pos_ != "NOUN":
            return False
        token = token.head.head
    return True


def owners_of_journey(subject: Token) -> list[Token]:
    """Whose tour it is: "his tour", "a tour by X", "X made a tour"; empty for what is no journey."""
    token = subject
    while token.lemma_.lower() not in lexicon().words["journeys"]:
        if token.dep_ != "pobj" or token.head.head.pos_ != "NOUN":
            return []
        token = token.head.head
    owned = [c for c in token.children if c.dep_ == "poss"] or after(token, "by")
    verb = governing_verb(token)
    if owned or verb is None or token.dep_ in ("nsubj", "nsubjpass"):
        return owned
    return surface_subjects(verb)
