"""Takes from UDS-IH2 what readers think happened, by the ground that the reader of status names, into values.csv.

    python tools/factuality_values.py SHARED

For each ground and status that at least FEWEST events of the training part have, the median of their ratings; a row
without a ground is the median of all of its status. Nothing of the development and test parts is looked at.
"""

from __future__ import annotations

import csv
import statistics
import sys
from collections import defaultdict
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(PROJECT / "src"), str(PROJECT / "evaluation")]

from told_events import UDS, events_of  # noqa: E402 - the paths come first

from dragoman.read.extract.factuality.factuality import factuality_of  # noqa: E402

FEWEST = 15
TABLE = PROJECT / "src/dragoman/read/extract/factuality/values.csv"


def main() -> int:
    """Write the table anew."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    ratings: dict[tuple[str, str], list[float]] = defaultdict(list)
    for event in events_of(Path(sys.argv[1]) / UDS / "uds_ih2_train.jsonl.gz"):
        found = factuality_of(event.token)
        ratings[found.ground, str(found.status)].append(event.label)
        ratings["", str(found.status)].append(event.label)
    rows = [
        (ground, status, f"{statistics.median(told):.2f}", len(told))
        for (ground, status), told in sorted(ratings.items())
        if len(told) >= FEWEST
    ]
    with TABLE.open("w", newline="", encoding="utf-8") as opened:
        writer = csv.writer(opened, lineterminator="\n")
        writer.writerow(("ground", "status", "happened", "events"))
        writer.writerows(rows)
    print(f"{TABLE.relative_to(PROJECT)}: {len(rows)} rows")
    return 0


if __name__ == "__main__":
    sys.exit(main())
