"""Engagements found in articles that were put in capitals, beside the same articles as they are.

Historical collections hold whole wires and cables in capitals. The gold stays the same: scoring compares no offsets.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from articles import SETS, GoldSet, report_of  # noqa: E402 - the path comes first
from spans import SHARED  # noqa: E402

_SETS = ("seeds", "press", "open")


def measure(shared: Path, show: bool = False) -> dict[str, float]:
    """F1 of the engagements found and right in capitals, and the share that this is of the F1 in mixed case."""
    if not (shared / "evaluate" / "score.py").exists():
        return {}
    figures: dict[str, float] = {}
    kinds = ("found", "right")
    mixed, capitals = dict.fromkeys(kinds, 0.0), dict.fromkeys(kinds, 0.0)
    with tempfile.TemporaryDirectory() as scratch:
        for gold_set in (one for one in SETS if one.name in _SETS):
            written = report_of(gold_set)
            put = report_of(_in_capitals(gold_set, Path(scratch)), show)
            figures[gold_set.name] = put["found"]["f1"]
            for kind in kinds:
                mixed[kind] += written[kind]["f1"] / len(_SETS)
                capitals[kind] += put[kind]["f1"] / len(_SETS)
    for kind in kinds:
        figures[kind] = capitals[kind]
        figures[f"{kind}_of_mixed_case"] = capitals[kind] / mixed[kind]
    return figures


def _in_capitals(gold_set: GoldSet, scratch: Path) -> GoldSet:
    """The set with its texts in capitals: ``name in capitals`` tells it from the set itself."""
    folder = scratch / f"{gold_set.name}_in_capitals"
    folder.mkdir()
    for path in sorted(gold_set.articles.iterdir()):
        if path.name.endswith(".meta.json"):
            shutil.copy(path, folder / path.name)
        elif path.suffix == ".txt":
            (folder / path.name).write_text(_upper(path.read_text(encoding="utf-8")), encoding="utf-8")
    return GoldSet(folder.name, folder, gold_set.gold)


def _upper(text: str) -> str:
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


if __name__ == "__main__":
    print(json.dumps({name: round(value, 3) for name, value in measure(SHARED, "--show" in sys.argv).items()}))
