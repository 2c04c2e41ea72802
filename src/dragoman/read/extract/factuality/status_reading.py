"""What is asked for, a word that tells of something done or to be done, and what is read: a status with its word."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Status


@dataclass(frozen=True, slots=True)
class Told:
    """A word that tells of an event. ``carrier`` is the verb that it hangs on, or the word itself."""

    trigger: Token
    carrier: Token
    block: BlockKind = BlockKind.PARAGRAPH


@dataclass(frozen=True, slots=True)
class StatusReading:
    """A status and the token that told of it; ``sure`` is false where nothing but a bare noun stands there.

    ``by_date`` marks a status that the words leave open and the side of publication decides, on which the date lies.
    ``ground`` names what in the words decided: a modal, a negation, a predicate, a tense.
    """

    status: Status
    word: Token
    sure: bool = True
    negated: bool = False
    by_date: bool = False
    ground: str = ""
