"""How fast a record grows and answers, and what it takes.

    python evaluation/bench_record.py [NUMBER]

Adds so many made-up readings (100,000 by default, ``synthetic.py``) to a fresh record on one core, merging and all, and
prints how many were added a second, the time for one around a tenth and at the end of them, peak memory at both, and
the time of a timeline between two states for a year. The readings themselves are made outside the time.
"""

from __future__ import annotations

import contextlib
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from synthetic import readings

from dragoman.model.capture import Capture, Given
from dragoman.model.reading import Reading
from dragoman.record import Record, Wanted

PART = 1000  # readings that are timed together
FLOORS = {
    "added a second": 200.0,
    "time per reading at the end, of that at a tenth": 1.5,
    "memory at the end, of that at a tenth": 1.2,
    "timeline, ms": 50.0,
}


def main() -> int:
    """Measure, print, and say which figure misses its floor."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with contextlib.suppress(AttributeError, OSError):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        figures = measured(Path(folder), number, say=True)
    missed = 0
    for name, figure in figures.items():
        floor = FLOORS.get(name)
        bad = floor is not None and (figure < floor if name == "added a second" else figure > floor)
        missed += bad
        print(f"{name:52} {figure:10,.2f}" + (f"   floor {floor:,}{': MISSED' if bad else ''}" if floor else ""))
    return 1 if missed else 0


def measured(folder: Path, number: int, *, say: bool = False) -> dict[str, float]:
    """The figures of a record of so many readings, made in a folder."""
    record = Record(folder)
    made = readings(number)
    took: list[float] = []
    memory: list[float] = []
    for part in iter(lambda: list(islice(made, PART)), []):
        captured = [(capture_of(one), one) for one in part]
        begun = time.perf_counter()
        for _ in record.add_many(captured):
            pass
        took.append((time.perf_counter() - begun) / len(part) * 1000)
        memory.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        if say and len(took) % 5 == 0:
            print(f"{len(took) * PART:9,} {took[-1]:7.2f} ms each {memory[-1]:7,.0f} MB", flush=True)
    tenth = max(1, len(took) // 10)
    early, late = took[tenth // 2 : tenth + 1], took[-max(1, tenth // 2) - 1 :]
    return {
        "added a second": 1000 / (sum(took) / len(took)),
        "ms per reading at a tenth": _middle(early),
        "ms per reading at the end": _middle(late),
        "time per reading at the end, of that at a tenth": _middle(late) / _middle(early),
        "memory at a tenth, MB": memory[tenth - 1],
        "memory at the end, of that at a tenth": memory[-1] / memory[tenth - 1],
        **_questions(record),
    }


def capture_of(reading: Reading) -> Capture:
    """A capture that this could have been read in."""
    content = reading.article.text.encode()
    return Capture(reading.article.name, f"{reading.article.name}.txt", content, "text/plain", Given(), None, ())


def _questions(record: Record) -> dict[str, float]:
    """The middle time of a timeline between two states in one year, over several pairs."""
    asked = [Wanted(between=pair, since="1990-01", until="1990-12") for pair in _pairs()]
    times, rows = [], []
    for wanted in asked:
        begun = time.perf_counter()
        rows.append(len(record.engagements(wanted)))
        times.append((time.perf_counter() - begun) * 1000)
    return {"engagements": record.count(), "rows of a timeline": sum(rows) / len(rows), "timeline, ms": _middle(times)}


def _pairs() -> Iterator[tuple[str, str]]:
    states = ("AGO", "ARG", "AUS", "AUT", "BEL", "BGD")
    yield from ((one, other) for one in states for other in states if one < other)


def _middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


if __name__ == "__main__":
    sys.exit(main())
