"""From judgements on pairs to clusters: the best links first, and no link against a contradiction.

The outcome depends on the reports and the judgements alone: links are taken in an order of their own (score, then
the reports' keys). A cluster never holds two reports that contradict one another, unless a person joined them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.judgement import Judgement
from dragoman.record.compare import contradict
from dragoman.record.report import Report


@dataclass(frozen=True, slots=True)
class Link:
    """A reason to join two reports, named by their positions; ``sure`` where nothing may speak against it."""

    left: int
    right: int
    judgement: Judgement
    sure: bool = False

    @property
    def order(self) -> tuple[bool, float, int, int]:
        """Sure links first, then by falling score, then by the order of the reports."""
        return (not self.sure, -(self.judgement.score or 0.0), self.left, self.right)


@dataclass(slots=True)
class Cluster:
    """Positions of reports that tell of one engagement, and the judgements that joined them."""

    members: list[int]
    joined: list[Judgement]
    serial: int


def cluster(reports: Sequence[Report], links: Sequence[Link], apart: frozenset[tuple[int, int]]) -> list[Cluster]:
    """Join reports along links; ``apart`` are pairs (smaller position first) that persons hold to be different."""
    of: list[Cluster] = [Cluster([n], [], n) for n in range(len(reports))]
    refused: set[tuple[int, int]] = set()
    for serial, link in enumerate(sorted(links, key=lambda link: link.order), start=len(of)):
        one, other = of[link.left], of[link.right]
        if one is other or (one.serial, other.serial) in refused:
            continue
        if _kept_apart(one, other, apart) or (not link.sure and _contradictory(reports, one, other)):
            refused |= {(one.serial, other.serial), (other.serial, one.serial)}
            continue
        # A new number for each union, so that a refusal holds only for the clusters as they were.
        union = Cluster(sorted(one.members + other.members), [*one.joined, *other.joined, link.judgement], serial)
        for n in union.members:
            of[n] = union
    seen: dict[int, Cluster] = {min(found.members): found for found in of}
    return [seen[first] for first in sorted(seen)]


def _kept_apart(one: Cluster, other: Cluster, apart: frozenset[tuple[int, int]]) -> bool:
    return bool(apart) and any((min(a, b), max(a, b)) in apart for a in one.members for b in other.members)


def _contradictory(reports: Sequence[Report], one: Cluster, other: Cluster) -> bool:
    return any(contradict(reports[a], reports[b]) for a in one.members for b in other.members)
