"""What reports claim an engagement to be, each claim with who makes it."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.model.particulars import Claim
from dragoman.record.compose.voice import as_of, voices
from dragoman.record.merge.report import Report
from dragoman.record.recorded import Quoted, ToldClaim


def told_claims(told: Sequence[Report]) -> tuple[ToldClaim, ...]:
    """Every claim once, in the order in which it was first made."""
    made: dict[Claim, list[tuple[Report, Claim]]] = {}
    for report in told:
        for claim in report.engagement.particulars.claims:
            bare = Claim(claim.ordinal, claim.of, claim.since, claim.within)
            made.setdefault(bare, []).append((report, claim))
    return tuple(_told(bare, found) for bare, found in made.items())


def _told(bare: Claim, found: Sequence[tuple[Report, Claim]]) -> ToldClaim:
    return ToldClaim(
        claim=bare,
        articles=tuple(sorted({report.article for report, _ in found})),
        by=tuple(dict.fromkeys(name for report, _ in found for name in voices(report))),
        as_of=min((day for report, _ in found if (day := as_of(report)) is not None), default=None),
        words=tuple(
            dict.fromkeys(Quoted(report.article, words) for report, claim in found for words in claim.evidence)
        ),
    )
