"""The engagements of a record by their parties, so that a claim is compared with few of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dragoman.model.engagement import Kind
from dragoman.record.parties import destination, sides
from dragoman.record.recorded import RecordedEngagement


class Index:
    """Engagements that can be found by a party."""

    def __init__(self, engagements: Iterable[RecordedEngagement]) -> None:
        self.engagements = tuple(engagements)
        self._of: defaultdict[str, list[RecordedEngagement]] = defaultdict(list)
        for one in self.engagements:
            for party in _parties(one):
                self._of[party].append(one)

    def near(self, engagement: RecordedEngagement) -> list[RecordedEngagement]:
        """All engagements that share the rarest party of this one, itself among them."""
        found = [self._of[party] for party in sorted(_parties(engagement)) if party in self._of]
        return min(found, key=len, default=[])


def _parties(engagement: RecordedEngagement) -> set[str]:
    to = destination(engagement) if engagement.kind is Kind.VISIT else None
    return {*sides(engagement), *([to] if to else [])}
