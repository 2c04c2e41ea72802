"""A date that a page gives and that may be the day of its publication."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from dragoman.clean.phrases import table
from dragoman.clean.published.stamps import Stamp
from dragoman.model.article import Basis


@dataclass(frozen=True, slots=True)
class Candidate:
    """One date and where it stands.

    date: EDTF, a day or a month.
    kind: the sort of place, a key of ``kinds.yml``.
    place: the place itself in words: ``meta article:published_time``.
    confidence: how far that sort of place is to be trusted for publication, 0 to 1; 0 for days of the last change.
    moment: the moment, where hour and zone are told.
    other: the date that the same figures are where their month and day change places.
    """

    date: str
    kind: str
    place: str
    basis: Basis
    confidence: float
    source: str
    moment: datetime | None = None
    other: str | None = None

    @property
    def modified(self) -> bool:
        """Whether it is the day of the last change."""
        return self.confidence == 0

    @property
    def day(self) -> bool:
        """Whether it is a day, not a month."""
        return len(self.date) == 10


def candidate(kind: str, place: str, date: str | Stamp) -> Candidate:
    """A candidate of a kind of ``kinds.yml``."""
    # A kind that is trusted alike wherever it stands has one row.
    kind = kind if kind in _kinds() else kind.removesuffix("_elsewhere")
    known = _kinds()[kind]
    moment = date.moment if isinstance(date, Stamp) else None
    value = str(date.day) if isinstance(date, Stamp) else date
    other = str(date.other) if isinstance(date, Stamp) and date.other else None
    return Candidate(value, kind, place, Basis(known["basis"]), float(known["trust"]), known["source"], moment, other)


@cache
def _kinds() -> dict[str, dict[str, str]]:
    return table("published/kinds.yml")
