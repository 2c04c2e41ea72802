"""The tables compiled by hand hold what their README promises: EDTF dates, known states, one holder at a time."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from dragoman.reference.countries import country

COMPILED = Path(__file__).resolve().parents[2] / "tools" / "register" / "compiled"
COLUMNS = ["person", "country", "role", "organisation", "post", "from", "to", "source"]
EDTF = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
SINGLE = ("foreign minister", "prime minister", "president", "defence minister", "secretary of state", "king", "pope")
A_MONTH = 31  # days that two holders of one office may overlap

Row = dict[str, str]


def rows() -> list[Row]:
    found: list[Row] = []
    for path in sorted(COMPILED.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as table:
            reader = csv.DictReader(table)
            assert list(reader.fieldnames or [])[: len(COLUMNS)] == COLUMNS, path.name
            found += reader
    return found


def first(edtf: str) -> date:
    return date.fromisoformat((edtf + "-01-01")[:10])


def latest(edtf: str) -> date:
    """The last day that a date of any precision may mean; the 28th stands for the last of a month."""
    return date.fromisoformat((edtf + "-12-28")[:10]) if len(edtf) == 4 else date.fromisoformat((edtf + "-28")[:10])


def test_rows_are_whole() -> None:
    for row in rows():
        assert row["person"] == row["person"].strip() != "", row
        assert EDTF.fullmatch(row["from"]), row
        assert not row["to"] or EDTF.fullmatch(row["to"]), row
        assert row["role"], row
        assert row["country"] or row["organisation"], row
        assert row["source"] == "general knowledge" or row["source"].startswith("list:"), row


def test_states_are_known() -> None:
    assert [row for row in rows() if row["country"] and country(row["country"]) is None] == []


def test_no_tenure_ends_before_it_begins() -> None:
    for row in rows():
        if row["to"]:
            size = min(len(row["from"]), len(row["to"]))
            assert row["from"][:size] <= row["to"][:size], row


@pytest.mark.parametrize("role", SINGLE)
def test_one_holder_at_a_time(role: str) -> None:
    offices: dict[str, list[Row]] = defaultdict(list)
    for row in rows():
        if row["role"] == role and not row["post"]:
            offices[row["country"]].append(row)
    for tenures in offices.values():
        tenures.sort(key=lambda row: first(row["from"]))
        for before, after in pairwise(tenures):
            if before["person"] != after["person"] and before["to"]:
                assert (first(before["to"]) - latest(after["from"])).days <= A_MONTH, (before, after)
