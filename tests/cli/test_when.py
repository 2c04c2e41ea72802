"""``dragoman when``."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from dragoman.cli import main


def _run(*arguments: str, given: str | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["when", *arguments], input=given)
    return result.exit_code, result.stdout, result.stderr


def test_a_text_as_json() -> None:
    code, out, _ = _run("He will arrive on Tuesday.", "--published", "2020-03-20", "--json")
    one = json.loads(out)
    assert code == 0
    assert one == {
        "start": 18, "end": 25, "text": "Tuesday", "type": "DATE", "value": "2020-03-24", "edtf": "2020-03-24",
        "anchor": "publication",
        "reason": "counted from the day of publication, 2020-03-20; the clause is in the future tense",
        "counted_from": None,
    }  # fmt: skip


def test_a_text_as_a_table() -> None:
    code, out, _ = _run("He arrived on Tuesday.", "--published", "2020-03-20", "--table")
    assert code == 0
    assert "2020-03-17" in out
    assert "publication" in out


def test_without_publication_the_reason_stands_in() -> None:
    code, out, _ = _run("He arrived on Tuesday.", "--json")
    one = json.loads(out)
    assert (code, one["edtf"], one["value"]) == (0, None, "XXXX-XX-XX")
    assert "no publication date" in one["reason"]


def test_a_wrong_date_says_what_is_right() -> None:
    code, _, error = _run("today", "--published", "20 March")
    assert code == 2
    assert "20 March" in error


def test_lines(tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text(
        '{"text": "He left yesterday.", "published": "2020-03-20", "id": 7}\n'
        '{"text": "He left.", "published": "spring"}\nnothing\n{"text": "He left in 2011."}\n',
        encoding="utf-8",
    )
    code, out, _ = _run("--batch", str(lines))
    first, second, third, fourth = (json.loads(line) for line in out.splitlines())
    assert code == 1
    assert first["id"] == 7
    assert [one["edtf"] for one in first["timex"]] == ["2020-03-19"]
    assert "spring" in second["error"]
    assert "line 3" in third["error"]
    assert [one["value"] for one in fourth["timex"]] == ["2011"]


def test_lines_from_standard_input() -> None:
    code, out, _ = _run("--batch", "-", given='{"text": "He left in 2011."}\n')
    assert code == 0
    assert [one["value"] for one in json.loads(out)["timex"]] == ["2011"]


def test_a_text_and_lines_are_too_much() -> None:
    code, _, error = _run("today", "--batch", "-")
    assert code == 2
    assert "--batch" in error


def test_nothing_asked() -> None:
    code, _, error = _run()
    assert code == 2
    assert "What text?" in error


def test_another_language() -> None:
    code, out, _ = _run("Il arrivera mardi.", "--language", "fr", "--published", "2020-03-20", "--json")
    assert (code, json.loads(out)["edtf"]) == (0, "2020-03-24")


def test_an_unknown_language_lists_those_that_there_are() -> None:
    code, _, error = _run("am Dienstag", "--language", "de")
    assert code == 2
    assert '"de"' in error
    assert "en, fr, ru" in error


def test_lines_in_several_languages(tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text(
        '{"text": "Посол вернулся вчера.", "published": "2020-03-20", "language": "ru"}\n'
        '{"text": "He left yesterday.", "published": "2020-03-20"}\n'
        '{"text": "gestern", "language": "de"}\n{"text": "gestern", "language": 7}\n',
        encoding="utf-8",
    )
    _, out, _ = _run("--batch", str(lines))
    russian, english, german, none = (json.loads(line) for line in out.splitlines())
    assert [one["edtf"] for one in russian["timex"] + english["timex"]] == ["2020-03-19", "2020-03-19"]
    assert (german["timex"], "en, fr, ru" in german["error"]) == ([], True)
    assert "en, fr, ru" in none["error"]


def test_a_batch_takes_its_language_from_its_lines(tmp_path: Path) -> None:
    code, _, error = _run("--batch", str(tmp_path / "lines.jsonl"), "--language", "fr")
    assert code == 2
    assert "--language" in error


def test_a_language_may_be_written_in_capitals() -> None:
    code, out, _ = _run("Il arrivera mardi.", "--language", "FR", "--published", "2020-03-20", "--json")
    assert code == 0
    assert "2020-03-24" in out


def test_a_line_may_have_its_language_in_capitals() -> None:
    code, out, _ = _run("--batch", "-", given='{"text": "Il arrivera mardi.", "language": "FR"}\n')
    assert code == 0
    assert len(json.loads(out)["timex"]) == 1


def test_wrong_values_are_named_as_they_were_written() -> None:
    lines = '{"text": "a", "published": {"day": true}}\n{"text": "a", "language": ["en", null]}\n'
    code, out, _ = _run("--batch", "-", given=lines)
    first, second = (json.loads(line) for line in out.splitlines())
    assert code == 1
    assert first["error"].startswith('published: {"day": true} is no date')
    assert second["error"].startswith('language: no words of time for ["en", null]. Take one of en')


def test_a_line_with_no_number_of_json_is_refused_and_not_echoed() -> None:
    code, out, _ = _run("--batch", "-", given='{"text": "on Monday", "score": NaN}\n')
    assert code == 1
    assert "NaN is no number" in json.loads(out, parse_constant=lambda text: f"echoed {text}")["error"]
