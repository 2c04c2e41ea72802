"""``dragoman who`` and ``dragoman office`` as typed."""

from __future__ import annotations

import json
from typing import Any

from click.testing import CliRunner

from dragoman.cli.group import main

KEYS = ["phrase", "on", "name", "wikidata", "office", "country", "from", "to", "sources", "reason"]


def _run(*arguments: str, said: str | None = None) -> tuple[int, list[dict[str, Any]], str]:
    done = CliRunner().invoke(main, arguments, input=said)
    return done.exit_code, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def test_one_phrase() -> None:
    code, (answer,), _ = _run("who", "Russia's defence minister", "--on", "2020-03-23", "--json")
    assert code == 0
    assert list(answer) == KEYS
    assert "Shoigu" in answer["name"]


def test_a_phrase_without_an_answer_exits_with_3() -> None:
    code, (answer,), _ = _run("who", "prime minister of the United States", "--on", "2015", "--json")
    assert (code, answer["name"]) == (3, None)


def test_a_person_in_a_terminal_has_all_tenures_and_spellings() -> None:
    done = CliRunner().invoke(main, ["who", "Shoygu", "--table"])
    assert "Shoygu" in done.stdout
    assert "defence minister of Russia" in done.stdout


def test_a_batch_answers_in_order_and_goes_on_after_bad_lines() -> None:
    lines = [
        '{"phrase": "US president", "on": "2013-05-01", "id": 7}',
        "no json",
        "",
        '{"on": "2013"}',
        '{"phrase": "prime minister", "on": "2013-05-01", "country": "GBR"}',
        '{"phrase": "president of Chad", "on": "May"}',
        '["phrase"]',
    ]
    code, answers, said = _run("who", "--batch", "-", said="\n".join(lines))
    assert code == 1
    assert [list(answer) for answer in answers] == [KEYS] * 6
    assert [answer["name"] is not None for answer in answers] == [True, False, False, True, False, False]
    assert "line 2" in answers[1]["reason"]
    assert answers[4]["on"] == "May"
    assert "3 lines could not be answered" in said


def test_wrong_usage() -> None:
    for arguments in (
        ["who"],
        ["who", "x", "--batch", "-"],
        ["who", "x", "--on", "soon"],
        ["who", "x", "--country", "Q"],
    ):
        assert CliRunner().invoke(main, arguments).exit_code == 2


def test_an_office_has_its_holders_in_order() -> None:
    code, rows, _ = _run("office", "foreign minister", "Syria", "--json")
    tenures = [row for row in rows if not row.get("gap")]
    assert code == 0
    assert [row["from"] for row in tenures] == sorted(row["from"] for row in tenures)
    assert {row["country"] for row in tenures} == {"SYR"}
    assert CliRunner().invoke(main, ["office", "foreign minister", "Syria", "--table"]).exit_code == 0


def test_an_office_that_nobody_held() -> None:
    code, rows, said = _run("office", "admiral of the moon", "Syria")
    assert (code, rows) == (3, [])
    assert "it has" in said
