"""``dragoman add --readings``: what was read before goes on record."""

from __future__ import annotations

import json
from pathlib import Path

from dragoman.model.contract import reading_to_json
from dragoman.record import Record, recorded_to_json
from tests.cli.conftest import Call
from tests.record.examples import announcement, same_meeting_elsewhere, visit_and_meeting


def written(folder: Path) -> Path:
    folder.mkdir()
    for reading in (visit_and_meeting(), same_meeting_elsewhere(), announcement()):
        (folder / f"{reading.article.name}.json").write_text(json.dumps(reading_to_json(reading)), encoding="utf-8")
    return folder


def test_readings_go_on_record_as_they_are(call: Call, tmp_path: Path) -> None:
    folder = written(tmp_path / "readings")
    result = call("add", "--readings", str(folder))
    assert result.exit_code == 0, result.output
    assert "3 added" in result.output
    record = Record(tmp_path / "dragoman-record", create=False)
    merged = call("merge", str(folder)).stdout.splitlines()
    assert [json.loads(line) for line in merged] == [recorded_to_json(one) for one in record.engagements()]
    assert "3 unchanged" in call("add", "--readings", str(folder)).output


def test_a_file_that_is_no_reading_is_said_and_the_others_go_on(call: Call, tmp_path: Path) -> None:
    folder = written(tmp_path / "readings")
    (folder / "broken.json").write_text("{", encoding="utf-8")
    result = call("add", "--readings", str(folder))
    assert result.exit_code == 1
    assert "broken.json: not a reading" in result.output
    assert "3 added" in result.output


def test_what_is_no_folder_and_what_a_reading_says_itself_are_wrong_usage(call: Call, tmp_path: Path) -> None:
    assert call("add", "--readings", str(tmp_path / "none")).exit_code == 2
    folder = written(tmp_path / "readings")
    assert call("add", "--readings", str(folder), "--published", "2020-01-01").exit_code == 2
