"""Participants right, of the engagements found, on the seeds and the press, as the contract's scorer counts them."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from articles import SETS, report_of  # noqa: E402 - the path comes first
from spans import SHARED  # noqa: E402

NAMES = ("seeds", "press")


def measure(shared: Path, show: bool = False) -> dict[str, float]:
    """The share of the engagements found whose participants agree, for each set."""
    return {
        gold_set.name: report_of(gold_set, show)["of_found"]["participants"]
        for gold_set in SETS
        if gold_set.name in NAMES and gold_set.articles.exists() and shared.exists()
    }


if __name__ == "__main__":
    print(measure(SHARED, "--show" in sys.argv))
