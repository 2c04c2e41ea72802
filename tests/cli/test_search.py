"""``search``: what it prints, and words that look like options."""

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


def found(call: Call, *words: str) -> list[str]:
    result = call("search", *words)
    assert result.exit_code == 0, result.output
    return [json.loads(line)["article"] for line in result.stdout.splitlines()]


def test_articles_are_listed_with_their_words(filled: Call) -> None:
    (first, *_) = (json.loads(line) for line in filled("search", "grain", "corridor").stdout.splitlines())
    assert first.keys() == {"article", "title", "publisher", "published", "url", "snippet", "words"}
    assert {"grain", "corridor"} <= {one["quote"] for one in first["words"]}
    table = filled("search", "grain", "corridor", "--table")
    assert "grain corridor" in " ".join(table.stdout.split())
    assert "2021-05-05" in table.stdout


@pytest.mark.parametrize("word", ["-grain", "-hand", "-south", "-x", "--corridor"])
def test_a_word_with_a_minus_is_left_out_and_no_option(filled: Call, word: str) -> None:
    everything = found(filled, "Orlova")
    assert everything
    left = found(filled, "Orlova", word)
    assert (left == []) == (word in ("-grain", "--corridor"))


def test_an_odd_query_is_wrong_usage(filled: Call) -> None:
    result = filled("search", "-grain")
    assert result.exit_code == 2
    assert "at least one word" in result.stderr
    assert filled("search").exit_code == 2
    assert filled("search", "grain", "--since", "2022", "--until", "2021").exit_code == 2


def test_nothing_found_is_an_answer(filled: Call) -> None:
    result = filled("search", "sturgeon")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "0 articles" in result.stderr
    assert "0 statements" in filled("search", "sturgeon", "--statements").stderr


def test_a_period_and_a_limit(filled: Call) -> None:
    assert found(filled, "Orlova", "--since", "2021-05-06") == []
    assert len(found(filled, "Orlova", "--limit", "1")) == 1


def test_without_a_record(call: Call) -> None:
    assert call("search", "grain").exit_code == 3


def test_h_alone_shows_help_and_a_word_that_begins_so_is_left_out(filled: Call) -> None:
    assert "Usage:" in filled("search", "-h").stdout
    assert found(filled, "Orlova", "-hand")
