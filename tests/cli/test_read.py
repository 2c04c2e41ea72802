"""``dragoman read``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman.model.contract import reading_from_json
from tests.cli.conftest import TEXT, Call


def test_piped_output_is_one_reading_a_line(call: Call, articles: Path) -> None:
    result = call("read", str(articles), "--published", "2021-05-05")
    assert result.exit_code == 0, result.output
    readings = [reading_from_json(json.loads(line)) for line in result.stdout.splitlines()]
    assert [one.article.name for one in readings] == ["courier", "fish", "gazette"]
    assert {one.article.published for one in readings} == {"2021-05-05"}
    assert "3 read; 2 engagements" in result.stderr


def test_a_table_has_the_quoted_words(call: Call, articles: Path) -> None:
    result = call("read", str(articles / "courier.txt"), "--table")
    for words in (
        "meeting occurred",
        "2021-05-04",
        "Damascus, Syria",
        "Nadezhda Orlova (Russia)",
        "“Tuesday”",
        "“met”",
    ):
        assert words in result.stdout


def test_out_writes_one_file_an_input(call: Call, articles: Path, tmp_path: Path) -> None:
    result = call("read", str(articles), "--out", "readings")
    assert result.exit_code == 0
    assert result.stdout == ""
    written = sorted(path.name for path in (tmp_path / "readings").iterdir())
    assert written == ["courier.json", "fish.json", "gazette.json"]
    assert reading_from_json(json.loads((tmp_path / "readings" / "courier.json").read_text())).engagements


def test_standard_input(call: Call) -> None:
    result = call("read", "-", stdin=TEXT)
    assert result.exit_code == 0
    assert len(json.loads(result.stdout)["engagements"]) == 1


def test_what_fails_is_a_row_and_the_rest_goes_on(call: Call, articles: Path) -> None:
    (articles / "bad.txt").write_text("EXPLODE " + TEXT)
    (articles / "empty.txt").write_text("")
    result = call("read", str(articles), "missing.txt")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 3
    assert "3 read, 3 failed" in result.stderr
    for words in ("missing.txt: ", "empty.txt: ", "bad.txt: could not be read (RuntimeError: boom)"):
        assert f"failed: {words}" in result.stderr.replace(str(articles) + "/", "")


def test_nothing_read_is_exit_code_3(call: Call) -> None:
    assert call("read", "missing.txt").exit_code == 3


def test_a_folder_that_cannot_be_written_is_told(call: Call, articles: Path) -> None:
    result = call("read", str(articles), "--out", str(articles / "fish.txt" / "readings"))
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert "Not a directory" in result.stderr


def test_a_model_that_is_not_installed_is_wrong_usage(
    call: Call, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def absent(_model: str, encoder: bool) -> None:
        raise LookupError("the language model 'xx' is not installed")

    monkeypatch.undo()
    monkeypatch.setattr("dragoman.read.Reader", absent)
    result = call("read", str(articles))
    assert result.exit_code == 2
    assert result.stderr.count("'xx' is not installed") == 1


def test_wrong_usage_is_exit_code_2(call: Call, articles: Path) -> None:
    assert call("read").exit_code == 2
    result = call("read", str(articles), "--published", "yesterday")
    assert result.exit_code == 2
    assert "'yesterday' is no date" in result.stderr


def test_words_of_an_article_do_not_steer_the_terminal(call: Call, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(TEXT.replace("Orlova meets", "\x1b[2J[bold]Orlova[/bold] meets"))
    result = call("read", "x.txt", "--table")
    assert "\x1b" not in result.stdout
