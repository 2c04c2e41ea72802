"""Participants right, of the engagements found, on the seeds and the press, as the contract's scorer counts them."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from articles import SETS, score  # noqa: E402 - the path comes first
from spans import SHARED  # noqa: E402

NAMES = ("seeds", "press")


def measure(shared: Path, show: bool = False) -> dict[str, float]:
    """The share of the engagements found whose participants agree, for each set."""
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for gold_set in SETS:
            if gold_set.name in NAMES and gold_set.articles.exists() and shared.exists():
                score(gold_set, Path(scratch) / gold_set.name, show)
                report = json.loads((Path(scratch) / f"{gold_set.name}.figures").read_text(encoding="utf-8"))
                figures[gold_set.name] = report["of_found"]["participants"]
    return figures


if __name__ == "__main__":
    print(measure(SHARED, "--show" in sys.argv))
