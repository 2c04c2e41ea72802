"""``said``, and statements in ``show``, ``why``, ``export`` and ``read``."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.record import Record
from tests.cli.conftest import TEXT, Call
from tests.record.examples import hostile, visit_and_meeting
from tests.record.statement_examples import (
    ACCUSED,
    minister_accuses,
    same_accusation_elsewhere,
    statement,
    with_statements,
)
from tests.record.test_store import fill


@pytest.fixture
def filled(call: Call, tmp_path: Path) -> Call:
    """A record of two articles with statements, and one without."""
    record = Record(tmp_path / "dragoman-record")
    fill(record, minister_accuses(), same_accusation_elsewhere(), visit_and_meeting())
    return call


def said(call: Call, *arguments: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in call("said", "--json", *arguments).stdout.splitlines()]


def test_a_table_has_date_speaker_act_target_words_and_article(filled: Call) -> None:
    told = " ".join(filled("said", "--table").stdout.split())
    for words in (
        "2021-05-04",
        "Nadezhda",
        "accuse",
        "Turkey",
        "“Turkey has",
        "The Courier",
        "1 more",
        "by 2021-05-05",
    ):
        assert words in told, told
    assert "“ships" not in told


def test_said_narrows(filled: Call) -> None:
    assert len(said(filled)) == 4
    assert [one["act"] for one in said(filled, "--by", "Moscow")] == ["accuse", "deny", "promise"]
    assert [one["act"] for one in said(filled, "--by", "Orlova", "--about", "Turkey")] == ["accuse"]
    assert [one["act"] for one in said(filled, "--to", "Syria", "--since", "2021-05-05")] == ["promise"]
    assert [one["act"] for one in said(filled, "--act", "deny", "--act", "reject")] == ["deny", "reject"]
    assert [one["sources"] for one in said(filled, "--until", "2021-05-04")] == [2]


def test_nothing_found_is_said(filled: Call) -> None:
    result = filled("said", "--by", "Nobody Inparticular", "--table")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no such statement among its 4" in result.stderr


def test_a_record_without_statements_says_what_helps(call: Call, articles: Path) -> None:
    assert call("add", str(articles), "--published", "2021-05-05").exit_code == 0
    result = call("said")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no statements" in result.stderr
    assert "dragoman add" in result.stderr


def test_no_record_is_exit_code_3(call: Call) -> None:
    assert call("said").exit_code == 3


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--act", "scold"), "'assert', 'accuse', 'praise'"),
        (("--by", " "), "' ' names nobody; give a person"),
        (("--since", "soon"), "'soon' is no date"),
        (("--since", "2021", "--until", "2020"), "Exchange the two"),
    ],
)
def test_wrong_usage(filled: Call, arguments: tuple[str, ...], words: str) -> None:
    result = filled("said", *arguments)
    assert result.exit_code == 2
    assert words in " ".join(result.stderr.replace("│", " ").split())


def test_show_and_why_take_the_id_of_a_statement(filled: Call) -> None:
    row = said(filled)[0]
    copy = row["reports"][1]["statement"]
    for ident in (row["id"], row["id"][:6], copy):
        assert json.loads(filled("show", ident).stdout) == row
    shown = " ".join(filled("show", row["id"], "--table").stdout.split())
    for words in (ACCUSED, "also written Nadejda Orlova", "Karim al-Hadid", "gazette-scolds", "sources 2"):
        assert words in shown
    why = json.loads(filled("why", row["id"]).stdout)
    assert [report["statement"] for report in why["reports"]] == [row["id"], copy]
    values = {value["attribute"]: value for value in why["reports"][0]["values"]}
    assert [one["quote"] for one in values["content"]["words"]] == [ACCUSED]
    assert [one["quote"] for one in values["speaker"]["words"]] == ["Foreign Minister Nadezhda Orlova"]
    assert (values["target"]["value"], values["act"]["rule"]) == ("TUR", "verb told")
    second = {value["attribute"]: value for value in why["reports"][1]["values"]}
    assert second["date"]["inferred"] == "the text gives no day for it"
    told = filled("why", row["id"], "--table").stdout
    assert "rule: verb told" in told
    assert "because: the text gives no day for it" in told


def test_an_abbreviation_of_several_ids_is_wrong_usage(call: Call, tmp_path: Path) -> None:
    of = minister_accuses().article
    twice = [
        statement(of, ("A", None, None), "Orlova", words, id=f"sabcd{n}")
        for n, words in enumerate(("blames", "corridor"))
    ]
    fill(Record(tmp_path / "dragoman-record"), with_statements(of, *twice))
    result = call("show", "sabcd")
    assert result.exit_code == 2
    assert "2 statements: sabcd0, sabcd1" in result.stderr


def test_export_of_statements(filled: Call, tmp_path: Path) -> None:
    lines = filled("export", "--what", "statements").stdout.splitlines()
    assert [json.loads(line) for line in lines] == said(filled)
    result = filled("export", "--what", "statements", "--format", "csv", "--output", "said.csv")
    assert "4 statements written to said.csv" in result.stderr
    rows = list(csv.DictReader(io.StringIO((tmp_path / "said.csv").read_text())))
    assert len(rows) == 5
    assert [row["copy_of"] for row in rows[:2]] == ["", rows[0]["id"]]
    text = minister_accuses().article.text
    assert text[int(rows[0]["start"]) : int(rows[0]["end"])] == rows[0]["content"] == ACCUSED
    expected = {"speaker": "Nadezhda Orlova", "speaker_country": "RUS", "act": "accuse", "target": "TUR", "cue": "told"}
    assert expected.items() <= rows[0].items()
    assert [row["act"] for row in rows if row["via"] == "SANA"] == ["reject"]


class QuotingReader:
    """Finds what one minister says in every article."""

    name = "quoting 1"

    def read(self, article: Article) -> Reading:
        who = ("Nadezhda Orlova", "RUS", "foreign minister")
        words = "They spoke about the grain corridor"
        return with_statements(article, statement(article, who, "Nadezhda Orlova", words, "said", target="SYR"))


def test_read_lists_and_counts_what_is_said(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.cli.sources._reader", lambda _model: QuotingReader())
    (tmp_path / "courier.txt").write_text(TEXT)
    result = call("read", "courier.txt", "--table")
    assert "1 read; 0 engagements, 1 statement" in result.stderr
    told = " ".join(result.stdout.split())
    assert "said Nadezhda Orlova (Russia) assert Syria “They spoke about" in told
    assert "1 added; 0 engagements, 1 statement" in call("add", "courier.txt").stderr


def test_words_that_would_do_harm_are_only_words(call: Call, tmp_path: Path) -> None:
    of = hostile().article
    bad = statement(of, ("=cmd()\x1b[31m", None, None), "met", "{{ 7 * 7 }}", target="\x1b[2J")
    fill(Record(tmp_path / "dragoman-record"), with_statements(of, bad))
    for arguments in (("said", "--table"), ("show", bad.id, "--table"), ("why", bad.id, "--table")):
        assert "\x1b" not in call(*arguments).stdout
    (row,) = csv.DictReader(io.StringIO(call("export", "--what", "statements", "--format", "csv").stdout))
    assert row["speaker"].startswith("'=")
