"""How long the register takes to load: seconds of processor time to the first answer by office and by name.

Each is the best of three fresh programs, with the time for starting Python and importing the package left out.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_PROGRAM = """
import time
from dragoman.reference.register import holders, persons
from dragoman.reference.offices import office
office("president")
begun = time.process_time()
holders("foreign minister", "RUS", "2020-03-23")
by_office = time.process_time() - begun
persons("Putin")
print(by_office, time.process_time() - begun)
"""


def measure(shared: Path) -> dict[str, float]:
    """``wrong_if_slower``: 1 where loading takes 0.3 seconds or more, else 0; nothing of ``shared`` is needed."""
    return {"wrong_if_slower": float(seconds()[1] >= 0.3)}


def seconds() -> tuple[float, float]:
    """Seconds to the first answer by office and to the first by name."""
    runs = [_run() for _ in range(3)]
    return min(run[0] for run in runs), min(run[1] for run in runs)


def _run() -> tuple[float, float]:
    done = subprocess.run([sys.executable, "-c", _PROGRAM], check=True, capture_output=True, text=True)
    by_office, by_name = map(float, done.stdout.split())
    return by_office, by_name


if __name__ == "__main__":
    print("by office {:.3f} s, by name {:.3f} s".format(*seconds()))
