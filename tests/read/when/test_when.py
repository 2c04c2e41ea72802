"""The table of cases: what is found in a line, and what it resolves to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from dragoman.model import edtf
from dragoman.read.when import find, resolve
from dragoman.read.when.story import Tense

HERE = Path(__file__).parent
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True)
class Case:
    text: str
    words: tuple[str, ...]
    values: tuple[str | None, ...]
    published: str | None
    tense: Tense | None
    anchor: str | None


def _cases() -> list[Case]:
    cases: list[Case] = []
    setting: dict[str, str] = {}
    for line in (HERE / "cases.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            setting = dict(pair.split("=") for pair in line[1:].split())
        elif line and not line.startswith("#"):
            marked, _, values = line.rpartition(" = ")
            tense: Tense | None = None if setting["tense"] == "none" else setting["tense"]  # type: ignore[assignment]
            cases.append(
                Case(
                    re.sub(r"[\[\]]", "", marked),
                    tuple(re.findall(r"\[([^\]]*)\]", marked)),
                    tuple(None if value == "-" else value for value in values.split(" ; ")),
                    None if setting["published"] == "none" else setting["published"],
                    tense,
                    None if setting.get("anchor", "none") == "none" else setting["anchor"],
                )
            )
    return cases


CASES = _cases()


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 250


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.text[:60]} ({case.published}, {case.tense})")
def test_case(case: Case) -> None:
    found = find(case.text)
    assert tuple(expression.text for expression in found) == case.words
    answers = [resolve(e, published=case.published, tense=case.tense, anchor=case.anchor) for e in found]
    assert tuple(answer.value for answer in answers) == case.values
    for answer in answers:
        assert (answer.value is None) == (answer.reason is not None)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_the_table_itself_names_the_right_weekdays(case: Case) -> None:
    for words, value in zip(case.words, case.values, strict=True):
        named = [WEEKDAYS.index(word) for word in WEEKDAYS if re.search(rf"\b{word}\b", words.lower())]
        if value is None or not named:
            continue
        first, last = edtf.bounds(value)
        if first == last and len(value) == 10:
            assert first.weekday() in named
        elif len(named) == 2 and (last - first).days < 7:
            assert {first.weekday(), last.weekday()} == set(named)


@pytest.mark.parametrize(
    "line", [line for line in (HERE / "silence.txt").read_text(encoding="utf-8").splitlines() if line[0] != "#"]
)
def test_nothing_is_found_where_no_date_is_told(line: str) -> None:
    assert find(line) == ()


def _weekday_before(published: date, weekday: int) -> date:
    days = [date.fromordinal(published.toordinal() - back) for back in range(7)]
    return next(day for day in days if day.weekday() == weekday)


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("published", [date(2024, 2, day) for day in range(23, 30)])
def test_a_weekday_of_the_past_is_the_latest_up_to_publication(published: date, weekday: int) -> None:
    (expression,) = find(f"They met on {WEEKDAYS[weekday].capitalize()}.")
    answer = resolve(expression, published=str(published), tense="past")
    assert answer.value == str(_weekday_before(published, weekday))


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("published", [date(2024, 12, day) for day in range(25, 32)])
def test_last_and_next_weekday_leave_out_the_day_of_publication(published: date, weekday: int) -> None:
    name = WEEKDAYS[weekday].capitalize()
    (last,), (following,) = find(f"They met last {name}."), find(f"They will meet next {name}.")
    before = resolve(last, published=str(published), tense="past").value
    after = resolve(following, published=str(published), tense="future").value
    assert before is not None and after is not None
    assert 1 <= (published - date.fromisoformat(before)).days <= 7
    assert 1 <= (date.fromisoformat(after) - published).days <= 7
    assert date.fromisoformat(before).weekday() == date.fromisoformat(after).weekday() == weekday
