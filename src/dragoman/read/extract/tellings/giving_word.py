"""Verbs whose own date is that of the word given, not of the engagement: "agreed on Tuesday to meet"."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from dragoman.reference.tables import tree_beside


@cache
def _verbs() -> frozenset[str]:
    return frozenset(tree_beside(__package__, "giving_word.yml")["verbs"])


def gives_word(verb: Token) -> bool:
    """Whether a verb gives, asks for or takes back somebody's word."""
    return verb.lemma_.lower() in _verbs()
