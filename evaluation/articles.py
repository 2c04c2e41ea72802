"""How the reader does on sets of articles with gold, through the command a user types."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from floors import COUNTS

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared"
GOLD = PROJECT / "tests" / "gold"


@dataclass(frozen=True)
class GoldSet:
    """Articles, and the gold that says what they tell of."""

    name: str
    articles: Path
    gold: Path


SETS = (
    *(GoldSet(name, SHARED / name, SHARED / "gold" / name) for name in ("seeds", "press", "open")),
    *(GoldSet(name, GOLD / name / "articles", GOLD / name / "gold") for name in ("seen", "kept_aside")),
)

_REPORTS: dict[
    str, dict[str, Any]
] = {}  # what the scorer said of each set in this run, for the measures that want more


def report_of(gold_set: GoldSet, show: bool = False) -> dict[str, Any]:
    """All that the scorer says of one set; the articles are read only where this run has not scored them yet."""
    if gold_set.name not in _REPORTS:
        with tempfile.TemporaryDirectory() as scratch:
            score(gold_set, Path(scratch) / gold_set.name, show)
    return _REPORTS[gold_set.name]


def score(gold_set: GoldSet, out: Path, show: bool) -> dict[str, float]:
    """The figures of one set, printed on the way."""
    run("dragoman", "read", str(gold_set.articles), "--out", str(out))
    figures = out.parent / f"{gold_set.name}.figures"
    options = ["--json", str(figures), *(["--show"] if show else [])]
    said = run(sys.executable, str(SHARED / "evaluate" / "score.py"), str(out), str(gold_set.gold), *options)
    print(f"== {gold_set.name}\n{said.rstrip()}")
    report = json.loads(figures.read_text())
    _REPORTS[gold_set.name] = report
    return {"found": report["found"]["f1"], "right": report["right"]["f1"], **{name: report[name] for name in COUNTS}}


def run(program: str, *arguments: str) -> str:
    """Run a program of this environment and return what it prints; its complaints go to stderr."""
    beside = Path(sys.executable).parent / program
    command = [str(beside) if beside.exists() else program, *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}")
    return done.stdout
