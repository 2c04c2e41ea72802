"""The words that tell a status, from ``status.yml``, and the status that was read from one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from dragoman.model.engagement import Status
from dragoman.reference.tables import tree_beside

_LISTS = ("ahead", "denying", "hearsay", "giving_word", "conditional")


@dataclass(frozen=True, slots=True)
class StatusReading:
    """A status and the token that told of it; ``sure`` is false where nothing but a bare noun stands there.

    ``by_date`` marks a status that the words leave open and the side of publication decides, on which the date lies.
    """

    status: Status
    word: Token
    sure: bool = True
    negated: bool = False
    by_date: bool = False


@cache
def cues() -> dict[str, dict[str, frozenset[str]]]:
    """The tables of words of ``status.yml``, read once."""
    raw = tree_beside(__package__, "status.yml")
    tables = {
        table: {name: frozenset(words) for name, words in raw[table].items()}
        for table in ("verbs", "modifiers", "nouns")
    }
    return {**tables, "lists": {name: frozenset(raw[name]) for name in _LISTS}}


def is_listed(token: Token, name: str) -> bool:
    """Whether the lemma of a token stands in one of the lists of status.yml."""
    return token.lemma_.lower() in cues()["lists"][name]


def is_cue(verb: Token) -> bool:
    """Whether a verb says of what it governs that it is planned, wished for, called off or the like."""
    return cue_of(verb) is not None


def cue_of(verb: Token, particle: bool = True) -> str | None:
    """What a verb says of what it governs: the name of its table, or None."""
    lemma = verb.lemma_.lower()
    particles = {c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod")} if particle else set()
    names = {lemma, *(f"{lemma}_{p}" for p in particles)}
    for name in ("cancelled", "postponed", "denied", "refused", "planned", "hypothetical", "ongoing"):
        if names & cues()["verbs"][name]:
            return name
    return None
