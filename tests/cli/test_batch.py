"""JSON lines in, one answer a line: every line is answered, whatever it holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from dragoman.clean import limits
from dragoman.cli.batch import LONGEST_TEXT, answer_batch, batch_option


@click.command()
@batch_option
def _shout(*, batch: Path) -> None:
    answer_batch(batch, ("word",), lambda question: {"word": question["word"].upper()})


def _answers(text: str, code: int = 0) -> list[dict[str, Any]]:
    result = CliRunner().invoke(_shout, ["--batch", "-"], input=text)
    assert result.exit_code == code, result.output
    return [json.loads(line) for line in result.stdout.split("\n") if line]  # str.splitlines knows more line ends


def test_answers_in_order() -> None:
    assert _answers('{"word": "a"}\n\n{"word": "ü"}\n') == [{"word": "A"}, {"word": "Ü"}]


@pytest.mark.parametrize("bad", ["no json", "[1]", '{"word": 3}', "{}", "[" * 100_000])
def test_a_bad_line_has_its_answer_and_the_rest_goes_on(bad: str) -> None:
    first, second = _answers(f'{bad}\n{{"word": "b"}}\n', code=1)
    assert first["error"].startswith("line 1: ") and second == {"word": "B"}


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\r"), min_size=1), max_size=5))
def test_every_line_with_words_has_one_answer(words: list[str]) -> None:
    text = "".join(json.dumps({"word": word}) + "\n" for word in words)
    assert len(_answers(text)) == len(words)


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        ('{"word": "a", "n": NaN}', "NaN is no number there"),
        ('{"word": "a", "n": [-Infinity]}', "-Infinity is no number there"),
        ('{"word": "a", "n": 1e999}', "a number too large for a computer (1e999)"),
        ('{"word": "a", "n": ' + "7" * 5000 + "}", "a number of 5,000 digits (77777777777777777777…)"),
        ("[" * 100_000, "too many brackets within one another"),
        ('{"word": ' + "[" * 100 + "]" * 100 + "}", "no text for word"),
        ("no json", "not JSON (expecting value, at character 1)"),
        ('{"word": "a\tb"}', "not JSON (invalid control character, at character 12)"),
        ('{"word": "' + "a" * 1_500_001 + '"}', "word has 1,500,001 characters; cut it into texts of 1,500,000"),
    ],
)
def test_what_is_wrong_with_a_line_is_said_in_plain_words(bad: str, words: str) -> None:
    first, second = _answers(f'{bad}\n{{"word": "b"}}\n', code=1)
    assert words in first["error"]
    assert "sys." not in first["error"] and "recursion" not in first["error"]
    assert second == {"word": "B"}


def test_a_text_may_be_as_long_as_an_article() -> None:
    assert LONGEST_TEXT == limits.LONGEST_TEXT


def test_a_line_without_end_is_refused_and_the_rest_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.cli.json_lines.LONGEST_LINE", 40)
    long = '{"word": "' + "a" * 200 + '"}'
    first, second, third = _answers(f'{long}\n{{"word": "b"}}\n{long}', code=1)
    assert first["error"].startswith("line 1: longer than 40 bytes")
    assert second == {"word": "B"}
    assert third["error"].startswith("line 3: longer than 40 bytes")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_another_encoding_is_named(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "words.jsonl"
    path.write_text('{"word": "c"}\n', encoding=encoding)
    result = CliRunner().invoke(_shout, ["--batch", str(path)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"words.jsonl is in {encoding.upper()}" in result.output.replace("\n", " ")
    assert "iconv" in result.output


def test_utf_16_without_its_mark_is_named_in_the_line(tmp_path: Path) -> None:
    path = tmp_path / "words.jsonl"
    path.write_bytes('{"word": "c"}'.encode("utf-16-le"))
    result = CliRunner().invoke(_shout, ["--batch", str(path)])
    assert "as UTF-16 has" in json.loads(result.stdout)["error"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    result = CliRunner().invoke(_shout, ["--batch", str(tmp_path / "none.jsonl")])
    assert result.exit_code == 2 and "none.jsonl: there is no such file" in result.output


def test_reads_a_file(tmp_path: Path) -> None:
    path = tmp_path / "words.jsonl"
    path.write_text('\ufeff{"word": "c"}\n', encoding="utf-8")
    result = CliRunner().invoke(_shout, ["--batch", str(path)])
    assert json.loads(result.stdout) == {"word": "C"}


def test_half_of_a_surrogate_pair_is_no_character() -> None:
    assert _answers('{"word": "a\\ud800"}\n{"word": "\\ud83d\\ude00"}\n') == [{"word": "A\ufffd"}, {"word": "😀"}]


def test_a_byte_order_mark_on_standard_input() -> None:
    assert _answers('\ufeff{"word": "c"}\n') == [{"word": "C"}]
