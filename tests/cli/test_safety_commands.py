"""``verify`` and ``backup``: what they print, and what they exit with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call


@pytest.fixture
def filled(call: Call, articles: Path) -> Call:
    result = call("add", str(articles), "--published", "2021-05-05")
    assert result.exit_code == 0, result.output
    return call


def a_capture(folder: Path) -> Path:
    return min(path for path in (folder / "captures").rglob("*") if path.is_file())


def test_a_whole_record_is_in_order(filled: Call) -> None:
    result = filled("verify")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "3 articles, 3 captures, 1 engagement: all in order" in result.stderr


def test_what_is_wrong_is_listed_with_what_helps(filled: Call, tmp_path: Path) -> None:
    path = a_capture(tmp_path / "dragoman-record")
    path.write_bytes(b"other bytes \x1b[31m")
    listed = filled("verify")
    assert listed.exit_code == 1
    (finding,) = (json.loads(line) for line in listed.stdout.splitlines())
    assert finding.keys() == {"check", "where", "found", "remedy", "fault"}
    assert finding["check"] == "capture"
    assert "1 fault" in listed.stderr
    table = filled("verify", "--table")
    assert "other bytes than came" in table.stdout
    assert "dragoman add" in table.stdout
    assert filled("verify", "--repair").exit_code == 1, "no repair brings lost bytes back"


def test_nothing_to_look_through(call: Call) -> None:
    assert call("verify").exit_code == 3
    assert call("backup", "copy").exit_code == 3
    assert call("backup", "--check", "copy").exit_code == 3


def test_a_backup_is_made_checked_and_asked(filled: Call, tmp_path: Path) -> None:
    made = filled("backup", "copy")
    assert (made.exit_code, made.stdout) == (0, "")
    assert "3 captures and the database copied to copy" in made.stderr
    assert "all in order" in filled("backup", "--check", "copy").stderr
    assert filled("--record", "copy", "timeline").stdout == filled("timeline").stdout
    again = filled("backup", "copy")
    assert again.exit_code == 1
    assert "overwrites nothing" in again.stderr
    a_capture(tmp_path / "copy").unlink()
    assert filled("backup", "--check", "copy").exit_code == 1


def test_a_backup_without_a_capture_says_so(filled: Call, tmp_path: Path) -> None:
    a_capture(tmp_path / "dragoman-record").unlink()
    made = filled("backup", "copy")
    assert made.exit_code == 1
    assert "2 captures" in made.stderr
    assert "not in the backup" in made.stderr
