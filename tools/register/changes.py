"""Changes of office in the scrapers' tables, as questions with answers: who holds it on the day after.

    python tools/register/changes.py --sources DIR --held-out OUT.csv      (the ten countries of the measure)
    python tools/register/changes.py --sources DIR --others OUT.csv        (all others, for choosing rules)

A row is a change with an exact day: the state, the office in the table's words, the day after, the ids of those who
began it that day, and whether somebody else held it too and went on (`shared`).
"""

from __future__ import annotations

import argparse
import csv
import sys
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "src"))

from register.found import edtf, read_csv
from register.from_scrapers import is_left_out, repositories

# No rule of the register or of its questions was chosen by looking at what these ten countries get wrong.
HELD_OUT = ("POL", "KOR", "PAK", "KEN", "BRA", "NOR", "IRQ", "IDN", "GEO", "JOR")
LASTING = 60  # days that another must stay on for the office to be shared
COLUMNS = ("country", "title", "on", "persons", "shared")


def main() -> None:
    """Writes the changes of the ten countries, or of the others."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--held-out", type=Path)
    parser.add_argument("--others", type=Path)
    options = parser.parse_args()
    for target, held_out in ((options.held_out, True), (options.others, False)):
        if target is not None:
            rows = [row for row in changes(options.sources / "scrapers") if (row[0] in HELD_OUT) is held_out]
            with target.open("w", encoding="utf-8", newline="") as table:
                writer = csv.writer(table, lineterminator="\n")
                writer.writerow(COLUMNS)
                writer.writerows(rows)
            print(f"{target}: {len(rows)} changes")


def changes(folder: Path) -> list[tuple[str, str, str, str, str]]:
    """Every change of a national office with an exact day."""
    found = []
    for name, row in sorted(repositories().items()):
        if not row["country"]:
            continue
        offices: dict[str, list[dict[str, str]]] = {}
        for line in read_csv(folder / name / "html" / "holders21.csv"):
            if line["person"].strip() and not is_left_out(line["position"], row["country"]):
                offices.setdefault(line["position"], []).append(line)
        for title, lines in sorted(offices.items()):
            found += [(row["country"], *change) for change in _changes(title, lines)]
    return found


def _changes(title: str, lines: list[dict[str, str]]) -> list[tuple[str, str, str, str]]:
    days = sorted({line["start"] for line in lines if len(edtf(line["start"])) == 10})
    return [_change(title, lines, day) for day in days]


def _change(title: str, lines: list[dict[str, str]], day: str) -> tuple[str, str, str, str]:
    first = date.fromisoformat(day)
    after, later = (first + timedelta(days=1)).isoformat(), (first + timedelta(days=LASTING)).isoformat()
    new = {line["personID"] for line in lines if line["start"] == day}
    others = [line for line in lines if line["personID"] not in new and edtf(line["start"]) and line["start"] < day]
    stay = any(line["end"] and edtf(line["end"]) >= later[: len(line["end"])] for line in others)
    return title, after, "|".join(sorted(new)), "yes" if stay or len(new) > 1 else ""


if __name__ == "__main__":
    main()
