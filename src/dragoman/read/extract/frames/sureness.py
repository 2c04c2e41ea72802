"""How sure the encoder must be before the reader takes its word, from ``seen.yml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.reference.tables import tree_beside


@dataclass(frozen=True, slots=True)
class Sureness:
    """Least shares, 0 to 1, for each thing that the encoder may add; above 1 it adds nothing of the kind."""

    words_of_one: float
    refers: float
    missing_party: float
    loose_party: float
    place: float
    new_frame: float


@cache
def needed() -> Sureness:
    """The table, read once."""
    return Sureness(**{name: float(least) for name, least in tree_beside(__package__, "seen.yml").items()})
