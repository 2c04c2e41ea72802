"""``dragoman relation``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call


@pytest.fixture
def filled(call: Call, articles: Path) -> Call:
    assert call("add", str(articles), "--published", "2021-05-05").exit_code == 0
    return call


def test_as_json_and_as_a_table(filled: Call) -> None:
    found = json.loads(filled("relation", "RUS", "Syria").stdout)
    assert (found["between"], found["unit"], found["kinds"]) == (["RUS", "SYR"], "month", {"meeting": 1})
    assert found["periods"] == [{"period": "2021-05", "contacts": 1, "kinds": {"meeting": 1}, "levels": {}}]
    table = filled("relation", "RUS", "SYR", "--table").stdout
    assert "Russia and Syria  1 contact\n" in table
    assert "2021-05         1  █  1 meeting" in table


def test_the_page_needs_nothing_but_itself(filled: Call, tmp_path: Path) -> None:
    result = filled("relation", "RUS", "SYR", "--html", "relation.html")
    assert "1 contacts written to relation.html" in result.stderr
    page = (tmp_path / "relation.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert '<rect class="meeting"' in page
    assert "Karim al-Hadid" in page
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")


def test_no_contact_and_wrong_usage(filled: Call) -> None:
    assert "no contact of Russia and Türkiye" in filled("relation", "RUS", "TUR").stderr.replace("Turkey", "Türkiye")
    assert filled("relation", "RUS", "RUS").exit_code == 2
    assert filled("relation", "RUS", "Ruritania").exit_code == 2
    assert filled("relation", "RUS").exit_code == 2
