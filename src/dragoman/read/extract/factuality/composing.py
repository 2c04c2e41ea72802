"""What a predicate says of its complement, by how the predicate itself stands: "did not refuse to meet"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from dragoman.model.engagement import Status
from dragoman.read.extract.factuality.predicates import Predicate
from dragoman.read.extract.factuality.status_reading import StatusReading

_NOT_DONE = frozenset((Status.DENIED, Status.CANCELLED))
_AHEAD = frozenset((Status.PLANNED, Status.HYPOTHETICAL, Status.POSTPONED))


def composed(predicate: Predicate, word: Token, outer: StatusReading) -> StatusReading | None:
    """The status of the complement, told by ``word``, the predicate; None where its own mood and tense tell.

    ``outer`` is how the predicate itself stands: held, denied, or only ahead.
    """
    ground = f"{predicate.pos} {predicate.lemma}"
    if outer.status is Status.CANCELLED and predicate.is_ahead:
        return replace(outer, ground=f"{outer.ground} {ground}")  # "dropped plans to visit"
    if predicate.tells_nothing and (outer.negated or outer.status in _NOT_DONE):
        status = predicate.status or Status.HYPOTHETICAL
        return StatusReading(status, outer.word, negated=True, ground=f"not {ground}")
    if outer.status in _NOT_DONE:
        return _of_the_denied(predicate, word, outer)
    return _of_the_held(predicate, word, outer) if predicate.status is not None else None


def _of_the_denied(predicate: Predicate, word: Token, outer: StatusReading) -> StatusReading | None:
    if predicate.negated is None:
        return None
    off = predicate.negated is Status.DENIED
    ground = f"not {predicate.pos} {predicate.lemma}"
    return StatusReading(predicate.negated, outer.word if off else word, negated=off, ground=ground)


def _of_the_held(predicate: Predicate, word: Token, outer: StatusReading) -> StatusReading:
    assert predicate.status is not None
    ground = f"{predicate.pos} {predicate.lemma}"
    held = StatusReading(predicate.status, word, ground=ground)
    if outer.status not in _AHEAD or predicate.positive == predicate.negative != "o":
        return held
    if predicate.positive == "+":
        return replace(outer, ground=ground)
    if predicate.is_ahead or outer.status is Status.HYPOTHETICAL:
        weaker = Status.HYPOTHETICAL in (outer.status, predicate.status)
        return replace(held, status=Status.HYPOTHETICAL if weaker else Status.PLANNED, negated=outer.negated)
    return held
