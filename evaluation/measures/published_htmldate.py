"""The day of publication on the thousand pages that htmldate is evaluated on, counted as its own evaluation counts.

A page is right where the day equals that of the gold, wrong where it is another, missed where there is none; F is
2 right / (2 right + wrong + missed). Its gold takes the day of the last change where a page tells no other, and
Dragoman gives that day only as a bound (``../2023-09-16``): here the bound counts as that day, and ``published`` is F
where it counts as none. Only the markup is given, not the address. htmldate 1.11 itself has F 0.949.
The pages are not ours to pass on: HTMLDATE_TESTS names the folder ``tests`` of htmldate's repository, with
``eval_default.json``, ``eval_mediacloud_2020.json`` and the pages below; without it there are no figures. ``half_0``
and ``half_1`` are the pages by the last bit of the SHA-1 of their file's name: the places were weighed on ``half_0``
and on one half of ``half_1``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
from collections import Counter
from pathlib import Path

from dragoman.clean.decode import decode
from dragoman.clean.metadata import metadata_of
from dragoman.clean.page import tree_of
from dragoman.clean.published.publication import publication
from dragoman.model.capture import Capture, Given

_LISTS = ("eval_mediacloud_2020.json", "eval_default.json")
_FOLDERS = ("test_set", "cache", "eval")


def measure(shared: Path) -> dict[str, float]:
    """F on all pages and on both halves; ``published``, of dates of publication alone. No data under ``shared``."""
    folder = os.environ.get("HTMLDATE_TESTS")
    return scored(Path(folder)) if folder else {}


def scored(folder: Path, show: bool = False) -> dict[str, float]:
    """The figures; with ``show``, every page that is not right is printed."""
    pages: dict[str, dict[str, str]] = {}
    for name in _LISTS:
        pages.update(json.loads((folder / name).read_text("utf-8")))
    counts: Counter[tuple[str, str]] = Counter()
    for page in pages.values():
        found, gold = published(folder, page["file"]), page["date"]
        told = found.removeprefix("../") if found else None
        outcome = _outcome(told, gold)
        half = int(hashlib.sha1(page["file"].encode()).hexdigest(), 16) % 2
        strict = _outcome(None if found != told else found, gold)
        counts.update([(f"half_{half}", outcome), ("all", outcome), ("published", strict)])
        if show and outcome != "right":
            print(f"{page['file']}: {gold}, told {told}")
    return {
        name: _f(*(counts[name, one] for one in ("right", "wrong", "missed")))
        for name in ("all", "half_0", "half_1", "published")
    }


def _outcome(told: str | None, gold: str) -> str:
    return "right" if told == gold else "missed" if told is None else "wrong"


def published(folder: Path, file: str) -> str | None:
    """The day that a page's markup tells, or the last that it may be (``../2023-09-16``), or None."""
    path = next(path for path in (folder / name / file for name in _FOLDERS) if path.is_file())
    text = decode(Capture(path.stem, str(path), path.read_bytes(), "html"))
    try:
        found = publication(metadata_of(tree_of(text)).dates, [], Given())
    except ValueError:
        return None
    if found.date is None and found.bounds and found.bounds.startswith("../"):
        return found.bounds
    return found.date if found.date and len(found.date) == 10 else None


def _f(right: int, wrong: int, missed: int) -> float:
    return 2 * right / (2 * right + wrong + missed)


if __name__ == "__main__":
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("folder", type=Path, help="htmldate's folder tests")
    ask.add_argument("--show", action="store_true")
    given = ask.parse_args()
    print({name: round(figure, 4) for name, figure in scored(given.folder, given.show).items()})
