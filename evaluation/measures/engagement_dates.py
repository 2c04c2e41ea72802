"""Dates of the engagements found: how many are right, and how many contradict the gold, by the contract's scorer.

``SET`` is the share of the engagements found whose date is right (a null where the text gives none is right), and
``wrong_SET`` the share of the gold that the reader tells of with a date that cannot be.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from articles import SETS, report_of  # noqa: E402 - the path comes first
from spans import SHARED  # noqa: E402

NAMES = ("seeds", "press", "open", "kept_aside")


def measure(shared: Path, show: bool = False) -> dict[str, float]:
    """The two shares for each set; ``show`` prints the pairs, but never of what is kept aside."""
    figures: dict[str, float] = {}
    for gold_set in SETS:
        if gold_set.name in NAMES and gold_set.articles.exists() and shared.exists():
            report = report_of(gold_set, show and gold_set.name != "kept_aside")
            figures[gold_set.name] = report["of_found"]["date"]
            figures[f"wrong_{gold_set.name}"] = report["date_contradicts"] / report["gold"]
    return figures


if __name__ == "__main__":
    print(measure(SHARED, "--show" in sys.argv))
