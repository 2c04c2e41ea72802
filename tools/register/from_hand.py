"""Tenures that were written by hand: corrections, and what no open source gives, from general knowledge."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from register.found import Found, read_csv

HERE = Path(__file__).resolve().parent


def from_hand() -> Iterator[Found]:
    """The rows of hand.csv and of every table in compiled/."""
    for path in (HERE / "hand.csv", *sorted((HERE / "compiled").glob("*.csv"))):
        if path.exists():
            for row in read_csv(path):
                yield hand_row(row, "hand" if path.name == "hand.csv" else "compiled")


def hand_row(row: dict[str, str], source: str = "hand") -> Found:
    """One row of a hand-made table; an open tenure without a day on which it was seen was seen on its first."""
    seen = "" if row["to"] else row.get("seen") or row["from"]
    return Found(
        source,
        row["person"],
        row.get("id", ""),
        row["country"],
        row["role"],
        row.get("organisation", ""),
        row["post"],
        row["from"],
        row["to"],
        seen,
    )
