"""PLOVER codes of engagements, after the crosswalk in ``plover.csv``."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from dragoman.model.engagement import Kind, Plover, Status


@cache
def _crosswalk() -> dict[tuple[str, str], Plover]:
    lines = files(__package__).joinpath("plover.csv").read_text(encoding="utf-8").splitlines()
    return {
        (row["kind"], row["status"]): Plover(row["event"] or None, row["mode"] or None, row["quad"] or None)
        for row in csv.DictReader(lines)
    }


def plover_of(kind: Kind, status: Status) -> Plover:
    """The event, mode and quad class of a kind in a status."""
    table = _crosswalk()
    return table.get((kind, status)) or table[(kind, "*")]
