"""``accept``, ``reject`` and ``correct``."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call


@pytest.fixture
def filled(call: Call, articles: Path) -> Call:
    result = call("add", str(articles), "--published", "2021-05-05")
    assert result.exit_code == 0, result.output
    return call


def timeline(call: Call, *arguments: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in call("timeline", "--json", *arguments).stdout.splitlines()]


def done(call: Call, *arguments: str) -> str:
    result = call(*arguments, "--by", "mk")
    assert result.exit_code == 0, result.output
    return " ".join(result.stderr.split())


def test_what_is_rejected_leaves_and_comes_back(filled: Call) -> None:
    (row,) = timeline(filled)
    said = done(filled, "reject", row["id"][:8], "--because", "another Hadid")
    assert said == f"{row['id']} (courier, gazette) rejected, by mk. The record has 0 engagements (before: 1)."
    assert timeline(filled) == []
    assert filled("export").stdout == ""
    (rejected,) = timeline(filled, "--rejected")
    assert (rejected["rejected"]["by"], rejected["rejected"]["because"]) == ("mk", "another Hadid")
    assert json.loads(filled("export", "--rejected").stdout) == rejected
    assert json.loads(filled("show", row["id"]).stdout)["rejected"] == rejected["rejected"]
    assert "rejected" in filled("timeline", "--rejected", "--table").stdout
    assert "another Hadid" in filled("show", row["id"], "--table").stdout
    done(filled, "reject", row["id"], "--undo")
    assert timeline(filled) == [row]


def test_one_report_alone_is_rejected(filled: Call) -> None:
    (row,) = timeline(filled)
    gazette = row["reports"][1]["engagement"]
    assert "(gazette) rejected" in done(filled, "reject", gazette, "--report", "--because", "tells of last year")
    (left,) = timeline(filled)
    assert [report["article"] for report in left["reports"]] == ["courier"]


def test_what_is_accepted_shows_what_changes(filled: Call) -> None:
    (row,) = timeline(filled)
    done(filled, "accept", row["id"], "--because", "so says the ministry")
    (accepted,) = timeline(filled)
    assert accepted["accepted"]["changed"] == []
    done(filled, "correct", row["id"], "place", "Homs", "--because", "a slip")
    (changed,) = timeline(filled)
    assert changed["accepted"]["changed"] == [{"attribute": "place", "was": "Damascus", "now": "Homs"}]
    shown = " ".join(filled("show", row["id"], "--table").stdout.split())
    assert "so says the ministry; changed since: place was Damascus" in shown
    done(filled, "correct", row["id"], "place", "--undo")
    done(filled, "accept", row["id"], "--undo")
    assert timeline(filled) == [row]


def test_what_is_corrected_is_seen_everywhere(filled: Call, tmp_path: Path) -> None:
    (row,) = timeline(filled)
    said = done(filled, "correct", row["id"], "date", "2021-05-03", "--because", "the ministry says so")
    assert said == f"{row['id']} (courier, gazette): date 2021-05-03, by mk."
    (corrected,) = timeline(filled)
    assert corrected["date"] == "2021-05-03"
    (correction,) = corrected["corrections"]
    assert correction["versions"] == [{"value": "2021-05-04", "articles": ["courier", "gazette"]}]
    for command in ("show", "why"):
        table = " ".join(filled(command, row["id"], "--table").stdout.split())
        assert "date: 2021-05-03, was 2021-05-04 (courier, gazette); by mk on 20" in table
    why = json.loads(filled("why", row["id"]).stdout)
    assert why["corrections"] == [correction]
    assert filled("export", "--format", "csv", "--output", "record.csv").exit_code == 0
    (cells,) = csv.DictReader((tmp_path / "record.csv").read_text().splitlines())
    assert (cells["date"], cells["corrected"], cells["accepted"]) == ("2021-05-03", "date", "")
    assert filled("timeline", "--html", "page.html").exit_code == 0
    assert "the ministry says so" in (tmp_path / "page.html").read_text()
    done(filled, "correct", row["id"], "date", "--undo")
    assert timeline(filled) == [row]


def test_those_who_took_part_are_added_and_removed(filled: Call) -> None:
    (row,) = timeline(filled)
    added = "Ana Reyes (Spain, foreign minister, guest)"
    done(filled, "correct", row["id"], "participants", "add", added, "--because", "on the picture")
    done(filled, "correct", row["id"], "participants", "remove", "Orlova", "--because", "not there")
    (changed,) = timeline(filled)
    assert [(who["name"], who["country"]) for who in changed["participants"]] == [
        ("Ana Reyes", "ESP"), ("Karim al-Hadid", "SYR"),
    ]  # fmt: skip
    done(filled, "correct", row["id"], "participants", "remove", "Ana Reyes", "--undo")
    assert [who["name"] for who in timeline(filled)[0]["participants"]] == ["Karim al-Hadid"]
    done(filled, "correct", row["id"], "participants", "add", "Nadezhda Orlova", "--undo")
    assert {who["name"] for who in timeline(filled)[0]["participants"]} == {"Karim al-Hadid", "Nadezhda Orlova"}


def test_what_an_engagement_is_part_of(filled: Call, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(
        "Orlova meets Hadid again\n\nFor the second time, minister Nadezhda Orlova met President Karim al-Hadid, it "
        "was told in Damascus by an official who had been at the talks and who asked to remain unnamed.\n"
    )
    assert filled("add", "other.txt", "--published", "2021-05-05").exit_code == 0
    (row,) = timeline(filled)
    other = next(one["engagement"] for one in row["reports"] if one["article"] == "other")
    first = next(one["engagement"] for one in row["reports"] if one["article"] == "courier")
    assert filled("judge", other, "different", first).exit_code == 0
    gazette = next(one["engagement"] for one in row["reports"] if one["article"] == "gazette")
    assert filled("judge", other, "different", gazette).exit_code == 0
    assert filled("correct", other, "part_of", other, "--because", "x").exit_code == 2
    done(filled, "correct", other, "part_of", first[:8], "--because", "the same visit")
    whole = {report["article"]: one for one in timeline(filled) for report in one["reports"]}
    assert whole["other"]["part_of"] == whole["courier"]["id"]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("correct", "date", "soon", "--because", "x"), "is no date of the kind"),
        (("correct", "date", "2021-05-03"), "--because"),
        (("correct", "shoes", "brown", "--because", "x"), "'shoes' is not one of 'date', 'time'"),
        (("correct", "date", "--because", "x"), "correct ID date VALUE"),
        (("correct", "topics", "grain", "--because", "x"), "topics add VALUE, or topics remove VALUE"),
        (("correct", "topics", "remove", "shoes", "--because", "x"), "'shoes' is not one of topics"),
        (("correct", "participants", "remove", "Demir", "--because", "x"), "Nadezhda Orlova; Karim al-Hadid"),
        (("correct", "date", "--undo"), "nothing to take back"),
        (("accept", "--undo"), "nothing to take back"),
        (("reject", "--undo"), "nothing to take back"),
        (("reject",), "--because"),
    ],
)
def test_what_cannot_be_is_wrong_usage_and_says_why(filled: Call, arguments: tuple[str, ...], reason: str) -> None:
    (row,) = timeline(filled)
    result = filled(arguments[0], row["id"], *arguments[1:])
    assert result.exit_code == 2, result.output
    assert reason in " ".join(result.stderr.split())
    assert timeline(filled) == [row]


@pytest.mark.parametrize("command", [("accept",), ("reject", "--because", "x"), ("correct", "date", "none")])
def test_an_unknown_id_is_exit_code_3(filled: Call, command: tuple[str, ...]) -> None:
    result = filled(command[0], "ffffffff", *command[1:])
    assert result.exit_code == 3


def test_a_judgement_on_a_pair_is_taken_back(filled: Call) -> None:
    (row,) = timeline(filled)
    left, right = (report["engagement"] for report in row["reports"])
    assert filled("judge", left, "different", right, "--because", "two").exit_code == 0
    assert len(timeline(filled)) == 2
    assert filled("judge", left, "undo", right).exit_code == 0
    assert timeline(filled) == [row]


def test_an_id_that_was_given_once_leads_on(filled: Call) -> None:
    (row,) = timeline(filled)
    left, right = (report["engagement"] for report in row["reports"])
    assert filled("judge", left, "different", right).exit_code == 0
    result = filled("show", left)
    assert json.loads(result.stdout)["successors"] == [right]
    assert f"is now also in {right}" in result.stderr
    assert json.loads(result.stdout)["redirected_from"] is None


def refused(call: Call, *arguments: str, code: int = 2) -> str:
    result = call(*arguments)
    assert result.exit_code == code, result.output
    return " ".join(result.stderr.split())


def test_nothing_is_taken_back_that_was_not_judged(filled: Call) -> None:
    (row,) = timeline(filled)
    left, right = (report["engagement"] for report in row["reports"])
    assert "nothing to take back" in refused(filled, "judge", left, "undo", right)
    done(filled, "judge", left, "different", right)
    done(filled, "judge", left, "undo", right)
    assert "nothing to take back" in refused(filled, "judge", left, "undo", right)
    said = [json.loads(line) for line in filled("judgements", "--json").stdout.splitlines()]
    assert [(one["verdict"], one["undo"]) for one in said] == [("different", False), ("different", True)]


def test_a_reason_has_words(filled: Call) -> None:
    (row,) = timeline(filled)
    for command in (["accept", row["id"]], ["reject", row["id"]], ["correct", row["id"], "date", "2021-05-04"]):
        assert "--because has no words" in refused(filled, *command, "--because", " ")


def test_a_participant_of_an_unknown_country_is_refused(filled: Call) -> None:
    (row,) = timeline(filled)
    add = ("correct", row["id"], "participants", "add")
    assert "'Nowhere' is no country known here" in refused(filled, *add, "Jane Roe (Nowhere)", "--because", "x")
    done(filled, *add, "Jane Roe (Spain, Foreign Minister)", "--because", "x")
    done(filled, *add, "Ivo Lind (Norway, head of protocol)", "--because", "x")


def test_ids_that_name_nothing_are_told_what_helps(filled: Call) -> None:
    (row,) = timeline(filled)
    assert "at least 4 characters" in refused(filled, "show", row["id"][:3], code=3)
    assert "dragoman timeline" in refused(filled, "judge", "zzzz", "same", row["id"], code=3)
