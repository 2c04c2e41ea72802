"""What a record withstands: kills in the midst of adding, full disks, two writers killed in turn, damaged captures.

    python -m evaluation.measures.faults [NUMBER OF KILLS]

A figure is the share of trials after which nothing recorded was lost, nothing half-written was seen, and the next run
left a record that says, byte for byte, what one says that nothing disturbed. Kills are 40, or as many as FAULTS says
(200 take some minutes). Needs a system with ``fork``; on others there are no figures.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from faults_trials import (  # noqa: E402 - the path comes first
    Trial,
    damaged_captures,
    full_disks,
    kills,
    two_writers,
    undisturbed,
)

KILLS, OTHERS = int(os.environ.get("FAULTS", "40")), 16


def measure(_shared: Path, number: int = KILLS, others: int = OTHERS) -> dict[str, float]:
    """The share of trials of each kind that the record withstood, 0 to 1."""
    if not hasattr(os, "fork"):
        return {}
    with tempfile.TemporaryDirectory(prefix="faults-") as scratch:
        base = undisturbed(Path(scratch) / "base")
        return {
            "kills": _withstood("kill", kills(base, number), Path(scratch)),
            "full_disks": _withstood("full disk", full_disks(base, others), Path(scratch)),
            "two_writers": _withstood("two writers", two_writers(base, others), Path(scratch)),
            "damaged_captures": _withstood("damaged captures", damaged_captures(base, others), Path(scratch)),
        }


def _withstood(kind: str, trials: Iterable[Trial], scratch: Path) -> float:
    outcomes = []
    for number, trial in enumerate(trials):
        with tempfile.TemporaryDirectory(dir=scratch) as folder:
            wrong = trial(Path(folder) / "record")
        if wrong:
            print(f"{kind} {number}: {wrong}", file=sys.stderr)
        outcomes.append(wrong is None)
    return sum(outcomes) / len(outcomes)


if __name__ == "__main__":
    print(measure(Path(), *(int(number) for number in sys.argv[1:])))
