"""``tenures``: what the record has learned of offices, and a person's word on it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dragoman.record import Record
from tests.cli.conftest import Call
from tests.record.test_store import capture_of
from tests.record.test_tenures import meeting_by_office, saying


@pytest.fixture
def filled(call: Call, tmp_path: Path) -> Call:
    record = Record(tmp_path / "dragoman-record")
    for found in (
        saying("a", "2024-03-01"),
        saying("b", "2024-05-02", publisher="Gazette"),
        saying("c", "2024-05-03", publisher="Herald", country="TON", holder="Tevita Moala"),
        saying("d", "2019-05-03", publisher="Herald", country="RUS", holder="Sergei Shoigu"),
        meeting_by_office(),
    ):
        record.add(capture_of(found), found)
    return call


def tenures(call: Call, *arguments: str) -> dict[str, Any]:
    result = call("tenures", "--json", *arguments)
    return {row["name"]: row for row in map(json.loads, result.stdout.splitlines())}


def test_tenures_are_listed_with_quotes_and_sources(filled: Call) -> None:
    found = tenures(filled)
    assert {name: row["standing"] for name, row in found.items()} == {
        "Ada Rengulbai": "confirmed",
        "Tevita Moala": "proposed",
    }
    sighting = found["Ada Rengulbai"]["sightings"][0]
    assert (sighting["publisher"], sighting["words"][0]["quote"]) == (
        "Courier",
        "Palauan Defence Minister Ada Rengulbai",
    )
    table = " ".join(filled("tenures", "--table").stdout.split())
    assert "Ada Rengulbai, defence minister of Palau 2024-03-01 to 2024-05-02 confirmed (2 origins)" in table
    assert "“Palauan Defence Minister Ada Rengulbai” 2024-03-01 · Courier · a" in table


def test_tenures_narrow_by_country_and_status(filled: Call) -> None:
    assert list(tenures(filled, "--country", "Tonga")) == ["Tevita Moala"]
    assert list(tenures(filled, "--status", "known")) == ["Sergei Shoigu"]
    nothing = filled("tenures", "--status", "rejected")
    assert (nothing.exit_code, nothing.stdout) == (0, "")
    assert "no such tenure" in nothing.stderr


def test_a_persons_word_is_kept_and_told(filled: Call) -> None:
    ident = tenures(filled)["Tevita Moala"]["id"]
    result = filled("tenures", "confirm", ident[:6], "--because", "met him", "--by", "mk")
    assert result.exit_code == 0, result.output
    assert "Tevita Moala as defence minister confirmed by mk." in result.stderr
    row = tenures(filled)["Tevita Moala"]
    assert (row["standing"], row["judged"]["reason"]) == ("confirmed", "met him")
    filled("tenures", "reject", ident, "--by", "mk")
    assert tenures(filled, "--status", "rejected")["Tevita Moala"]["judged"]["verdict"] == "reject"
    assert "reject by mk" in filled("tenures", "--table", "--status", "rejected").stdout


def test_an_unknown_id_is_a_message(filled: Call) -> None:
    result = filled("tenures", "reject", "t000", "--by", "mk")
    assert (result.exit_code, "no tenure 't000'" in result.stderr) == (3, True)
    assert filled("tenures", "reject", "t", "--by", "mk").exit_code == 3


def test_show_why_and_timeline_tell_of_a_name_by_office(filled: Call) -> None:
    (row,) = (json.loads(line) for line in filled("timeline", "--json", "--actor", "Rengulbai").stdout.splitlines())
    who = next(p for p in row["participants"] if p["country"] == "PLW")
    assert (who["named_by"]["basis"], who["named_by"]["on"]) == ("learned", "2024-04-02")
    assert "Ada Rengulbai (Palau, by office)" in " ".join(filled("timeline", "--table").stdout.split())
    shown = " ".join(filled("show", row["id"], "--table").stdout.split())
    assert "named by the office “The Palauan defence minister” on 2024-04-02: 2 articles call" in shown
    why = " ".join(filled("why", row["id"], "--table").stdout.split())
    assert "“Palauan Defence Minister Ada Rengulbai” in a at" in why
    (document,) = map(json.loads, filled("why", row["id"], "--json").stdout.splitlines())
    assert [p["name"] for p in document["named"]] == ["Ada Rengulbai"]


def test_a_rejected_tenure_names_nobody(filled: Call) -> None:
    ident = tenures(filled)["Ada Rengulbai"]["id"]
    filled("tenures", "reject", ident, "--by", "mk")
    (row,) = (json.loads(line) for line in filled("timeline", "--json").stdout.splitlines())
    assert row["collective_participants"] == ["PLW"]


def test_words_that_steer_a_terminal_are_shown_plain(call: Call, tmp_path: Path) -> None:
    found = saying("a", "2024-03-01")
    hostile = replace(found, tenures=tuple(replace(t, name="Ada\x1b[31m Rengulbai") for t in found.tenures))
    Record(tmp_path / "dragoman-record").add(capture_of(hostile), hostile)
    assert "\x1b" not in call("tenures", "--table").stdout


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["Palau's defence minister", "--on", "2024-04-02"], "Ada Rengulbai"),
        (["defence minister", "--country", "Palau", "--on", "2024-04"], "Ada Rengulbai"),
        (["Ada Rengulbai"], "Ada Rengulbai"),
        (["Palau's defence minister", "--on", "2021-04-02"], None),
        (["Tonga's defence minister", "--on", "2024-05-03"], None),  # proposed only
        (["Palau's defence minister"], None),
    ],
)
def test_who_asks_the_record_where_the_register_knows_nobody(
    filled: Call, arguments: list[str], name: str | None
) -> None:
    result = filled("who", *arguments, "--json")
    answer = json.loads(result.stdout)
    assert answer["name"] == name
    assert (answer["sources"], answer["from"]) == ((["a", "b"], "2024-03-01") if name else ([], None))
    assert result.exit_code == (0 if name else 3)


def test_who_in_batches_and_in_words_asks_the_record_too(filled: Call) -> None:
    question = json.dumps({"phrase": "Palau's defence minister", "on": "2024-04-02"})
    assert json.loads(filled("who", "--batch", "-", stdin=question).stdout)["name"] == "Ada Rengulbai"
    told = filled("who", "Palau's defence minister", "--on", "2024-04-02", "--table").stdout
    assert "defence minister of Palau, from 2024-03-01 on, by the record's articles: a, b" in " ".join(told.split())


def test_the_page_says_whence_a_name_by_office_comes(filled: Call, tmp_path: Path) -> None:
    assert filled("timeline", "--html", "page.html").exit_code == 0
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "named by the office <q>The Palauan defence minister</q>: 2 articles call Ada Rengulbai" in page
