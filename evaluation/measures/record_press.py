"""How the reports of the press articles are merged into one record, from gold readings and from our own.

    python -m evaluation.measures.record_press [FOLDER OF READINGS]

With a folder of readings (``dragoman read --out``) the articles are not read anew.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from articles import SHARED  # noqa: E402 - the path comes first
from merged import both  # noqa: E402


def measure(shared: Path, readings: Path | None = None) -> dict[str, float]:
    """B-cubed and links; see ``merged.figures``. Nothing where the articles are not there."""
    articles = shared / "press"
    return both(articles, shared / "gold" / "press", readings) if articles.exists() else {}


if __name__ == "__main__":
    print(measure(SHARED, Path(sys.argv[1]) if len(sys.argv) > 1 else None))
