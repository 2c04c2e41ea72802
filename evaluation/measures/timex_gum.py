"""Dates of a single day, month or year in GUM's news (Wikinews): the share that is found with the right value.

HeidelTime has .861 of them.
"""

from __future__ import annotations

import argparse
import json
import lzma
from pathlib import Path

from dragoman.read.when.timex import timexes

FILE = Path("data/gum-subset/gum_subset.jsonl.xz")


def measure(shared: Path) -> dict[str, float]:
    """The share of dates that are right."""
    return scored(shared) if (shared / FILE).exists() else {}


def scored(shared: Path, show: bool = False) -> dict[str, float]:
    """The figure; with ``show``, every miss is printed."""
    total = right = 0
    with lzma.open(shared / FILE, "rt", encoding="utf-8") as lines:
        for document in (json.loads(line) for line in lines):
            if document["genre"] != "news":
                continue
            said = timexes(document["text"], document["date"])
            for gold in (one for one in document["dates"] if one["tag"] == "date" and one.get("when")):
                over = [one for one in said if one.start < gold["end"] and gold["start"] < one.end]
                good = any(gold["when"] in (one.value, one.edtf, one.value.partition("T")[0]) for one in over)
                total, right = total + 1, right + good
                if show and not good:
                    around = document["text"][max(0, gold["start"] - 50) : gold["end"] + 40].replace("\n", " / ")
                    told = [(one.text, one.value) for one in over]
                    print(f"{gold['surface']!r} {gold['when']} | {told} | {document['date']} {around}")
    return {"right": right / total}


if __name__ == "__main__":
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("shared", type=Path)
    ask.add_argument("--show", action="store_true")
    told = ask.parse_args()
    print({name: round(figure, 4) for name, figure in scored(told.shared, told.show).items()})
