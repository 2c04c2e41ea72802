"""How far what a word tells of was done, for any verb, noun or adjective of a parsed sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from spacy.tokens import Token

from dragoman.model.engagement import Status
from dragoman.read.extract.factuality.finer_ground import finer_ground, reading_of
from dragoman.reference.tables import rows_beside

Held = Literal["so", "open", "not so"]
_NOT_DONE = frozenset((Status.DENIED, Status.CANCELLED, Status.POSTPONED))


@dataclass(frozen=True, slots=True)
class Factuality:
    """What a text holds of one event.

    ``held`` is whether the text commits itself: to its being so, now or in time to come, to its not being so, or to
    neither. ``happened`` is how sure a reader can be that it happened, from -3 (surely not) to 3 (surely), where what
    is only ahead has not; ``ground`` is what in the words decides, ``word`` the token that says it.
    """

    status: Status
    held: Held
    happened: float
    ground: str
    word: Token


def factuality_of(token: Token) -> Factuality:
    """The factuality of the event that a word of a parsed sentence tells of, from its mood, tense and embedding."""
    reading = reading_of(token)
    ground = finer_ground(token, reading)
    held: Held = "so"
    if reading.negated or reading.status in _NOT_DONE:
        held = "not so"
    elif reading.status is Status.HYPOTHETICAL:
        held = "open"
    table = _values()
    found = table.get((ground, str(reading.status))) or table.get(("", str(reading.status))) or 0.0
    return Factuality(reading.status, held, found, ground, reading.word)


@cache
def _values() -> dict[tuple[str, str], float]:
    """By ground and status, what readers took it for; a row without a ground holds for all others of its status."""
    return {(row["ground"], row["status"]): float(row["happened"]) for row in rows_beside(__package__, "values.csv")}
