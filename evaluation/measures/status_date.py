"""Engagements whose status and date do not go together, over all sets of articles.

Told here without the reader's own table: what occurred does not begin after publication, what is planned or only
possible does not end before it, and what goes on touches it.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from articles import SETS, run  # noqa: E402 - the path comes first
from spans import SHARED  # noqa: E402

from dragoman.model.edtf import bounds  # noqa: E402


def measure(shared: Path, show: bool = False) -> dict[str, float]:
    """How many engagements clash; ``shared`` holds three of the sets."""
    clashing = 0
    with tempfile.TemporaryDirectory() as scratch:
        for gold_set in SETS:
            if gold_set.articles.exists():
                out = Path(scratch) / gold_set.name
                run("dragoman", "read", str(gold_set.articles), "--out", str(out))
                for name, engagement, published in _engagements(out):
                    if clashes(engagement["status"], engagement["date"], published):
                        clashing += 1
                        if show:
                            print(f"{name} of {published}: {engagement['status']} {engagement['date']}")
    return {"wrong_status_date_clash": clashing}


def clashes(status: str, day: str | None, published: str | None) -> bool:
    """Whether a status and a date (EDTF) do not go together in an article of that day; False where one is missing."""
    if day is None or published is None:
        return False
    (first, last), (earliest, latest) = bounds(day), bounds(published)
    return _lies_wrong(status, before=last < earliest, after=first > latest)


def _lies_wrong(status: str, before: bool, after: bool) -> bool:
    return (
        (status == "occurred" and after)
        or (status in ("planned", "hypothetical") and before)
        or (status == "ongoing" and (before or after))
    )


def _engagements(folder: Path) -> Iterator[tuple[str, dict[str, Any], str | None]]:
    for path in sorted(folder.glob("*.json")):
        reading = json.loads(path.read_text(encoding="utf-8"))
        for engagement in reading["engagements"]:
            yield path.stem, engagement, reading["article"]["published"]


if __name__ == "__main__":
    print(measure(SHARED, "--show" in sys.argv))
