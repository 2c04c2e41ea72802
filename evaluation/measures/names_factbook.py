"""Spellings of officials of office-factbook-history as positives, different officials of one country as negatives.

Positives are the pairs of ``factbook_name_variants.csv`` (half of the countries). Negatives are all pairs of one
country in ``factbook_holders.csv`` with another year of entering office and another full text, less those that
``names_factbook_same.csv`` lists: read one by one, they are one person in two offices, or in one under two dates.
Names carry the titles and notes that the source has glued to them. ``precision`` counts each pair of texts once.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2] / "src")]

from dragoman.reference.names import same  # noqa: E402 - the path comes first

SHARED = Path(__file__).resolve().parents[3] / "shared"
FOLDER = ("data", "office-factbook-history")
READ = Path(__file__).with_name("names_factbook_same.csv")
Named = tuple[str, str, str]


def variants(shared: Path) -> list[Named]:
    """Pairs of spellings of one official, as (country, spelling, spelling)."""
    rows = _rows(shared.joinpath(*FOLDER, "factbook_name_variants.csv"))
    return sorted({(row["country"], row["variant_a"], row["variant_b"]) for row in rows})


def different(shared: Path) -> list[Named]:
    """Pairs of different officials of one country, as (country, title and name, title and name)."""
    one_person = {(row["country"], row["one"], row["other"]) for row in _rows(READ)}
    by_country: dict[str, dict[str, set[str]]] = {}
    for row in _rows(shared.joinpath(*FOLDER, "factbook_holders.csv")):
        name = " ".join(row["title_and_name"].split())
        by_country.setdefault(row["country"], {}).setdefault(name, set()).add(row["in_office_since"][:4])
    found = []
    for country, names in sorted(by_country.items()):
        listed = sorted(names)
        for n, one in enumerate(listed):
            for other in listed[n + 1 :]:
                if names[one].isdisjoint(names[other]) and (country, one, other) not in one_person:
                    found.append((country, one, other))
    return found


def measure(shared: Path, show: bool = False) -> dict[str, float]:
    """Recall on the spellings; precision against the pairs of different officials."""
    positives, negatives = variants(shared), different(shared)
    if not positives:
        return {}
    missed = [pair for pair in positives if not same(pair[1], pair[2])[0]]
    wrong = [pair for pair in negatives if same(pair[1], pair[2])[0]]
    if show:
        for word, pairs in (("missed", missed), ("wrongly one", wrong)):
            for country, one, other in pairs:
                print(word, f"{same(one, other)[1]:.2f}", country, one, "|", other, sep="  ")
    right = len(positives) - len(missed)
    return {
        "recall": round(right / len(positives), 4),
        "precision": round(right / max(1, right + len(wrong)), 4),
        "wrong_of_negatives": round(len(wrong) / len(negatives), 6),
    }


def _rows(path: Path) -> list[dict[str, str]]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


if __name__ == "__main__":
    print(measure(SHARED, "--show" in sys.argv))
