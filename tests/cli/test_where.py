"""``dragoman where``: tables, JSON and batches."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Call


def test_a_text_as_json(call: Call) -> None:
    result = call("where", "He flew to Sochi.")
    (place,) = json.loads(result.stdout)["places"]
    assert (place["start"], place["end"], place["name"], place["geonames"]) == (11, 16, "Sochi", 491422)
    assert (place["country"], place["region"], place["precision"], place["as"]) == ("RUS", "Krasnodar", "town", "place")


def test_a_text_as_a_table(call: Call) -> None:
    result = call("where", "Paris rejected the plan.", "--table")
    assert "48.85" in result.stdout and "actor" in result.stdout


def test_a_batch_keeps_other_keys_and_names_bad_lines(call: Call, tmp_path: Path) -> None:
    lines = ['{"id": 7, "text": "They met in Oslo."}', '{"id": 8}', '{"id": 9, "text": ""}']
    (tmp_path / "texts.jsonl").write_text("\n".join(lines))
    result = call("where", "--batch", "texts.jsonl")
    first, second, third = map(json.loads, result.stdout.splitlines())
    assert (first["id"], first["places"][0]["name"]) == (7, "Oslo")
    assert "line 2" in second["error"]
    assert (third["id"], third["places"]) == (9, [])
    assert result.exit_code == 1


def test_a_text_or_a_batch_and_not_both(call: Call) -> None:
    assert call("where").exit_code == 2
    assert call("where", "Oslo", "--batch", "-").exit_code == 2
