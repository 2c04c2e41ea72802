"""``dragoman name``: two names, or a file of pairs."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from dragoman.cli.group import main


def test_two_names() -> None:
    done = CliRunner().invoke(main, ["name", "Sergei Shoigu", "Шойгу Сергей", "--json"])
    answer = json.loads(done.output)
    assert done.exit_code == 0
    assert (answer["a"], answer["b"], answer["same"]) == ("Sergei Shoigu", "Шойгу Сергей", True)
    assert 0.5 <= answer["score"] <= 1


def test_for_people() -> None:
    done = CliRunner().invoke(main, ["name", "Igor Ivanov", "Sergei Ivanov", "--table"])
    assert done.output.startswith("different names, score 0.")


def test_a_file_of_pairs_with_a_bad_line(tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text('{"a": "Mao Tse-tung", "b": "Mao Zedong"}\nnone\n{"a": "", "b": "x"}\n', encoding="utf-8")
    done = CliRunner().invoke(main, ["name", "--batch", str(pairs)])
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer.get("same") for answer in answers] == [True, None, False]
    assert answers[1]["error"].startswith("line 2: not JSON")
    assert done.exit_code == 1


def test_one_name_is_too_few() -> None:
    assert CliRunner().invoke(main, ["name", "Shoigu"]).exit_code == 2
