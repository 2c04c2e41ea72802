"""Evidence: the share of values with words behind them, and of spans that quote the text, on all articles with gold.

Every value of every engagement and statement counts; one that is named as inferred, with what from, holds.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from articles import SETS  # noqa: E402 - the path comes first
from spans import SHARED  # noqa: E402

from dragoman.acquire import captures  # noqa: E402
from dragoman.clean import article_of  # noqa: E402
from dragoman.model.capture import Capture, Given  # noqa: E402
from dragoman.model.unfounded import Checked, checked  # noqa: E402
from dragoman.read import Reader  # noqa: E402


def measure(shared: Path, show: bool = False) -> dict[str, float]:
    """The share of values that are founded, and that of spans that quote; ``show`` prints those that do not hold."""
    reader = Reader()
    found: list[Checked] = []
    for gold_set in SETS:
        if not gold_set.articles.exists() or not shared.exists():
            continue
        for capture in captures([str(gold_set.articles)], Given()):
            if isinstance(capture, Capture):
                one = checked(reader.read(article_of(capture)))
                found.append(one)
                if show and gold_set.name != "kept_aside":
                    for line in (*one.unfounded, *one.misquoted):
                        print(gold_set.name, capture.name, line)
    values, spans = sum(one.values for one in found), sum(one.spans for one in found)
    if not values or not spans:
        return {}
    return {
        "founded": 1 - sum(len(one.unfounded) for one in found) / values,
        "quoting": 1 - sum(len(one.misquoted) for one in found) / spans,
    }


if __name__ == "__main__":
    print(measure(SHARED, "--show" in sys.argv))
