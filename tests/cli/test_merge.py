"""``dragoman merge``: a folder of readings becomes one record, whatever else lies in the folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.model.contract import reading_to_json
from dragoman.model.reading import Reading
from tests.cli.conftest import Call
from tests.record.examples import announcement, same_meeting_elsewhere, visit_and_meeting


@pytest.fixture
def readings(tmp_path: Path) -> Path:
    """Three readings, under names of files that are not those of their articles."""
    folder = tmp_path / "readings"
    folder.mkdir()
    for name, one in (("a1", visit_and_meeting()), ("a2", same_meeting_elsewhere()), ("a3", announcement())):
        write(folder / f"{name}.json", one)
    return folder


def write(path: Path, reading: Reading) -> None:
    path.write_text(json.dumps(reading_to_json(reading)), encoding="utf-8")


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_each_engagement_is_a_line_with_its_reports(call: Call, readings: Path, tmp_path: Path) -> None:
    result = call("merge", str(readings), "--out", "record.jsonl")
    assert result.exit_code == 0, result.output
    assert "3 engagements written to record.jsonl" in result.stderr
    assert "3 merged" in result.stderr
    rows = lines(tmp_path / "record.jsonl")
    visit = next(row for row in rows if row["kind"] == "visit" and row["status"] == "occurred")
    own = visit_and_meeting().engagements[0].id
    assert [report["article"] for report in visit["reports"]] == ["a3", "a1"]
    assert visit["reports"][1]["engagement"] == own
    assert [one["status"] for one in visit["history"]] == ["planned", "occurred"]
    assert call("merge", str(readings)).stdout == (tmp_path / "record.jsonl").read_text(encoding="utf-8")


def test_a_store_has_the_same_record(call: Call, articles: Path, tmp_path: Path) -> None:
    assert call("add", str(articles), "--published", "2021-05-05").exit_code == 0
    assert call("read", str(articles), "--published", "2021-05-05", "--out", "read").exit_code == 0
    assert call("merge", "read").stdout == call("export").stdout != ""


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "not JSON"),
        (b"[1, 2]", "not an object"),
        (b"\xff\xfe{\x00}\x00", "zero bytes"),
        (b"", "not JSON"),
        (b"[" * 100_000, "too many brackets"),
        (b'{"schema": "dragoman.reading/9"}', "reading.schema: 'dragoman.reading/9' is not"),
        (b'{"schema": "dragoman.reading/1", "article": {"id": "x"}}', "article.text: missing"),
        (b'{"schema": NaN}', "NaN is no number"),
        (b'{"schema": 1e999}', "a number too large"),
    ],
)
def test_a_file_that_is_no_reading_is_named_and_the_others_are_merged(
    call: Call, readings: Path, content: bytes, reason: str
) -> None:
    (readings / "bad.json").write_bytes(content)
    result = call("merge", str(readings))
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 3
    (line,) = [line for line in result.stderr.splitlines() if line.startswith("failed: ")]
    assert "bad.json: not a reading: " in line
    assert reason in line
    assert "dragoman read SOURCE --out FOLDER" in line


def test_words_that_are_not_in_the_text_are_refused(call: Call, readings: Path) -> None:
    document = reading_to_json(announcement())
    document["engagements"][0]["evidence"][0]["quote"] = "never said"
    (readings / "a4.json").write_text(json.dumps(document))
    result = call("merge", str(readings))
    assert result.exit_code == 1
    assert "engagements[0].evidence[0]: the text from" in result.stderr


def test_a_folder_in_the_place_of_a_file_and_half_a_character(call: Call, readings: Path) -> None:
    (readings / "folder.json").mkdir()
    document = json.dumps(reading_to_json(announcement())).replace('"Agency"', '"Agency \\ud83d"')
    (readings / "a3.json").write_text(document)
    result = call("merge", str(readings))
    assert result.exit_code == 1
    assert "folder.json: cannot be read (Is a directory)" in result.stderr
    assert "Agency \ufffd" in result.stdout


def test_metadata_of_articles_is_passed_over(call: Call, readings: Path) -> None:
    (readings / "a1.meta.json").write_text('{"publisher": "The Courier"}')
    write(readings / "a4.meta.json", announcement())
    result = call("merge", str(readings))
    assert result.exit_code == 0, result.output
    assert {report["article"] for row in result.stdout.splitlines() for report in json.loads(row)["reports"]} == {
        "a1", "a2", "a3", "a4.meta",
    }  # fmt: skip


def test_where_nothing_can_be_merged_nothing_is_written(call: Call, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = call("merge", "empty", "--out", "record.jsonl")
    assert (result.exit_code, (tmp_path / "record.jsonl").exists()) == (3, False)
    assert "nothing to read" in result.stderr
    result = call("merge", "nosuch")
    assert (result.exit_code, "nosuch is no folder" in result.stderr) == (2, True)


@pytest.mark.parametrize("command", [["merge"], ["add", "--readings"]])
def test_a_folder_without_readings_is_told_what_helps(call: Call, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "empty").mkdir()
    result = call(*command, str(tmp_path / "empty"))
    assert result.exit_code == 3
    assert "dragoman read SOURCE --out" in " ".join(result.stderr.split())
