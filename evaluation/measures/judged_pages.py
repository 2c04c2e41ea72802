"""Engagements on real pages that were judged blind, round by round (evaluation/judged).

The judgements are here, the pages are their publishers' and are not: ``JUDGED_PAGES`` names a folder that holds them as
``roundN/articles/NAME.txt``, each with its ``NAME.meta.json``. ``evaluation/judged/README.md`` says where each page
comes from and how it was cut.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from articles import GoldSet, report_of  # noqa: E402 - the path comes first
from spans import SHARED  # noqa: E402

JUDGED = Path(__file__).resolve().parents[1] / "judged"
PAGES = "JUDGED_PAGES"


def measure(shared: Path, show: bool = False) -> dict[str, float]:
    """Precision, recall and right F1 of each round whose pages are here, and the share of dates that contradict."""
    folder = os.environ.get(PAGES)
    figures: dict[str, float] = {}
    if not folder or not shared.exists():
        return figures
    for gold in sorted(JUDGED.glob("round*")):
        pages = Path(folder) / gold.name / "articles"
        if not pages.exists():
            continue
        report = report_of(GoldSet(gold.name, pages, gold), show)
        figures[f"{gold.name}_precision"] = report["found"]["precision"]
        figures[f"{gold.name}_recall"] = report["found"]["recall"]
        figures[f"{gold.name}_right"] = report["right"]["f1"]
        figures[f"wrong_dates_{gold.name}"] = report["date_contradicts"] / max(1, report["said"])
    return figures


if __name__ == "__main__":
    print(measure(SHARED, "--show" in sys.argv))
