"""A claim beside what the record has to say to it, as frozen types."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dragoman.record.recorded import RecordedEngagement, ToldClaim


class ClaimFinding(StrEnum):
    """What the record says to a claim.

    confirmed: the record has just what the claim says. contradicted: it has engagements that cannot be if the claim is
    right. open: it has neither, or does not reach back far enough to tell.
    """

    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """One claim on one engagement with what the record finds; ``deciding`` are the engagements that decide, in order.

    ``since`` is the day (EDTF) from which the claim counts, None where it counts from the beginning.
    """

    engagement: RecordedEngagement
    told: ToldClaim
    finding: ClaimFinding
    since: str | None
    deciding: tuple[RecordedEngagement, ...]
    reason: str
