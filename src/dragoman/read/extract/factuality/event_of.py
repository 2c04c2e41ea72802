"""From any word that tells of something, a verb, a noun, an adjective, to the words that its status is read from."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.read.extract.factuality.mood import verb_above
from dragoman.read.extract.factuality.status_reading import Told

_SAID_OF_IT = ("acomp", "attr", "oprd")


def event_of(token: Token, block: BlockKind = BlockKind.PARAGRAPH) -> Told:
    """The event that a word tells of: what is said with "be" has the mood of "be", a noun that of its verb."""
    if token.pos_ in ("VERB", "AUX"):
        return Told(token, token, block)
    if token.dep_ in _SAID_OF_IT and token.head.pos_ in ("VERB", "AUX"):
        return Told(token.head, token.head, block)
    return Told(token, verb_above(token) or token, block)
