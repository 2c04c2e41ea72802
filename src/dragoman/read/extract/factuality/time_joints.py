"""Prepositions that put what stands behind them before or after the time of their clause."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.read.extract.frames.lexicon import lexicon

_AHEAD = frozenset(("ahead", "before", "prior"))
_RETURNING = frozenset(("way", "back", "return", "home", "fresh", "arrive"))
_WORD_GIVEN = frozenset(("pledge", "vow", "promise", "agree", "commit"))
_WITHIN = frozenset(("at", "during", "from"))


def is_ahead(preposition: Token) -> bool:
    """Whether what stands behind it was still to come: "ahead of", "before", "prior to"."""
    return preposition.lemma_.lower() in _AHEAD or preposition.head.lower_ == "ahead"


def is_of_the_past(preposition: Token) -> bool:
    """Whether what stands behind it was there before: "after", "on his way back from", "pledged at"."""
    if preposition.lower_ == "from" and preposition.head.lemma_.lower() in _RETURNING:
        return True
    if preposition.lower_ in _WITHIN and _is_a_word_given(preposition.head):
        return True
    return preposition.lower_ in ("after", "following", "since")


def _is_a_word_given(verb: Token) -> bool:
    """As in "Pledged to boost trade at a summit": the word was given there, whatever is to be done."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    above = verb.head
    return (
        verb.dep_ == "xcomp"
        and verb.lemma_.lower() not in lexicon().verbs
        and above.tag_ == "VBD"
        and above.lemma_ in _WORD_GIVEN
    )
