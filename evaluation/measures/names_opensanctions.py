"""Person pairs of names-opensanctions-bench: F1 of "one person", beside the peer's frozen predictions (``peer_f1``).

Counted are the pairs labelled true or false, whatever their strength. ``organisations_f1`` is the same on companies and
organisations, which the comparison of names of people is not made for. The weights of the comparison are fitted to
these pairs among others; ``tools/train_names.py`` prints what they reach on pairs held out.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

sys.path[:0] = [str(Path(__file__).resolve().parents[2] / "src")]

from dragoman.reference.names import same  # noqa: E402 - the path comes first

SHARED = Path(__file__).resolve().parents[3] / "shared"
FOLDER = ("data", "names-opensanctions-bench")


class Pair(NamedTuple):
    """Two names and whether they are of one person, as the bench has it."""

    group: str
    one: str
    other: str
    same: bool


def pairs(shared: Path, schemas: tuple[str, ...] = ("Person",)) -> list[Pair]:
    """The pairs of the bench of some schemas; empty without the data."""
    return [_pair(row) for row in _rows(shared, "cases.csv") if row["schema"] in schemas]


def measure(shared: Path, show: bool = False) -> dict[str, float]:
    """F1 on persons, of ours and of the peer; on organisations, of ours."""
    people = pairs(shared)
    if not people:
        return {}
    said = [same(pair.one, pair.other) for pair in people]
    if show:
        for pair, (one, score) in zip(people, said, strict=True):
            if one != pair.same:
                print("wrongly one" if one else "missed", f"{score:.2f}", pair.one, "|", pair.other)
    rows = _rows(shared, "peer_logicv2_frozen_predictions.csv")
    peer = {_pair(row): row["predicted_match"] == "true" for row in rows}
    judged = [pair for pair in people if pair in peer]
    organisations = pairs(shared, ("Company", "Organization"))
    return {
        "f1": _f1(people, lambda pair: same(pair.one, pair.other)[0]),
        "peer_f1": _f1(judged, lambda pair: peer[pair]),
        "organisations_f1": _f1(organisations, lambda pair: same(pair.one, pair.other)[0]),
    }


def _f1(found: Iterable[Pair], says: Callable[[Pair], bool]) -> float:
    judged = [(says(pair), pair.same) for pair in found]
    right = sum(said and true for said, true in judged)
    return round(2 * right / max(1, sum(said for said, _ in judged) + sum(true for _, true in judged)), 4)


def _rows(shared: Path, name: str) -> list[dict[str, str]]:
    path = shared.joinpath(*FOLDER, name)
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def _pair(row: dict[str, str]) -> Pair:
    return Pair(row["case_group"], row["name1"], row["name2"], row["is_match"] == "true")


if __name__ == "__main__":
    print(measure(SHARED, "--show" in sys.argv))
