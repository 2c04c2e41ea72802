"""``reread``: today's reader over the captures on record."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from dragoman.model.article import Article
from dragoman.model.reading import Reading
from tests.cli.conftest import Call, PlainReader
from tests.record.examples import engagement

PEOPLE = [("Nadezhda Orlova", "RUS", "guest"), ("Karim al-Hadid", "SYR", "host")]


class NewerReader(PlainReader):
    """Dates the meeting otherwise, finds a call besides, and stops where it is told to."""

    def __init__(self, stop_at: str | None = None) -> None:
        super().__init__("plain 2")
        self.stop_at = stop_at

    def read(self, article: Article) -> Reading:
        if article.name == self.stop_at:
            raise KeyboardInterrupt
        if " met " not in article.text:
            return Reading(article, (), self.name, REGISTER)
        values: dict[str, Any] = {"date": "2021-05", "date_words": "Tuesday", "place": "Damascus", "country": "SYR"}
        met = engagement(article, "meeting", PEOPLE, "met", **values)
        call = engagement(article, "call", PEOPLE, "spoke", date="2021-05-03")
        return Reading(article, (met, call), self.name, REGISTER)


REGISTER = "r1"


@pytest.fixture
def filled(call: Call, articles: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    monkeypatch.setattr("dragoman.reference.register.register_version", lambda: REGISTER)
    result = call("add", str(articles), "--published", "2021-05-05")
    assert result.exit_code == 0, result.output
    monkeypatch.setattr("dragoman.cli.sources._reader", lambda _settings: NewerReader())
    return call


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_what_a_newer_reader_changes_is_shown_and_kept(filled: Call) -> None:
    before = filled("timeline").stdout
    dry = filled("reread", "--dry-run")
    assert dry.exit_code == 0
    assert "nothing was changed on record" in dry.stderr
    assert filled("timeline").stdout == before
    done = filled("reread")
    assert lines(done) == lines(dry)
    assert "3 captures read anew: 2 changed, 1 same; engagements: 2 new, 0 gone, 2 changed" in done.stderr
    changed = [one for one in lines(done) if one["outcome"] == "changed"]
    assert all(one["engagements"]["new"][0]["kind"] == "call" for one in changed)
    assert {"value": "date", "before": "2021-05-04", "after": "2021-05"}.items() <= changed[0]["engagements"][
        "changed"
    ][0].items()
    assert filled("timeline").stdout != before
    assert "nothing to read anew" in filled("reread").stderr
    assert "3 captures read anew: 3 same" in filled("reread", "--all").stderr
    assert filled("verify").exit_code == 0


def test_the_table_shows_each_change(filled: Call) -> None:
    table = filled("reread", "--dry-run", "--table").stdout
    assert "+ engagement" in table
    assert "2021-05-03 call (occurred): Nadezhda Orlova, Karim al-Hadid" in table
    assert "when: 2021-05-04 -> 2021-05" in table


def test_some_articles_alone_are_read(filled: Call) -> None:
    assert [one["article"] for one in lines(filled("reread", "courier"))] == ["courier"]
    unknown = filled("reread", "nobody")
    assert unknown.exit_code == 3
    assert "no article named nobody" in unknown.stderr


def test_one_that_fails_keeps_its_reading_and_the_rest_goes_on(filled: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def exploding(self: NewerReader, article: Article) -> Reading:
        if article.name == "courier":
            raise RuntimeError("boom")
        return PlainReader.read(self, article)

    monkeypatch.setattr(NewerReader, "read", exploding)
    result = filled("reread")
    assert result.exit_code == 1
    failed = [one for one in lines(result) if one["outcome"] == "failed"]
    assert [one["article"] for one in failed] == ["courier"]
    assert "boom" in failed[0]["reason"]
    assert "1 failed" in result.stderr
    assert "failed: " in filled("reread", "courier", "--table").stdout


def test_it_goes_on_where_it_was_stopped(filled: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.cli.sources._reader", lambda _settings: NewerReader(stop_at="fish"))
    stopped = filled("reread")
    assert stopped.exit_code == 1
    assert "stopped after 1 capture read anew" in stopped.stderr
    monkeypatch.setattr("dragoman.cli.sources._reader", lambda _settings: NewerReader())
    assert [one["article"] for one in lines(filled("reread"))] == ["fish", "gazette"]


def test_judgements_stay(filled: Call) -> None:
    (row,) = (json.loads(line) for line in filled("timeline", "--json").stdout.splitlines())
    ids = [report["engagement"] for report in row["reports"]]
    assert filled("judge", ids[0], "different", ids[1], "--by", "mk").exit_code == 0
    filled("reread")
    met = [json.loads(line) for line in filled("timeline", "--json").stdout.splitlines()]
    assert sum(one["kind"] == "meeting" for one in met) == 2
