"""``dragoman copies``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman.model.article import Article
from dragoman.model.reading import Reading
from tests.cli.conftest import Call
from tests.record.examples import reading
from tests.record.lineage.stories import INDEPENDENT, REWRITE, STORY


class Silent:
    """Reads articles in which nothing is told."""

    name = "silent 1"

    def read(self, article: Article) -> Reading:
        return reading(article)


@pytest.fixture
def copied(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    monkeypatch.setattr("dragoman.cli.sources._reader", lambda _model: Silent())
    for name, text, day in (("story", STORY, "04"), ("rewrite", REWRITE, "06"), ("other", INDEPENDENT, "05")):
        path = tmp_path / f"{name}.txt"
        path.write_text(text.replace("\n", "\n\n"))
        assert call("add", str(path), "--published", f"2021-05-{day}", "--publisher", f"The {name} post").exit_code == 0
    return call


def test_each_two_articles_are_a_line_with_relation_direction_and_why(copied: Call) -> None:
    (line,) = map(json.loads, copied("copies").stdout.splitlines())
    assert (line["copy"], line["relation"], line["first"]) == ("rewrite", "rewrite", "story")
    assert "published 2 days before" in line["reasons"]
    assert 0 < line["shares"]["rewrite"] < 1
    assert "passages" not in line


def test_passages_have_the_words_of_both_and_what_differs(copied: Call) -> None:
    (line,) = map(json.loads, copied("copies", "story", "--passages").stdout.splitlines())
    words = {quoted["article"]: quoted for passage in line["passages"] for quoted in passage["words"]}
    assert set(words) == {"story", "rewrite"}
    assert any(["a deal", "an agreement"] in passage["differs"] for passage in line["passages"])
    for passage in line["passages"]:
        for quoted in passage["words"]:
            assert quoted["end"] - quoted["start"] == len(quoted["quote"])


def test_tables_for_people(copied: Call) -> None:
    table = copied("copies", "--table").stdout
    assert "rewrite" in table and "published 2 days before" in table
    sides = copied("copies", "--passages", "--table").stdout
    assert "rewrite: rewrite of story" in sides and "harvest" in sides


def test_an_article_without_copies_and_one_that_is_not_there(copied: Call) -> None:
    outcome = copied("copies", "other")
    assert (outcome.exit_code, outcome.stdout) == (0, "")
    assert "other shares no passage" in outcome.stderr
    outcome = copied("copies", "nowhere")
    assert outcome.exit_code == 3
    assert "no article 'nowhere'" in outcome.stderr
