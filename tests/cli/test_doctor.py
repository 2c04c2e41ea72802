"""``dragoman doctor``: faults have an exit code, gaps have none."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from dragoman.cli import checks
from dragoman.cli.checks import Check
from dragoman.cli.output import SOME_FAILED
from tests.cli.conftest import Call

LOADED = checks._model


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without a language model to load."""
    monkeypatch.setattr(checks, "_model", lambda _: Check("language model", True, "small 1"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))


def told(call: Call) -> dict[str, dict[str, Any]]:
    rows = [json.loads(line) for line in call("doctor", "--json").stdout.splitlines()]
    return {row["check"]: row for row in rows}


def test_everything_is_in_order(call: Call) -> None:
    result = call("doctor", "--table")
    assert result.exit_code == 0, result.output
    assert "FAULT" not in result.stdout
    for name in ("version", "settings", "language model", "encoder", "register", "record", "writing the record"):
        assert name in result.stdout
    assert "gaps" in result.stderr


def test_as_json(call: Call, articles: Path) -> None:
    assert told(call)["record"]["found"].startswith("none yet")
    call("add", str(articles))
    found = told(call)
    assert found["record"] == {
        "check": "record", "ok": True, "found": "3 articles in dragoman-record, all readable", "remedy": ""
    }  # fmt: skip
    assert "tenures, tables read in" in found["register"]["found"]


def test_an_old_register_is_no_fault(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "OLD", timedelta(days=-100_000))
    assert told(call)["register"]["ok"]
    assert "brings it up to date" in told(call)["register"]["found"]


def test_a_broken_record_is_a_fault(call: Call) -> None:
    Path("dragoman-record").mkdir()
    (Path("dragoman-record") / "record.sqlite").write_text("This is no database, however long one looks at it.")
    result = call("doctor", "--table")
    assert result.exit_code == SOME_FAILED
    assert "FAULT record" in result.stdout
    assert "ok    register" in result.stdout


def test_a_broken_register_is_a_fault(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> Check:
        from dragoman.model.failure import RegisterError  # noqa: PLC0415

        raise RegisterError("tenures.csv: line 3 has 2 cells instead of 9")

    monkeypatch.setattr(checks, "_register", broken)
    result = call("doctor", "--table")
    assert result.exit_code == SOME_FAILED
    assert "FAULT register              tenures.csv: line 3" in result.stdout


def test_a_model_that_is_not_there_is_a_fault(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "_model", LOADED)
    Path("dragoman.toml").write_text('[engine]\nmodel = "no_such_model"\n')
    result = call("doctor", "--json")
    assert result.exit_code == SOME_FAILED
    assert "no_such_model" in result.stdout


def test_faulty_settings_are_a_fault(call: Call) -> None:
    Path("dragoman.toml").write_text("[engine")
    result = call("doctor", "--table")
    assert result.exit_code == SOME_FAILED
    assert "FAULT settings" in result.stdout


def test_a_folder_that_cannot_be_written_to(call: Call, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = call("--record", str(tmp_path / "file" / "record"), "doctor", "--table")
    assert result.exit_code == SOME_FAILED
    assert "cannot be written to" in result.stdout


def test_gaps_are_no_fault(call: Call) -> None:
    result = call("doctor", "--gaps", "--json")
    assert result.exit_code == 0
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert rows
    assert all(row["from"] <= row["to"] and row["office"] for row in rows)
    one = rows[0]["country"]
    assert [json.loads(line) for line in call("doctor", "--country", one, "--json").stdout.splitlines()] == [
        row for row in rows if row["country"] == one
    ]
    assert "years without a known holder" in call("doctor", "--country", one, "--table").stderr


def test_a_country_that_is_none(call: Call) -> None:
    assert call("doctor", "--country", "Atlantis").exit_code == 2
