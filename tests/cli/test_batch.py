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

from dragoman.cli.batch import answer_batch, batch_option


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
