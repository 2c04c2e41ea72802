"""Nothing that a user meets is left out of the reference."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import Any

import click
import pytest

from dragoman.cli import output
from dragoman.cli.group import COMMANDS, main
from dragoman.export import csv as csv_export
from dragoman.model.article import Article, Basis, Block, BlockKind
from dragoman.model.contract import reading_to_json
from dragoman.model.engagement import Engagement, Kind, Part, Participant, Plover, Status
from dragoman.model.evidence import Evidence
from dragoman.model.judgement import Judgement, Verdict
from dragoman.model.particulars import Channel, Format, Level, Mode
from dragoman.model.person_judgement import PersonJudgement, PersonVerdict
from dragoman.model.reading import Reading
from dragoman.model.statement import Act, Speaker, Statement
from dragoman.record import merge_readings, recorded_to_json
from dragoman.record.judgements.document import became_to_json
from dragoman.record.judgements.found import judged_report
from dragoman.record.judgements.settle import settle
from tests.docs.pages import words_of

TEXT = "Ministers met on Monday."


def _reading(name: str, text: str) -> Reading:
    words = Evidence.of(text, 0, len(text))
    who = Participant("Ada Holm", "SWE", "minister", Part.GUEST, evidence=(words,))
    engagement = Engagement(
        id=f"e{name}",
        kind=Kind.MEETING,
        status=Status.OCCURRED,
        participants=(who,),
        collective_participants=("NOR",),
        place=None,
        country=None,
        date="2020-03-23",
        date_reason=None,
        plover=Plover(None, None, None),
        evidence=(words,),
    )
    article = Article(f"a{name}", name, text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    speaker = Speaker("Ada Holm", "SWE", "minister", None, 0, 9)
    statement = Statement(f"s{name}", speaker, None, words, False, Act.ASSERT)
    return Reading(article, (engagement,), "reader", "register", statements=(statement,))


def _keys(document: Any) -> set[str]:
    """Every field of a document, at any depth."""
    if isinstance(document, dict):
        return set(document).union(*(_keys(value) for value in document.values()))
    return set().union(*(_keys(value) for value in document)) if isinstance(document, list) else set()


def _unnamed(names: set[str], page: str) -> list[str]:
    words = words_of(page)
    return sorted(name for name in names if f"`{name}`" not in words)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str) -> None:
    words = words_of("commands.md")
    assert f"\n## dragoman {name}\n" in words
    section = words.split(f"\n## dragoman {name}\n")[1].split("\n## ")[0]
    command = main.get_command(click.Context(main), name)
    assert command is not None
    for below in command.commands if isinstance(command, click.Group) else ():
        assert f"\n### dragoman {name} {below}\n" in section
    for option in _options(command):
        assert f"`{option.opts[0]}`" in section
        assert option.help or isinstance(option.type, click.Choice), f"{name} {option.opts[0]} has no help"


def _options(command: click.Command) -> list[click.Option]:
    """The options of a command, and of those below it."""
    below = command.commands.values() if isinstance(command, click.Group) else ()
    own = [param for param in command.params if isinstance(param, click.Option)]
    return own + [option for one in below for option in _options(one)]


@pytest.mark.parametrize("values", [Kind, Status, Part])
def test_every_kind_status_and_part_has_its_row(values: type[StrEnum]) -> None:
    assert _unnamed({str(value) for value in values}, "conventions.md") == []
    assert _unnamed({str(value) for value in values}, "reading.md") == []


@pytest.mark.parametrize("values", [Mode, Level, Format, Channel])
def test_every_word_for_how_it_was_held_is_documented(values: type[StrEnum]) -> None:
    assert _unnamed({str(value) for value in values}, "reading.md") == []


def test_every_kind_is_in_the_codebook() -> None:
    assert _unnamed({str(kind) for kind in Kind}, "codebook.md") == []


@pytest.mark.parametrize("values", [BlockKind, Basis])
def test_every_kind_of_block_and_every_basis_is_documented(values: type[StrEnum]) -> None:
    assert _unnamed({str(value) for value in values}, "reading.md") == []


def test_every_speech_act_is_documented() -> None:
    assert _unnamed({str(act) for act in Act}, "reading.md") == []
    assert [act for act in Act if str(act) not in words_of("words.md")] == []


def test_every_exit_code_is_documented() -> None:
    words = words_of("exit-codes.md")
    for code in (0, output.SOME_FAILED, click.UsageError.exit_code, output.NOTHING):
        assert f"\n| {code} | " in words


def test_every_field_of_a_reading_is_documented() -> None:
    assert _unnamed(_keys(reading_to_json(_reading("x", TEXT))), "reading.md") == []


def test_every_field_of_the_record_is_documented() -> None:
    readings = [_reading("one", TEXT), _reading("two", "Both ministers met in March.")]
    judged = Judgement("eone", "etwo", Verdict.SAME, by="Ada", when="2020-04-01T00:00:00+00:00")
    (merged,) = merge_readings(readings, [judged])
    fields = _keys(recorded_to_json(merged)) | set(csv_export.COLUMNS) | {"versions", "value", "attribute"}
    words = words_of("record.md") + words_of("reading.md")
    assert sorted(name for name in fields if f"`{name}`" not in words) == []


def test_every_field_of_a_judgement_is_documented() -> None:
    reading = _reading("one", TEXT)
    on = (judged_report(reading, reading.engagements[0]),)
    said = PersonJudgement(PersonVerdict.CORRECT, on, by="Ada", other=on[0], attribute="date", value="2020-03-23")
    merged = merge_readings([reading], [said, replace(said, verdict=PersonVerdict.ACCEPT, attribute=None, value={})])
    fields = _keys([became_to_json(one) for one in settle([said], [reading]).became])
    fields |= _keys([recorded_to_json(one) for one in merged]) | {"changed"}
    words = words_of("record.md") + words_of("reading.md")
    assert sorted(name for name in fields if f"`{name}`" not in words) == []


@pytest.mark.parametrize("package", ["reference", "clean", "read/extract", "read/when", "read/who", "record"])
def test_every_table_is_documented(package: str) -> None:
    endings = (".csv", ".tsv", ".yml", ".yaml", ".txt")
    folder = files("dragoman").joinpath(package)
    tables = sorted(table.name for table in Path(str(folder)).rglob("*") if table.name.endswith(endings))
    words = words_of("data.md")
    assert [table for table in tables if table not in words] == []
