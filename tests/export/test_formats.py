"""The record for other programs."""

from __future__ import annotations

import csv
import io
import json

from dragoman.export import csv_of, jsonl_of
from dragoman.record import merge_readings
from tests.record.examples import announcement, hostile, same_meeting_elsewhere, visit_and_meeting

FOUND = merge_readings([visit_and_meeting(), same_meeting_elsewhere(), announcement(), hostile()])


def test_json_lines_name_the_reports() -> None:
    lines = [json.loads(line) for line in jsonl_of(FOUND).splitlines()]
    assert len(lines) == len(FOUND)
    reports = {(r["article"], r["engagement"]) for line in lines for r in line["reports"]}
    told = (visit_and_meeting(), same_meeting_elsewhere(), announcement(), hostile())
    assert reports == {(one.article.name, e.id) for one in told for e in one.engagements}


def test_the_table_has_a_row_for_each_engagement_and_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(csv_of(FOUND))))
    assert [row["id"] for row in rows] == [one.id for one in FOUND]
    assert "'=cmd()" in {row["topics"] for row in rows}
    assert rows[0]["articles"] == "agency-orlova; courier-orlova"


def test_each_party_has_its_code_in_the_order_of_the_parties() -> None:
    for row in csv.DictReader(io.StringIO(csv_of(FOUND))):
        for parties, codes in (("participants", "participant_codes"), ("collective_participants", "collective_codes")):
            if row[parties]:
                assert len(row[codes].split("; ")) == len(row[parties].split("; "))
                assert all(code == "?" or code.isupper() for code in row[codes].split("; "))
