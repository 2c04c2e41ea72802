"""``add``, ``timeline``, ``show``, ``why``, ``judge`` and ``export``."""

from __future__ import annotations

import errno
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from tests.cli.conftest import Call


@pytest.fixture
def filled(call: Call, articles: Path) -> Call:
    result = call("add", str(articles), "--published", "2021-05-05")
    assert result.exit_code == 0, result.output
    assert "3 added; 2 engagements" in result.stderr
    return call


def timeline(call: Call, *arguments: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in call("timeline", "--json", *arguments).stdout.splitlines()]


def test_the_same_twice_changes_nothing(filled: Call, articles: Path) -> None:
    before = timeline(filled)
    result = filled("add", str(articles), "--published", "2021-05-05")
    assert result.exit_code == 0
    assert "3 unchanged" in result.stderr
    assert timeline(filled) == before
    assert [len(row["reports"]) for row in before] == [2]


def test_what_was_given_before_holds_until_something_else_is_given(filled: Call, articles: Path) -> None:
    before = timeline(filled)
    assert "3 unchanged" in filled("add", str(articles)).stderr
    assert timeline(filled) == before
    filled("add", str(articles / "courier.txt"), "--publisher", "Courier")
    reports = {report["article"]: report for row in timeline(filled) for report in row["reports"]}
    assert (reports["courier"]["publisher"], reports["courier"]["published"]) == ("Courier", "2021-05-05")


@pytest.mark.parametrize("arguments", [["timeline"], ["export"], ["show", "abcd"], ["add", "news"]])
def test_a_damaged_record_is_a_message(filled: Call, tmp_path: Path, arguments: list[str]) -> None:
    database = sqlite3.connect(tmp_path / "dragoman-record" / "record.sqlite")
    database.execute("ALTER TABLE captures RENAME COLUMN fetched TO fetched_then")
    database.execute("ALTER TABLE engagements RENAME COLUMN document TO document_then")
    database.execute("ALTER TABLE reports RENAME COLUMN recorded TO recorded_then")
    database.commit()
    database.close()
    result = filled(*arguments)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].startswith("Error: ")
    assert "Traceback" not in result.output


def test_the_record_lies_where_it_is_told_to(call: Call, articles: Path, tmp_path: Path) -> None:
    assert call("--record", "elsewhere", "add", str(articles)).exit_code == 0
    assert (tmp_path / "elsewhere" / "record.sqlite").exists()
    assert not (tmp_path / "dragoman-record").exists()


def test_timeline_narrows(filled: Call) -> None:
    assert len(timeline(filled, "--between", "RUS", "Syria")) == 1
    assert timeline(filled, "--between", "RUS", "Turkey") == []
    assert len(timeline(filled, "--actor", "Orlova", "--since", "2021", "--kind", "meeting")) == 1
    assert timeline(filled, "--status", "planned") == []
    result = filled("timeline", "--table")
    assert "Nadezhda Orlova (Russia), Karim al-Hadid (Syria)" in " ".join(result.stdout.split())


def test_a_narrow_terminal_still_tells_who(filled: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    narrow = Console(width=40, markup=False, emoji=False, highlight=False)
    monkeypatch.setattr("dragoman.cli.listing.console", lambda: narrow)
    with narrow.capture() as told:
        filled("timeline", "--table")
    assert "meeting" in told.get()
    assert "Orlova" in told.get()


def test_timeline_quotes_its_evidence(filled: Call) -> None:
    told = " ".join(filled("timeline", "--table", "--evidence").stdout.split())
    rows = timeline(filled)
    assert told.count("“") >= sum(len(row["reports"]) for row in rows)


def test_an_unknown_country_is_wrong_usage(filled: Call) -> None:
    result = filled("timeline", "--between", "RUS", "Ruritania")
    assert result.exit_code == 2
    assert "'Ruritania' is no country" in result.stderr


def test_html(filled: Call, tmp_path: Path) -> None:
    result = filled("timeline", "--html", "page.html")
    assert result.exit_code == 0
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "Karim al-Hadid" in page
    assert filled("timeline", "--html", "missing/page.html").exit_code == 1


def test_show_and_why_by_abbreviated_id_and_by_report(filled: Call) -> None:
    (row,) = timeline(filled)
    report = row["reports"][1]["engagement"]
    for ident, asked in ((row["id"], None), (row["id"][:6], None), (report, report)):
        shown = json.loads(filled("show", ident).stdout)
        beside: dict[str, Any] = {"readouts": [], "redirected_from": asked, "successors": []}
        assert shown == row | beside
    assert f"{report} is now in {row['id']}." in filled("show", report).stderr
    why = json.loads(filled("why", row["id"]).stdout)
    assert [report["article"] for report in why["reports"]] == ["courier", "gazette"]
    date = next(value for value in why["reports"][0]["values"] if value["attribute"] == "date")
    assert [words["quote"] for words in date["words"]] == ["Tuesday"]
    assert why["joined"][0]["by"] == "merge"
    table = filled("why", row["id"], "--table").stdout
    assert "rule: verb met" in table
    assert "inferred: past tense" in table
    assert "One engagement because" in table
    assert "gazette" in filled("show", row["id"], "--table").stdout


@pytest.mark.parametrize("command", ["show", "why"])
def test_an_unknown_id_is_exit_code_3(filled: Call, command: str) -> None:
    result = filled(command, "ffffffff")
    assert result.exit_code == 3
    assert "no engagement or statement 'ffffffff'" in result.stderr


def test_a_judgement_takes_reports_apart_and_joins_them_again(filled: Call) -> None:
    (row,) = timeline(filled)
    left, right = (report["engagement"] for report in row["reports"])
    result = filled("judge", left[:8], "different", right, "--by", "mk", "--reason", "two meetings")
    assert result.exit_code == 0, result.output
    assert "has 2 engagements (before: 1)" in result.stderr
    assert len(timeline(filled)) == 2
    assert filled("judge", left, "same", right).exit_code == 0
    assert len(timeline(filled)) == 1
    assert filled("judge", left, "same", left).exit_code == 2
    assert filled("judge", left, "same", "ffffffff").exit_code == 3


def test_export(filled: Call, tmp_path: Path) -> None:
    lines = filled("export").stdout.splitlines()
    assert [set(report) >= {"article", "engagement"} for report in json.loads(lines[0])["reports"]] == [True, True]
    assert filled("export", "--format", "csv", "--output", "record.csv").exit_code == 0
    assert (tmp_path / "record.csv").read_text().startswith("id,date,kind")


@pytest.mark.parametrize("arguments", [["timeline"], ["show", "abcd"], ["export"], ["judge", "abcd", "same", "efgh"]])
def test_without_a_record_there_is_a_way_on(call: Call, arguments: list[str], tmp_path: Path) -> None:
    result = call(*arguments)
    assert result.exit_code == 3
    assert "make one with: dragoman add" in result.stderr
    assert not (tmp_path / "dragoman-record").exists()


def test_a_file_is_written_whole_or_not_at_all(filled: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "timeline.html"
    page.write_text("the page of yesterday")

    def full(path: Path, *_: object, **__: object) -> int:
        path.touch()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    result = filled("timeline", "--html", "timeline.html")
    assert (result.exit_code, page.read_text()) == (1, "the page of yesterday")
    assert "cannot be written: No space left" in result.stderr
    assert not list(tmp_path.glob(".*.part"))
