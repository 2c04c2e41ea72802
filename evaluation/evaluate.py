"""Score the reader against gold, and its parts against data of their own, and hold the floors.

    python evaluation/evaluate.py [--show] [--raise] [NAME ...]

Reads each set of articles with ``dragoman read`` and scores it with the scorer in ``../shared/evaluate``, runs each
measure of ``evaluation/measures``, and exits with 1 where a figure is below its floor in ``floors.toml``. A goal that
is not reached yet is named and fails nothing. Without ``../shared`` it says so and exits with 0.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import measures
from articles import SETS, SHARED, score
from floors import below, held, lift, write


def main() -> int:
    """Take every figure that is asked for, print it, compare it with its floor."""
    ask = argparse.ArgumentParser(description="Score the reader and its parts, and hold the floors.")
    ask.add_argument("names", nargs="*", metavar="NAME", help="sets of articles or measures; all by default")
    ask.add_argument("--show", action="store_true", help="print every pair, miss and extra of the sets of articles")
    ask.add_argument("--raise", dest="raised", action="store_true", help="raise the floors to the figures reached")
    args = ask.parse_args()
    if not (SHARED / "evaluate" / "score.py").exists():
        print(f"evaluation needs the scorer and the gold in {SHARED}, which is not there; nothing was evaluated")
        return 0
    standing = held()
    missed: list[str] = []
    open_goals: list[str] = []
    for name, figures in (*article_figures(args.names, args.show), *measured(args.names)):
        missed += below(name, figures, standing.floors.get(name, {}))
        open_goals += below(name, figures, standing.goals.get(name, {}))
        if args.raised:
            lift(standing.floors, name, figures)
    if args.raised:
        write(standing)
    for line in open_goals:
        print(f"goal not reached  {line}")
    for line in missed:
        print(f"BELOW THE FLOOR  {line}")
    print(f"{len(missed)} figures below their floors" if missed else "every floor holds")
    return 1 if missed else 0


def article_figures(names: list[str], show: bool) -> Iterator[tuple[str, dict[str, float]]]:
    """The figures of each set of articles that is asked for."""
    with tempfile.TemporaryDirectory() as scratch:
        for gold_set in SETS:
            if not names or gold_set.name in names:
                yield gold_set.name, score(gold_set, Path(scratch) / gold_set.name, show)


def measured(names: list[str]) -> Iterator[tuple[str, dict[str, float]]]:
    """The figures of each measure that is asked for and whose data is here, printed on the way."""
    for found in sorted(pkgutil.iter_modules(measures.__path__), key=lambda module: module.name):
        if names and found.name not in names:
            continue
        began = time.monotonic()
        figures: dict[str, float] = importlib.import_module(f"measures.{found.name}").measure(SHARED)
        if figures:
            said = ", ".join(f"{key} {figure:.3f}" for key, figure in figures.items())
            print(f"== {found.name}  {said}  ({time.monotonic() - began:.1f} s)")
            yield found.name, figures


if __name__ == "__main__":
    sys.exit(main())
