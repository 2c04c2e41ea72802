"""The passages of a region: the words that both articles have in one order, cut where too little is the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from dragoman.record.lineage.seeds import Region
from dragoman.record.lineage.words import Words

MARGIN = 12  # words on either side of a region that may belong to it
CHANGED = 0.3  # what a word that only one of the two has takes from the weight of a passage
EDGE = 0.5  # the same at either end, where a single word is soon shared by chance
DROP = 4.0  # by so much less than it was, the passage has ended
LEAST_WEIGHT = 4.0
LEAST_LIKENESS = 0.42

Run = tuple[int, int, int]  # position in the first article, in the second, and how many words are the same


@dataclass(frozen=True, slots=True)
class Segment:
    """Runs of words that two articles share in one order, as positions of words."""

    runs: tuple[Run, ...]
    weight: float

    @property
    def left(self) -> tuple[int, int]:
        """From the first word to the last in the first article, both included."""
        return self.runs[0][0], self.runs[-1][0] + self.runs[-1][2] - 1

    @property
    def right(self) -> tuple[int, int]:
        """The same in the second article."""
        return self.runs[0][1], self.runs[-1][1] + self.runs[-1][2] - 1

    @property
    def words(self) -> int:
        """How many words are the same."""
        return sum(length for _, _, length in self.runs)

    @property
    def likeness(self) -> float:
        """The share of the words of both that are the same."""
        (first, last), (start, end) = self.left, self.right
        return 2 * self.words / (last - first + 1 + end - start + 1)


def segments(a: Words, b: Words, found: list[Region]) -> list[Segment]:
    """The best passages of all regions: no word of either article is in two of them."""
    waiting = sorted(
        (one for region in found for one in _of_region(a, b, region)),
        key=lambda one: (one.weight, one.left, one.right),
    )
    kept: list[Segment] = []
    while waiting:
        one = waiting.pop()
        rest = _outside(one, kept)
        if rest is None:
            kept.append(one)
        else:
            # What is left of it takes its place among the others by what it weighs now.
            waiting += [part for runs in rest if (part := _trimmed(a, runs)) is not None]
            waiting.sort(key=lambda one: (one.weight, one.left, one.right))
    return sorted(kept, key=lambda one: (one.left, one.right))


def _outside(one: Segment, kept: list[Segment]) -> list[list[Run]] | None:
    """The stretches of a passage that lie before or behind all that is kept; None where nothing is in the way."""
    inside = [other for other in kept if _overlap(one.left, other.left) or _overlap(one.right, other.right)]
    if not inside:
        return None
    stretches: list[list[Run]] = [[]]
    free = [
        (x, y)
        for x, y, length in ((x + n, y + n, 1) for x, y, size in one.runs for n in range(size))
        if not any(other.left[0] <= x <= other.left[1] or other.right[0] <= y <= other.right[1] for other in inside)
    ]
    side: tuple[bool, ...] | None = None
    for x, y in free:
        now = tuple(part for other in inside for part in (x < other.left[0], y < other.right[0]))
        last = stretches[-1][-1] if stretches[-1] else None
        if side is not None and now != side:
            stretches.append([(x, y, 1)])
        elif last is not None and (last[0] + last[2], last[1] + last[2]) == (x, y):
            stretches[-1][-1] = (last[0], last[1], last[2] + 1)
        else:
            stretches[-1].append((x, y, 1))
        side = now
    return [runs for runs in stretches if runs]


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _of_region(a: Words, b: Words, region: Region) -> Iterator[Segment]:
    left, right = max(0, region.left[0] - MARGIN), max(0, region.right[0] - MARGIN)
    ours, theirs = a.keys[left : region.left[1] + MARGIN + 1], b.keys[right : region.right[1] + MARGIN + 1]
    blocks = LCSseq.editops(ours, theirs).as_matching_blocks()
    runs = [(left + one.a, right + one.b, one.size) for one in blocks if one.size]
    for part in _parts(a, runs):
        trimmed = _trimmed(a, part)
        if trimmed is not None:
            yield trimmed


def _parts(a: Words, runs: list[Run]) -> Iterator[list[Run]]:
    """Runs in stretches of which each keeps gaining weight: cut where words that differ outweigh those that do not."""
    part: list[Run] = []
    best, total, peak = 0, 0.0, 0.0
    for run in runs:
        if part:
            last = part[-1]
            gap = max(run[0] - last[0] - last[2], run[1] - last[1] - last[2])
            total -= CHANGED * gap
            if total < peak - DROP or total <= 0:
                yield part[:best]
                part, best, total, peak = [], 0, 0.0, 0.0
        part.append(run)
        total += sum(a.weights[run[0] : run[0] + run[2]])
        if total > peak:
            best, peak = len(part), total
    if best:
        yield part[:best]


def _trimmed(a: Words, part: list[Run]) -> Segment | None:
    """A stretch from its first to its last word that says something; None where it says too little."""
    runs = list(part)
    for edge in (0, -1):
        while runs and _is_loose(a, runs, edge):
            del runs[edge]
    if not runs:
        return None
    weight = sum(sum(a.weights[at : at + length]) for at, _, length in runs)
    segment = Segment(tuple(runs), round(weight, 3))
    return segment if weight >= LEAST_WEIGHT and segment.likeness >= LEAST_LIKENESS else None


def _is_loose(a: Words, runs: list[Run], edge: int) -> bool:
    """Whether a run at the edge is worth less than the gap that parts it from the rest."""
    if len(runs) == 1:
        return False
    at, to, length = runs[edge]
    if edge == 0:
        gap = max(runs[1][0] - at, runs[1][1] - to) - length
    else:
        before = runs[-2]
        gap = max(at - before[0], to - before[1]) - before[2]
    return sum(a.weights[at : at + length]) < EDGE * (gap + 1)
