"""A phrase and a day to the person, and an honest null."""

from __future__ import annotations

import subprocess
import sys

import pytest

from dragoman.read.ask.times import latest_of
from dragoman.read.ask.who_is import day_of, who_is
from dragoman.reference.register import Holder


@pytest.mark.parametrize(
    ("phrase", "on", "name"),
    [
        ("Russia's defence minister", "2020-03-23", "Shoigu"),
        ("Russia's defence minister", "2025-03-23", "Belousov"),
        ("the Syrian president", "2010-05", "Assad"),
        ("Syrian President al-Sharaa", "2025-05-01", "Sharaa"),
        ("British foreign minister", "2005", "Straw"),
        ("Prime Minister of Germany", "1995-02-03", "Kohl"),
        ("Chancellor Kohl", "1995-02-03", "Kohl"),
        ("King Hussein I", "1994-06-01", "Hussein"),
        ("UN chief", "2012-06-01", "Ban"),
        ("Secretary Kerry", "2014-06-01", "Kerry"),
        ("the Israeli leader", "2018-06-01", "Netanyahu"),
        ("former President Carter", "1994-06-01", "Carter"),
        ("President Bush", "1990-06-01", "George H. W. Bush"),
        ("President Bush", "2003-06-01", "George W. Bush"),
        ("Shoygu", "2020-01-01", "Shoigu"),
        ("Putin", None, "Putin"),
        ("Шойгу", "2020-01-01", "Shoigu"),
        ("head of NATO", "2012-06-01", "Rasmussen"),
        ("Chinese premier", "2014-06-01", "Li Keqiang"),
        ("the hardline Iranian president", "2010-01-01", "Ahmadinejad"),
    ],
)
def test_the_person(phrase: str, on: str | None, name: str) -> None:
    answer = who_is(phrase, on)
    assert answer.name is not None, answer.reason
    assert name in answer.name
    assert answer.reason is None


@pytest.mark.parametrize(
    ("phrase", "on", "said"),
    [
        ("", "2020", "empty"),
        ("prime minister of the United States", "2015-01-01", "the register has no prime minister"),
        ("Minister of Silly Walks of France", "2015-01-01", "Silly Walks"),
        ("President Nixon of France", "2015-01-01", "nobody of the name Nixon"),
        ("the Congolese president", "2015-01-01", "can mean"),
        ("President Bush", "2012-01-01", "several"),
        ("the prime minister", "2012-01-01", "nothing says whose"),
        ("French president", None, "no day is given"),
        ("French president", "1492-01-01", "nobody is on record"),
        ("French president", "soon", "is no day"),
        ("a former French president", "2015-01-01", "give the name"),
        ("Zxqvyl Brumpf", "2015-01-01", "bears the name"),
        ("France", "2015-01-01", "no office"),
        ("Obama's wife", "2012-01-01", "unknown office"),
        ("wife of President Obama", "2012-01-01", "nothing says whose"),
        ("a Putin ally", "2012-01-01", "unknown office"),
        ("chief of staff to the French president", "2012-01-01", "the register has no"),
    ],
)
def test_an_honest_null(phrase: str, on: str | None, said: str) -> None:
    answer = who_is(phrase, on)
    assert answer.name is None
    assert said in (answer.reason or "")


def test_an_answer_tells_the_office_the_tenure_and_the_sources() -> None:
    answer = who_is("Russia's defence minister", "2020-03-23").to_json()
    assert (answer["office"], answer["country"]) == ("defence minister", "RUS")
    assert answer["from"] <= "2020" <= answer["to"]
    assert answer["sources"]


def test_the_country_beside_the_phrase_is_taken_where_the_phrase_has_none() -> None:
    assert who_is("prime minister", "1995-02-03", "Germany").name == who_is("German chancellor", "1995-02-03").name
    assert who_is("President", "2016-02-03", "China, People's Republic of").name == "Xi Jinping"
    assert who_is("French president", "2016-02-03", "DEU").country == "FRA"
    assert "no country" in (who_is("president", "2016", "Ruritania").reason or "")


def test_a_day_may_have_a_time_behind_it() -> None:
    assert [day_of(text) for text in ("2020-03-23T10:00:00Z", "2020-03", "2020-13", "20200323", None)] == [
        "2020-03-23", "2020-03", None, None, None,
    ]  # fmt: skip


@pytest.mark.parametrize("on", ["2020-02-31", "0000", "9999-12-31", "-5", "", "0001-01"])
@pytest.mark.parametrize("phrase", ["French president", "President-elect Sarkozy of France", "President Bush", "Kim"])
def test_no_day_breaks_an_answer(phrase: str, on: str) -> None:
    answer = who_is(phrase, on)
    assert (answer.name is None) == (answer.reason is not None)


def test_the_language_engine_stays_asleep() -> None:
    asks = "import sys; from dragoman.read.ask.who_is import who_is; who_is('Putin'); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asks], check=False).returncode == 0


def test_an_office_changes_hands_though_sources_differ_by_days() -> None:
    before = Holder("Ada Holm", "president", "SWE", None, "2001-01-01", "2006-02-20", None, "a", "ada")
    after = Holder("Bo Lind", "president", "SWE", None, "2006-02-01", "2010-01-01", None, "b", "bo")
    beside = Holder("Cy Nord", "president", "SWE", None, "2003-02-01", "2009-01-01", None, "b", "cy")
    assert latest_of([before, after]) == [after]
    assert latest_of([beside, after]) == [beside, after]
