"""What each side of an engagement says, and what it leaves out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dragoman.model.engagement import StatusSource
from dragoman.model.particulars import Particulars, Told
from dragoman.model.reading import Reading
from dragoman.model.statement import Statement
from dragoman.record import Readout, merge_readings, readout_to_json, readouts_of
from tests.record.examples import article, engagement, reading
from tests.record.statement_examples import statement

CALLER = ("Nadezhda Orlova", "RUS", "caller")
CALLEE = ("Karim al-Hadid", "SYR", "callee")
ORLOVA, HADID = ("Nadezhda Orlova", "RUS", "foreign minister"), ("Karim al-Hadid", "SYR", "president")
SAID = "the corridor to Syria will be opened in June"


def call(name: str, publisher: str | None, **values: Any) -> Reading:
    """An article on one telephone call, with what Orlova says in it if ``said`` is true."""
    of = article(name, f"{name}\nOrlova called Hadid. Orlova said that {SAID}.", "2021-05-05", publisher)
    by = values.pop("by", None)
    source = StatusSource((by,), None) if by else None
    said: list[Statement] = []
    if values.pop("said", False):
        said.append(statement(of, ORLOVA, "Orlova", SAID, "said", act="promise", direct=False, date="2021-05-04"))
    people = values.pop("people", [CALLER, CALLEE])
    found = engagement(of, "call", people, "called", date="2021-05-04", status_source=source, **values)
    return replace(reading(of, found), statements=tuple(said))


def readouts(*readings: Reading) -> tuple[Readout, ...]:
    (row,) = merge_readings(readings)
    return readouts_of(row, readings)


TASS = call("one", "TASS", topics=["grain corridor"], particulars=Particulars(length=Told("PT1H")))
PARTICIPANT = ("Nadezhda Orlova", "RUS", "participant")
SANA = call("two", "SANA", topics=["sanctions", "the grain corridor"], people=[PARTICIPANT, CALLEE])


def test_two_sides_with_what_each_says_and_omits() -> None:
    russian, syrian = readouts(TASS, SANA)
    assert (russian.side, russian.articles, russian.by) == ("RUS", ("one",), ("TASS",))
    assert (syrian.side, syrian.articles, syrian.by) == ("SYR", ("two",), ("SANA",))
    assert (russian.omits.topics, syrian.omits.topics) == (("sanctions",), ())
    assert (russian.account.length, syrian.omits.length) == ("PT1H", "PT1H")
    assert (russian.account.initiator, syrian.omits.initiator) == ("Nadezhda Orlova", "Nadezhda Orlova")
    assert readouts(SANA, TASS) == (russian, syrian)


def test_persons_and_agreements_that_one_side_leaves_out() -> None:
    aide = ("Samir Nasser", "SYR", "participant")
    russian, syrian = readouts(TASS, call("two", "SANA", people=[CALLER, CALLEE, aide], agreements=["transit accord"]))
    assert (russian.omits.participants, russian.omits.agreements) == (("Samir Nasser",), ("transit accord",))
    assert syrian.omits.participants == ()


def test_a_paper_that_cites_a_ministry_has_its_word() -> None:
    cited = call("two", "The Courier", by="SYR", topics=["sanctions"])
    assert [one.side for one in readouts(TASS, cited)] == ["RUS", "SYR"]


def test_papers_on_their_own_word_and_on_that_of_both_are_no_readouts() -> None:
    assert readouts(TASS, call("two", "The Courier")) == ()
    assert readouts(TASS, call("two", "TASS", by="SYR")) == ()


def test_what_a_side_says_in_any_article_counts_for_it() -> None:
    russian, syrian = readouts(call("one", "The Courier", said=True), SANA)
    assert [(one.speaker, str(one.act), one.content.words.quote) for one in russian.statements] == [
        ("Nadezhda Orlova", "promise", SAID)
    ]
    assert (russian.articles, russian.omits.topics) == ((), ())
    assert syrian.statements == ()


def test_as_json() -> None:
    russian, _ = (readout_to_json(one) for one in readouts(call("one", "TASS", said=True), SANA))
    assert (russian["side"], russian["omits"]["topics"]) == ("RUS", ["sanctions", "the grain corridor"])
    assert russian["statements"][0]["words"]["quote"] == SAID


def test_what_has_nothing_to_do_with_another_side_is_left_out() -> None:
    of = article(
        "one", "One\nOrlova called Hadid. Orlova said that the harvest was good. Tass said that Syria waits.", None
    )
    harvest = statement(of, ORLOVA, "Orlova", "the harvest was good", "said", direct=False)
    paper = statement(of, ("Kommersant", "RUS", None), "Tass", "Syria waits", "said", direct=False)
    found = engagement(of, "call", [CALLER, CALLEE], "called", date="2021-05-04")
    assert readouts(replace(reading(of, found), statements=(harvest, paper)), SANA) == ()


def test_copies_of_a_statement_are_one() -> None:
    first = call("first", "TASS", said=True)
    again = call("second", "TASS", said=True)
    russian, _ = readouts(first, again, call("two", "SANA"))
    assert len(russian.statements) == 1
