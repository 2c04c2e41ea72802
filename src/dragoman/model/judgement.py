"""Whether two reports tell of one engagement, by the machine or by a person; and a person's word on a tenure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MACHINE = "merge"


class Verdict(StrEnum):
    """What a judgement says of two reports."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    REPRINT = "reprint"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What somebody holds of two reports, named by the ids of their engagements.

    ``by`` is a person's name, or ``MACHINE``; ``score`` from 0 to 1, None for a person; ``when`` a UTC time
    (ISO 8601) for a person, None for the machine, whose judgements are made anew each time. The ids come from the
    words of the articles, so that a judgement outlives every re-reading. REPRINT implies SAME: what is
    reprinted is one engagement told twice.
    """

    left: str
    right: str
    verdict: Verdict
    by: str = MACHINE
    score: float | None = None
    when: str | None = None
    reason: str | None = None

    @property
    def pair(self) -> tuple[str, str]:
        """The two ids in order, whichever way round they were given."""
        return (self.left, self.right) if self.left <= self.right else (self.right, self.left)

    @property
    def joins(self) -> bool:
        """Whether the two are one engagement."""
        return self.verdict in (Verdict.SAME, Verdict.REPRINT)


class TenureVerdict(StrEnum):
    """What a person says of a tenure that articles tell of."""

    CONFIRM = "confirm"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class TenureJudgement:
    """A person's word on whether somebody held an office.

    It names the person and the office and no reading, so that it outlives every re-reading; the last word on a person
    in an office holds. ``country``, ``organisation`` and ``post`` as in a tenure of a reading.
    """

    name: str
    role: str
    country: str | None
    organisation: str | None
    post: str | None
    verdict: TenureVerdict
    by: str
    when: str | None = None
    reason: str | None = None
