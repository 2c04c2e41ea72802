"""Score the reader against gold, through the command a user types, and hold the floors.

    python evaluation/evaluate.py [--show] [--raise] [SET ...]

Reads each set with ``dragoman read``, scores it with the scorer in ``../shared/evaluate``, and exits with 1 where a
figure is below its floor in ``floors.toml``. A goal that is not reached yet is named and fails nothing. Without
``../shared`` it says so and exits with 0.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
SHARED = PROJECT.parent / "shared"
FLOORS = HERE / "floors.toml"
COUNTS = ("date_contradicts", "said_where_there_is_none")
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


def main() -> int:
    """Score every set that is asked for, print the figures, compare them with the floors."""
    ask = argparse.ArgumentParser(description="Score the reader against gold and hold the floors.")
    ask.add_argument("sets", nargs="*", metavar="SET", help="seeds, press, open, seen, kept_aside; all by default")
    ask.add_argument("--show", action="store_true", help="print every pair, miss and extra")
    ask.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to the figures reached")
    args = ask.parse_args()
    if not (SHARED / "evaluate" / "score.py").exists():
        print(f"evaluation needs the scorer and the gold in {SHARED}, which is not there; nothing was evaluated")
        return 0
    written_down = tomllib.loads(FLOORS.read_text())
    floors, goals = written_down["floors"], written_down["goals"]
    missed: list[str] = []
    open_goals: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        for gold_set in SETS:
            if args.sets and gold_set.name not in args.sets:
                continue
            figures = score(gold_set, Path(scratch) / gold_set.name, args.show)
            missed += below(gold_set.name, figures, floors.get(gold_set.name, {}))
            open_goals += below(gold_set.name, figures, goals.get(gold_set.name, {}))
            if args.lift:
                lift(floors, gold_set.name, figures)
        if not args.sets or "seeds" in args.sets:
            score_record(Path(scratch))
    if args.lift:
        FLOORS.write_text(written(floors, goals))
    for line in open_goals:
        print(f"goal not reached  {line}")
    for line in missed:
        print(f"BELOW THE FLOOR  {line}")
    print(f"{len(missed)} figures below their floors" if missed else "every floor holds")
    return 1 if missed else 0


def score(gold_set: GoldSet, out: Path, show: bool) -> dict[str, float]:
    """The figures of one set, printed on the way."""
    run("dragoman", "read", str(gold_set.articles), "--out", str(out))
    figures = out.parent / f"{gold_set.name}.figures"
    options = ["--json", str(figures), *(["--show"] if show else [])]
    said = run(sys.executable, str(SHARED / "evaluate" / "score.py"), str(out), str(gold_set.gold), *options)
    print(f"== {gold_set.name}\n{said.rstrip()}")
    report = json.loads(figures.read_text())
    return {"found": report["found"]["f1"], "right": report["right"]["f1"], **{name: report[name] for name in COUNTS}}


def score_record(scratch: Path) -> None:
    """How the reports of the seeds were merged into one record; printed, without a floor yet."""
    record, lines = scratch / "record", scratch / "record.jsonl"
    run("dragoman", "--record", str(record), "add", str(SHARED / "seeds"))
    run("dragoman", "--record", str(record), "export", "--format", "jsonl", "--output", str(lines))
    scorer, gold = SHARED / "evaluate" / "score_record.py", SHARED / "gold" / "seeds"
    said = run(sys.executable, str(scorer), str(scratch / "seeds"), str(lines), str(gold))
    print(f"== record of the seeds\n{said.rstrip()}")


def below(name: str, figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """The figures of a set that are worse than their floors."""
    lines = []
    for key, floor in floors.items():
        figure = figures[key]
        if figure > floor if key in COUNTS else figure < floor:
            lines.append(f"{name} {key}: {figure} instead of {floor}")
    return lines


def lift(floors: dict[str, dict[str, float]], name: str, figures: dict[str, float]) -> None:
    """Raise the floors of a set to its figures; none is ever lowered."""
    held = floors.setdefault(name, {})
    for key, figure in figures.items():
        better = min if key in COUNTS else max
        held[key] = better(held.get(key, figure), figure)


def written(floors: dict[str, dict[str, float]], goals: dict[str, dict[str, float]]) -> str:
    """Floors and goals as TOML, under the comment that the file opens with."""
    opening = FLOORS.read_text().split("[", 1)[0]
    named = [
        (f"{kind}.{name}", held) for kind, sets in (("floors", floors), ("goals", goals)) for name, held in sets.items()
    ]
    tables = ("\n".join([f"[{name}]", *(f"{k} = {v}" for k, v in held.items())]) for name, held in named)
    return opening + "\n\n".join(tables) + "\n"


def run(program: str, *arguments: str) -> str:
    """Run a program of this environment and return what it prints; its complaints go to stderr."""
    beside = Path(sys.executable).parent / program
    command = [str(beside) if beside.exists() else program, *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
