"""``dragoman expected``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman.model.article import Article
from dragoman.model.reading import Reading
from tests.cli.conftest import Call
from tests.record.examples import engagement, reading


class Announcing:
    """Reads a planned visit in every article, on the day that stands behind "on" in it."""

    name = "announcing 1"

    def read(self, article: Article) -> Reading:
        people = [("Nadezhda Orlova", "RUS", "guest")]
        when = article.text.split(" on ")[1][:10]
        return reading(article, engagement(article, "visit", people, status="planned", date=when, country="SYR"))


@pytest.fixture
def announced(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    monkeypatch.setattr("dragoman.cli.sources._reader", lambda _model: Announcing())
    folder = tmp_path / "plans"
    folder.mkdir()
    for name, day in (("early", "2021-05-04"), ("late", "2021-07-09")):
        (folder / f"{name}.txt").write_text(
            f"Orlova to visit Damascus\n\nMinister Orlova will visit Damascus on {day}, a {name} statement said "
            "without any further word on whom she is to see there and why she goes.\n"
        )
    assert call("add", str(folder), "--published", "2021-05-01").exit_code == 0
    return call


def test_what_is_due_and_what_is_overdue(announced: Call) -> None:
    found = [json.loads(line) for line in announced("expected", "--on", "2021-05-20").stdout.splitlines()]
    assert [(one["state"], one["due"], one["days"]) for one in found] == [
        ("overdue", "2021-05-04", -16),
        ("due", "2021-07-09", 50),
    ]
    table = announced("expected", "--on", "2021-05-20", "--state", "due", "--table").stdout
    assert "2021-07-09" in table
    assert "2021-05-04" not in table
    assert "announced 2021-05-01 by" in " ".join(table.split())


def test_of_two_states_alone(announced: Call) -> None:
    assert announced("expected", "--between", "RUS", "TUR", "--on", "2021-05-20").stdout == ""
    assert len(announced("expected", "--between", "RUS", "SYR", "--on", "2021-05-20").stdout.splitlines()) == 2


def test_no_day_is_wrong_usage(announced: Call) -> None:
    result = announced("expected", "--on", "May")
    assert result.exit_code == 2
    assert "'May' is no day; give it as YYYY-MM-DD" in result.stderr
