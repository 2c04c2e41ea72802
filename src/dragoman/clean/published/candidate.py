"""A date that a page gives and that may be the day of its publication."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from dragoman.clean.phrases import table
from dragoman.clean.published.partial import NoDay
from dragoman.clean.published.stamps import Stamp
from dragoman.model.article import Basis

_DAY = 10  # characters of a day in EDTF
_AT_ODDS = 0.75  # how far a date is trusted beside the name of another weekday


@dataclass(frozen=True, slots=True)
class Candidate:
    """One date and where it stands.

    date: EDTF, a day or a month.
    kind: the sort of place, a key of ``kinds.yml``.
    place: the place itself in words: ``meta article:published_time``.
    confidence: how far that sort of place is to be trusted for publication, 0 to 1; 0 for days of the last change.
    moment: the moment, where hour and zone are told.
    other: the date that the same figures are where their month and day change places.
    odd: the day of the week that stands before it, where it is another.
    impossible: whether ``date`` is written so and no calendar has that day.
    """

    date: str
    kind: str
    place: str
    basis: Basis
    confidence: float
    source: str
    moment: datetime | None = None
    other: str | None = None
    odd: str | None = None
    impossible: bool = False

    @property
    def modified(self) -> bool:
        """Whether it is the day of the last change."""
        return self.confidence == 0

    @property
    def day(self) -> bool:
        """Whether it is a day, not a month."""
        return len(self.date) == _DAY and not self.impossible

    @property
    def month(self) -> bool:
        """Whether it is a month."""
        return len(self.date) < _DAY


def candidate(kind: str, place: str, date: str | Stamp | NoDay) -> Candidate:
    """A candidate of a kind of ``kinds.yml``."""
    # A kind that is trusted alike wherever it stands has one row.
    kind = kind if kind in _kinds() else kind.removesuffix("_elsewhere")
    known = _kinds()[kind]
    trust, basis, source = float(known["trust"]), Basis(known["basis"]), known["source"]
    if isinstance(date, NoDay):
        return Candidate(date.written, kind, place, basis, trust, source, impossible=True)
    if isinstance(date, str):
        return Candidate(date, kind, place, basis, trust, source)
    other = str(date.other) if date.other else None
    trust = round(trust * _AT_ODDS, 2) if date.odd else trust
    return Candidate(str(date.day), kind, place, basis, trust, source, date.moment, other, date.odd)


@cache
def _kinds() -> dict[str, dict[str, str]]:
    return table("published/kinds.yml")
