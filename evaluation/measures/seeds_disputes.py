"""Whether the record finds what the seeds dispute among themselves.

One article rewrites another and puts what that tells of 2019, a message that a minister carried, into 2020. Both are
right to stand apart in the record; each must have the other's version among its disputes, with the articles and the
words. ``found`` is the share of such disputes that are found so, ``wrong`` the number of contradictions between
engagements of the seeds that are none.

    python -m evaluation.measures.seeds_disputes [FOLDER OF READINGS]
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from articles import SHARED, run  # noqa: E402 - the path comes first

from dragoman.model.contract import reading_from_json  # noqa: E402
from dragoman.model.reading import Reading  # noqa: E402
from dragoman.record import RecordedEngagement, merge_readings  # noqa: E402

# Kind and attribute; each version with the number of the article that must be among those that have it.
DISPUTES = (("message", "date", (("2019-03-19", "000"), ("2020-03-23", "001"))),)


def measure(shared: Path, readings: Path | None = None) -> dict[str, float]:
    """The share of the disputes found, and the number of contradictions that are none."""
    if not (shared / "seeds").exists():
        return {}
    if readings is not None:
        return score(_kept(readings))
    with tempfile.TemporaryDirectory() as scratch:
        run("dragoman", "read", str(shared / "seeds"), "--out", scratch)
        return score(_kept(Path(scratch)))


def score(readings: Sequence[Reading]) -> dict[str, float]:
    """The same for readings."""
    record = merge_readings(readings)
    right = [one for one in DISPUTES if any(_is(row, *one) for row in record)]
    contradicting = [row for row in record if row.contradicts]
    wrong = [row for row in contradicting if not any(_is(row, *one) for one in DISPUTES)]
    return {"found": len(right) / len(DISPUTES), "wrong": float(len(wrong))}


def _is(row: RecordedEngagement, kind: str, attribute: str, versions: tuple[tuple[str, str], ...]) -> bool:
    if row.kind != kind:
        return False
    found = next((one for one in row.disputes if one.attribute == attribute), None)
    return found is not None and all(
        any(
            one.value == value and one.words and any(a.startswith(number) for a in one.articles)
            for one in found.versions
        )
        for value, number in versions
    )


def _kept(folder: Path) -> list[Reading]:
    return [reading_from_json(json.loads(path.read_text())) for path in sorted(folder.glob("*.json"))]


if __name__ == "__main__":
    print(measure(SHARED, Path(sys.argv[1]) if len(sys.argv) > 1 else None))
