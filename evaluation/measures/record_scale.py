"""How fast a record grows: ``SCALE`` made-up readings (6,000 by default; 100,000 take some minutes).

``added`` a second on one core; ``slower`` is the time of a reading at the end, of that at a tenth, ``larger`` likewise
the peak of memory; ``timeline_ms`` is the time of a question. ``python evaluation/bench_record.py`` shows the way.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from articles import SHARED  # noqa: E402 - the path comes first
from bench_record import measured  # noqa: E402


def measure(_shared: Path) -> dict[str, float]:
    """See above."""
    with tempfile.TemporaryDirectory() as folder:
        found = measured(Path(folder), int(os.environ.get("SCALE", "6000")))
    return {
        "added": found["added a second"],
        "slower": found["time per reading at the end, of that at a tenth"],
        "larger": found["memory at the end, of that at a tenth"],
        "timeline_ms": found["timeline, ms"],
    }


if __name__ == "__main__":
    print(measure(SHARED))
