"""``judgements``, and ``merge --judgements``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call


@pytest.fixture
def judged(call: Call, articles: Path) -> Call:
    """A record with a correction that is overridden, one in force and a pair kept apart."""
    assert call("add", str(articles), "--published", "2021-05-05").exit_code == 0
    (row,) = (json.loads(line) for line in call("timeline", "--json").stdout.splitlines())
    left, right = (report["engagement"] for report in row["reports"])
    for place in ("Homs", "Aleppo"):
        assert call("correct", left, "place", place, "--because", "seen there", "--by", "mk").exit_code == 0
    assert call("judge", left, "different", right, "--by", "jo").exit_code == 0
    return call


def listed(call: Call, *arguments: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in call("judgements", "--json", *arguments).stdout.splitlines()]


def test_each_is_listed_with_what_became_of_it(judged: Call) -> None:
    assert [(one["verdict"], one["effect"]) for one in listed(judged)] == [
        ("correct", "overridden"), ("correct", "in force"), ("different", "in force"),
    ]  # fmt: skip
    assert [one["value"] for one in listed(judged, "--effect", "overridden")] == ["Homs"]
    table = " ".join(judged("judgements", "--table").stdout.split())
    assert "place Aleppo by mk: seen there" in table
    assert "different" in table
    assert "no such judgement" in judged("judgements", "--effect", "waiting").stderr


def test_they_go_with_readings_and_into_another_record(judged: Call, articles: Path, tmp_path: Path) -> None:
    lines = judged("judgements", "--json").stdout
    (tmp_path / "judged.jsonl").write_text(lines)
    assert judged("read", str(articles), "--published", "2021-05-05", "--out", "readings").exit_code == 0
    assert judged("merge", "readings", "--judgements", "judged.jsonl").stdout == judged("export").stdout
    result = judged("--record", "other", "add", str(articles), "--published", "2021-05-05")
    assert result.exit_code == 0
    assert "3 taken in" in judged("--record", "other", "judgements", "--import", "judged.jsonl").stderr
    assert judged("--record", "other", "export").stdout == judged("export").stdout
    assert "3 known already" in judged("--record", "other", "judgements", "--import", "judged.jsonl").stderr
    assert judged("--record", "other", "judgements", "--json").stdout == lines


def test_words_on_tenures_go_with_them(judged: Call, tmp_path: Path) -> None:
    said = {"verdict": "confirm", "by": "mk", "when": "2021-05-06T10:00:00+00:00", "because": None,
            "tenure": {"name": "Ana Reyes", "role": "foreign minister", "country": "ESP"}}  # fmt: skip
    (tmp_path / "judged.jsonl").write_text(json.dumps(said))
    assert "1 taken in" in judged("judgements", "--import", "judged.jsonl").stderr
    assert "1 known already" in judged("judgements", "--import", "judged.jsonl").stderr
    assert listed(judged)[0]["tenure"]["name"] == "Ana Reyes"
    assert "confirm Ana Reyes as foreign minister" in judged("judgements", "--table").stdout


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"verdict": "perhaps"}, "judgement.verdict: 'perhaps' is not one of its values"),
        ({"on": []}, "judgement.on: the reports that it is on are missing"),
        ({"when": "yesterday"}, "judgement.when: 'yesterday' is no time"),
        ({"value": "Ruritania", "attribute": "country"}, "'Ruritania' is no country known here"),
        ({"attribute": "shoes"}, "'shoes' cannot be corrected"),
        ({"action": "paint"}, "judgement.action: 'paint'"),
        ({"by": None}, "judgement.by: missing"),
        ({"value": [1]}, "judgement.value: an object was expected"),
        ({"verdict": "same", "other": None}, "same is said of two reports"),
    ],
)
def test_a_line_that_is_none_is_named(judged: Call, tmp_path: Path, change: dict[str, Any], reason: str) -> None:
    good = listed(judged)[0]
    (tmp_path / "judged.jsonl").write_text(f"{json.dumps({**good, **change})}\n\n{json.dumps(good)}\n{{\n")
    result = judged("judgements", "--import", "judged.jsonl")
    assert result.exit_code == 1
    failed = [line for line in result.stderr.splitlines() if line.startswith("failed: ")]
    assert "judged.jsonl line 1: " in failed[0]
    assert reason in failed[0]
    assert "judged.jsonl line 4: not JSON" in failed[1]
    assert "1 known already" in result.stderr
