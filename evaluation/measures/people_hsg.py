"""People named in 200 official remarks (1990 to 2016), labelled by hand before any reading.

Each remark is read as an article of its last day by the Department of State. A name found is right where it overlaps
a labelled one and shares its last word; ``country`` is the share of the names found whose country is right, of those
labelled with one, and ``wrong_country`` of those with another.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from spans import PROJECT, PRONOUNS, SHARED, article, read  # noqa: E402 - the path comes first

from dragoman.reference.folding import fold_articles  # noqa: E402

LABELS = PROJECT / "evaluation" / "labelled" / "hsg_remarks.jsonl"
_FORMER = {"SUN": "RUS"}  # the Soviet Union may be told as its successor


def measure(shared: Path, show: bool = False) -> dict[str, float]:
    """Precision and recall of names of people, and the shares of right and wrong countries."""
    hits = said = labelled = right = wrong = 0
    for text, label, ended in remarks(shared):
        found = people(text, str(label["id"]), ended)
        gold = list(label["people"])
        labelled += len(gold)
        said += len(found)
        for mention in found:
            match = next((g for g in gold if same(mention, g, text)), None)
            if match is None:
                if show:
                    print("EXTRA ", text[mention.start : mention.end], "|", text)
                continue
            gold.remove(match)
            hits += 1
            wanted = (match["country"], _FORMER.get(match["country"], match["country"]))
            right += mention.country in wanted
            wrong += mention.country is not None and mention.country not in wanted
            if show and mention.country not in wanted:
                print("STATE ", match["surface"], match["country"], mention.country, mention.name, ended, "|", text)
        for missed in gold if show else ():
            print("MISSED", missed["surface"], "|", text)
    if not labelled:
        return {}
    return {
        "precision": round(hits / said, 4) if said else 0.0,
        "recall": round(hits / labelled, 4),
        "country": round(right / hits, 4) if hits else 0.0,
        "wrong_country": round(wrong / hits, 4) if hits else 0.0,
    }


def remarks(shared: Path) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The labelled remarks: text, label, last day."""
    table = shared / "data" / "hsg-visits-travels" / "travels.csv"
    if not table.exists() or not LABELS.exists():
        return
    with table.open(encoding="utf-8", newline="") as lines:
        rows = {row["id"]: row for row in csv.DictReader(lines)}
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        row = rows[str(label["id"])]
        yield row["remarks"], label, row["end_date"] or row["start_date"]


def people(text: str, name: str, day: str) -> list[Any]:
    """The names of people in one remark."""
    mentions = read(article(name, text, day, "US State Department"))
    return [m for m in mentions if m.kind == "person" and text[m.start : m.end].lower() not in PRONOUNS and m.name]


def same(mention: Any, gold: dict[str, Any], text: str) -> bool:
    """Whether a name found and one labelled overlap and end in the same word."""
    if mention.start >= gold["end"] or gold["start"] >= mention.end:
        return False
    ours, theirs = (fold_articles(words).split() for words in (text[mention.start : mention.end], gold["surface"]))
    return bool(ours and theirs) and (ours[-1] == theirs[-1] or ours[-1] in theirs or theirs[-1] in ours)


if __name__ == "__main__":
    print(measure(SHARED, "--show" in sys.argv))
