"""Which reports are worth comparing: those of one kind that share an actor and can have been on one day.

Never all pairs: a block holds what shares a kind and a party, and inside a block only reports whose windows overlap
are paired.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from dragoman.record.merge.report import Report
from dragoman.record.names import block_keys

Pair = tuple[int, int]


def candidate_pairs(reports: Sequence[Report], positions: Sequence[int]) -> list[Pair]:
    """Pairs of these positions in ``reports``, each once and in order."""
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for n in positions:
        if in_blocks(reports[n]):
            for block in blocks_of(reports[n]):
                blocks[block].append(n)
    return sorted({pair for members in blocks.values() for pair in _overlapping(reports, members)})


def blocks_of(report: Report) -> set[str]:
    """The blocks that a report is in; it has no use for them unless it has a window."""
    keys = {f"person {part}" for who in report.people for part in block_keys(who.name or "")}
    keys |= {f"states {a} {b}" for a, b in combinations(sorted(report.sides), 2)}
    if report.destination:
        keys |= {f"to {report.destination} from {side}" for side in report.sides}
    keys |= {f"organisation {side}" for side in report.sides if len(side) > 3}
    mark = "rejected " if report.rejected else ""
    return {f"{mark}{report.kind} {key}" for key in keys}


def in_blocks(report: Report) -> bool:
    """Whether a report can be found by others at all."""
    return report.window is not None and bool(blocks_of(report))


def _overlapping(reports: Sequence[Report], members: list[int]) -> Iterator[Pair]:
    """Pairs whose windows share a day, by a sweep over their first days."""
    windows = sorted((window, n) for n in members if (window := reports[n].window))
    open_until: list[tuple[int, int]] = []
    for (first, last), n in windows:
        open_until = [(end, other) for end, other in open_until if end >= first]
        for _, other in open_until:
            yield (min(n, other), max(n, other))
        open_until.append((last, n))
