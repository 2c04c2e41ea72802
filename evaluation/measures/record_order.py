"""Whether the order of arrival changes the record: 50 shuffles of everything there is gold of, and of a made-up world.

``identical`` counts the shuffles whose record is byte for byte that of the first order, ``identical_added`` those of
``added`` that went one by one or by dozens into a record in a folder.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from articles import SHARED  # noqa: E402 - the path comes first
from bench_record import capture_of  # noqa: E402
from gold_readings import gold_readings  # noqa: E402
from synthetic import readings as made_up  # noqa: E402

from dragoman.model.reading import Reading  # noqa: E402
from dragoman.record import Record, RecordedEngagement, record_of, recorded_to_json  # noqa: E402

SHUFFLES, ADDED = 50, 6
OWN = Path(__file__).resolve().parents[2] / "tests" / "gold" / "clusters" / "seen"


def measure(shared: Path) -> dict[str, float]:
    """``shuffles`` and ``identical``, ``added`` and ``identical_added``."""
    known = [*_gold(shared), *made_up(300)]
    first = _lines(record_of(known))
    same = sum(_lines(record_of(_shuffled(known, seed))) == first for seed in range(SHUFFLES))
    added = sum(_lines(_added(_shuffled(known, seed), at_once=bool(seed % 2))) == first for seed in range(ADDED))
    return {"shuffles": SHUFFLES, "identical": same, "added": ADDED, "identical_added": added}


def _gold(shared: Path) -> list[Reading]:
    folders = [(shared / name, shared / "gold" / name) for name in ("seeds", "press", "open")]
    folders.append((OWN / "articles", OWN / "gold"))
    return [one for articles, gold in folders if gold.exists() for one in gold_readings(articles, gold)]


def _shuffled(known: Sequence[Reading], seed: int) -> list[Reading]:
    return random.Random(seed).sample(known, len(known))


def _added(readings: Sequence[Reading], *, at_once: bool) -> tuple[RecordedEngagement, ...]:
    captured = [(capture_of(one), one) for one in readings]
    with tempfile.TemporaryDirectory() as folder:
        record = Record(Path(folder))
        half = captured if at_once else captured[: len(captured) // 2]
        for _ in record.add_many(half):
            pass
        for capture, reading in captured[len(half) :]:
            record.add(capture, reading)
        found = record.engagements()
        record.close()
    return found


def _lines(engagements: Iterable[RecordedEngagement]) -> list[str]:
    return [json.dumps(recorded_to_json(one)) for one in engagements]


if __name__ == "__main__":
    print(measure(SHARED))
