"""``dragoman claims``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman.model.article import Article
from dragoman.model.particulars import Claim, Particulars
from dragoman.model.reading import Reading
from tests.cli.conftest import Call
from tests.record.examples import engagement, reading, words


class Claiming:
    """Reads a visit in every article, on the day that stands behind "on" in it, with a claim where there is one."""

    name = "claiming 1"

    def read(self, article: Article) -> Reading:
        people = [("Nadezhda Orlova", "RUS", "guest")]
        when = article.text.split(" on ")[1][:10]
        told = words(article.text, "second visit")
        claims = Particulars(claims=(Claim(2, "visit", evidence=told),) if told else ())
        found = engagement(article, "visit", people, "visited", date=when, country="SYR", particulars=claims)
        return reading(article, found)


@pytest.fixture
def claimed(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    monkeypatch.setattr("dragoman.cli.sources._reader", lambda _model: Claiming())
    folder = tmp_path / "visits"
    folder.mkdir()
    for name, day, words_ in (("then", "2019-03-19", "long visit"), ("now", "2021-05-04", "second visit")):
        (folder / f"{name}.txt").write_text(
            f"Orlova in Damascus\n\nMinister Orlova visited Damascus on {day} for talks on the grain corridor with the "
            f"president. It was her {words_}, as the ministry told reporters who waited at the airport.\n"
        )
        assert call("add", str(folder / f"{name}.txt"), "--published", day).exit_code == 0
    return call


def test_a_claim_with_what_decides(claimed: Call) -> None:
    (found,) = [json.loads(line) for line in claimed("claims").stdout.splitlines()]
    assert (found["claim"], found["finding"], found["articles"]) == ("second visit", "confirmed", ["now"])
    (then,) = [json.loads(line) for line in claimed("timeline", "--until", "2020").stdout.splitlines()]
    assert found["deciding"] == [then["id"]]
    table = claimed("claims", found["id"], "--table").stdout
    assert "second visit  confirmed" in table
    assert "the record has one before 2021-05-04" in table
    assert "2019-03-19 visit: Nadezhda Orlova (Russia); Syria" in table


def test_what_claims_nothing(claimed: Call) -> None:
    result = claimed("claims", "--finding", "contradicted")
    assert (result.stdout, result.exit_code) == ("", 0)
    assert "No article on record claims such a thing." in result.stderr
    assert claimed("claims", "ffff").exit_code == 3
