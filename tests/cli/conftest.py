"""A command to call, and a reader that needs no language model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.cli import main
from dragoman.model.article import Article
from dragoman.model.reading import Reading
from tests.record.examples import engagement, reading

Call = Callable[..., Result]

TEXT = (
    "Orlova meets Hadid in Damascus\n\n"
    "Foreign Minister Nadezhda Orlova met President Karim al-Hadid in Damascus on Tuesday, her ministry said in a "
    "statement that gave no details of what the two had agreed.\n\n"
    "They spoke about the grain corridor and about the return of refugees to the northern provinces.\n"
)


class PlainReader:
    """Finds one meeting in every article that has the word for it, and fails on request."""

    def __init__(self, name: str = "plain 1") -> None:
        self.name = name

    def read(self, article: Article) -> Reading:
        if "EXPLODE" in article.text:
            raise RuntimeError("boom")
        people = [("Nadezhda Orlova", "RUS", "guest"), ("Karim al-Hadid", "SYR", "host")]
        found = engagement(
            article, "meeting", people, "met", date="2021-05-04", date_words="Tuesday", place="Damascus", country="SYR"
        )
        return reading(article, *([found] if " met " in article.text else []))


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Call the command in an empty folder; stdout is no terminal there."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAGOMAN_RECORD", raising=False)
    monkeypatch.setattr("dragoman.cli.sources._reader", lambda _model: PlainReader())

    def run(*arguments: str, stdin: str | None = None) -> Result:
        return CliRunner().invoke(main, list(arguments), input=stdin)

    return run


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with two articles on one meeting and one on none."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "courier.txt").write_text(TEXT)
    (folder / "gazette.txt").write_text(TEXT.replace("her ministry said", "the Gazette has learnt"))
    (folder / "fish.txt").write_text(
        "Herring quotas rise\n\nThe quota for herring will rise by four per cent next year, the fisheries board said "
        "on Tuesday, after a survey found that the stock had recovered.\n"
    )
    return folder
