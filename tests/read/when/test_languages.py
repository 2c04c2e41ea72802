"""A language is data: French, Russian, and one that is made up here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from dragoman.read.when.languages import UnknownLanguage, language, language_codes, load_language
from dragoman.read.when.languages.english import ENGLISH_FOLDER
from dragoman.read.when.languages.words import BadLanguage, read_words
from dragoman.read.when.timex import timexes

FILE = Path(__file__).parent / "language_cases.txt"

# Months and weekdays of a language that nobody speaks.
WORDS = """
months: {prilo: [1, prilon], sekto: [2], trivo: [3], kvado: [4], penko: [5], hesto: [6], septo: [7], okvo: [8],
         novo: [9], deko: [10], undo: [11], dodo: [12]}
weekdays: {lunto: [0], marto: [1], merko: [2], jovo: [3], veno: [4], sabo: [5], solo: [6]}
numbers: {un: 1, du: 2, tri: 3}
day_endings: [-a]
today: {hodu: 0, yestu: -1, morgu: 1}
which: {last: [pasu], next: [nekstu]}
units: {day: [dago, dagos], week: [semo, semos]}
bounds: {since: [dende]}
past: ["*it"]
future: ["*ot"]
"""
GRAMMAR = """
date: "({year} )?{month} {day}"
weekday: "{weekday}( {which})?"
today: "{today}"
period: "{which} {unit}"
ago: "{number} {unit} bak"
month: "{before: im} {month}( {year})?"
"""


@dataclass(frozen=True)
class Case:
    language: str
    published: str
    text: str
    words: tuple[str, ...]
    told: tuple[str, ...]


def _cases() -> list[Case]:
    cases, setting = [], {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            setting = dict(pair.split("=") for pair in line[1:].split())
        elif line and not line.startswith("#"):
            marked, _, told = line.rpartition(" =")
            values = tuple(one.strip() for one in told.split(";") if one.strip())
            words = tuple(re.findall("<([^>]*)>", marked))
            cases.append(Case(setting["language"], setting["published"], re.sub("[<>]", "", marked), words, values))
    return cases


@pytest.fixture
def made_up(tmp_path: Path) -> Path:
    folder = tmp_path / "qq"
    folder.mkdir()
    (folder / "words.yml").write_text(WORDS, encoding="utf-8")
    (folder / "grammar.yml").write_text(GRAMMAR, encoding="utf-8")
    return folder


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.text)
def test_case(case: Case) -> None:
    found = timexes(case.text, case.published, case.language)
    assert tuple(one.text for one in found) == case.words
    assert tuple(f"{one.type} {one.value} {one.edtf or '-'}" for one in found) == case.told
    for one in found:
        assert case.text[one.start : one.end] == one.text
        assert one.reason


def test_a_language_is_a_folder(made_up: Path) -> None:
    own = load_language(made_up)

    def told(text: str) -> list[tuple[str, str | None]]:
        return [(one.text, one.edtf) for one in timexes(text, "2020-03-18", own)]

    assert told("Ro vadit 2019 trivo 14-a, im deko 2018.") == [
        ("2019 trivo 14-a", "2019-03-14"),
        ("deko 2018", "2018-10"),
    ]
    assert told("Ro vadit marto.") == [("marto", "2020-03-17")]
    assert told("Ro vadot marto.") == [("marto", "2020-03-24")]
    assert told("Ro vadot marto nekstu.") == [("marto nekstu", "2020-03-24")]
    assert told("Yestu ro vadit.") == [("Yestu", "2020-03-17")]
    assert told("Pasu semo; tri dagos bak.") == [
        ("Pasu semo", "2020-03-09/2020-03-15"),
        ("tri dagos bak", "2020-03-15"),
    ]
    assert told("Dende trivo 3.") == [("trivo 3", None)]
    assert told("On Tuesday, 14 March.") == []


def test_the_languages_that_there_are() -> None:
    assert language_codes() == ("en", "fr", "ru")
    assert timexes("on Tuesday", "2020-03-18", "en") == timexes("on Tuesday", "2020-03-18")


def test_english_keeps_its_words_as_the_others_do() -> None:
    words = read_words(ENGLISH_FOLDER)
    assert (words.months["march"], words.weekdays["tuesday"], words.bounds["until"]) == (3, 1, "until")


def test_an_unknown_language_says_which_there_are() -> None:
    with pytest.raises(UnknownLanguage, match=r"'de'.*en, fr, ru"):
        timexes("am Dienstag", "2020-03-18", "de")
    with pytest.raises(UnknownLanguage, match=r"\.\./fr"):
        language("../fr")


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("words.yml", "months: {prilo: 1}", "prilo.*write"),
        ("words.yml", "monts: {}", "no list is called 'monts'"),
        ("words.yml", "units: {moon: [luno]}", "'moon'.*Take one of"),
        ("words.yml", "- prilo", "not a table"),
        ("words.yml", "months: {", "no YAML"),
        ("grammar.yml", "dates: x", "no rule is called 'dates'"),
        ("grammar.yml", 'date: "{dey} {month}"', "no slot is called 'dey'"),
        ("grammar.yml", 'date: "({day} {month}"', "cannot be read"),
        ("grammar.yml", 'date: "{day} {day} {month}"', "cannot be read"),
    ],
)
def test_faulty_data_name_file_reason_and_remedy(made_up: Path, file: str, content: str, message: str) -> None:
    (made_up / file).write_text(content, encoding="utf-8")
    with pytest.raises(BadLanguage, match=message) as raised:
        load_language(made_up)
    assert file in str(raised.value)


def test_a_folder_without_its_files(tmp_path: Path) -> None:
    with pytest.raises(BadLanguage, match=r"words\.yml: there is no such file"):
        load_language(tmp_path)


@pytest.mark.parametrize("code", ["fr", "ru"])
def test_hostile_text_takes_linear_time(code: str) -> None:
    for piece in ("1 ", "du 13 ", "le ", "с ", "14 марта ", "mardi ", "- ", "13–"):
        timexes(piece * 3000, "2020-03-18", code)
