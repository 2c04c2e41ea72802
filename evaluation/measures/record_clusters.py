"""How the reports of our own stories, each told by several articles, are merged into one record.

From gold readings (``gold_``) and from our own (``own_``): all stories, those seen (``seen_``) and those kept aside
(``kept_``). All articles of a part are merged together, as they would be in a record.

    python -m evaluation.measures.record_clusters [FOLDER OF READINGS OF ALL]
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from articles import GOLD, SHARED, run  # noqa: E402 - the path comes first
from merged import both  # noqa: E402

PARTS = {"seen": "seen_", "kept_aside": "kept_"}


def measure(shared: Path, readings: Path | None = None) -> dict[str, float]:
    """B-cubed and links; see ``merged.figures``. Nothing where the contract's scorer is not there."""
    if not (shared / "evaluate").exists():
        return {}
    with tempfile.TemporaryDirectory() as scratch:
        every = Path(scratch) / "all"
        for part in PARTS:
            shutil.copytree(GOLD / "clusters" / part, every, dirs_exist_ok=True)
        if readings is None:
            readings = Path(scratch) / "readings"
            run("dragoman", "read", str(every / "articles"), "--out", str(readings))
        found = both(every / "articles", every / "gold", readings)
        for part, prefix in PARTS.items():
            folder = GOLD / "clusters" / part
            some = Path(scratch) / part
            some.mkdir()
            for path in sorted((folder / "gold").glob("*.json")):
                shutil.copy(readings / path.name, some)
            told = both(folder / "articles", folder / "gold", some)
            found |= {_named(prefix, key): value for key, value in told.items()}
    return found


def _named(prefix: str, key: str) -> str:
    return f"wrong_{prefix}{key.removeprefix('wrong_')}" if key.startswith("wrong") else f"{prefix}{key}"


if __name__ == "__main__":
    for name, figure in measure(SHARED, Path(sys.argv[1]) if len(sys.argv) > 1 else None).items():
        print(f"{name:32} {figure:.4f}")
