"""Statements of several articles: copies are one, and what is asked for is found."""

from __future__ import annotations

import itertools
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from dragoman.model.reading import Reading
from dragoman.model.statement import Act
from dragoman.record import (
    Record,
    RecordedStatement,
    WantedStatements,
    select_statements,
    statement_to_json,
    statements_by_id,
)
from dragoman.record.statements.party import party, state_of
from tests.record.examples import article
from tests.record.statement_examples import (
    ACCUSED,
    Who,
    minister_accuses,
    same_accusation_elsewhere,
    statement,
    with_statements,
)
from tests.record.test_store import fill

ORLOVA: Who = ("Nadezhda Orlova", "RUS", "foreign minister")


def merged(*readings: Reading) -> tuple[RecordedStatement, ...]:
    with TemporaryDirectory() as folder:
        record = Record(Path(folder))
        fill(record, *readings)
        return record.statements()


def saying(name: str, content: str, published: str | None, who: Who = ORLOVA, **values: str) -> Reading:
    of = article(name, f"{name}\nOrlova said on {published}: “{content}.”", published)
    return with_statements(of, statement(of, who, "Orlova", content, "said", **values))


def test_copies_are_one_statement_with_several_sources() -> None:
    found = merged(minister_accuses(), same_accusation_elsewhere())
    assert [(one.act, one.sources) for one in found] == [
        (Act.ACCUSE, 2),
        (Act.DENY, 1),
        (Act.REJECT, 1),
        (Act.PROMISE, 1),
    ]
    accusation = found[0]
    assert accusation.id == minister_accuses().statements[0].id
    assert (accusation.speaker.name, accusation.speaker.also) == ("Nadezhda Orlova", ("Nadejda Orlova",))
    assert (accusation.speaker.role, accusation.date, accusation.target) == ("foreign minister", "2021-05-04", "TUR")
    assert (accusation.addressee, accusation.addressee_country) == ("Karim al-Hadid", "SYR")
    assert [report.article for report in accusation.reports] == ["courier-blame", "gazette-scolds"]


def test_the_order_of_arrival_changes_nothing() -> None:
    readings = [
        minister_accuses(),
        same_accusation_elsewhere(),
        saying("a", ACCUSED, "2021-05-07"),
        saying("b", f"{ACCUSED} and of its word", None),
    ]
    first = merged(*readings)
    assert all(merged(*order) == first for order in itertools.permutations(readings))


LONG = "we shall not sit at a table with those who shell our towns by night"


@pytest.mark.parametrize(
    ("other", "one"),
    [
        (saying("b", LONG, "2021-05-09"), True),
        (saying("b", LONG.replace("shall", "will").upper(), "2021-05-09"), True),
        (saying("b", "at a table with those who shell our towns", "2021-05-09"), True),
        (saying("b", LONG, "2021-05-09", ("Nadejda Orlova", None, None)), True),
        (saying("b", LONG, "2021-05-09", ("Ada Holm", "RUS", None)), False),
        (saying("b", LONG, "2021-05-09", ("Nadezhda Orlova", "UKR", None)), False),
        (saying("b", LONG, "2021-05-09", (None, "RUS", None)), False),
        (saying("b", LONG.replace("not sit at a table", "gladly sit down at last"), "2021-05-09"), False),
        (saying("b", "at a table", "2021-05-09"), False),
        (saying("b", LONG, "2021-06-09", date="2021-06-08"), False),
        (saying("b", LONG, "2021-06-09", date="2021"), True),
    ],
)
def test_what_is_one_statement(other: Reading, one: bool) -> None:
    first = saying("a", LONG, "2021-05-05", date="2021-05-04")
    assert len(merged(first, other)) == (1 if one else 2)


@pytest.mark.parametrize(("published", "one"), [("2021-05-09", True), ("2021-07-09", False), (None, False)])
def test_a_short_phrase_is_said_again_on_other_days(published: str | None, one: bool) -> None:
    assert len(merged(saying("a", "no comment", "2021-05-05"), saying("b", "no comment", published))) == 2 - one


def test_a_reprint_is_one_source() -> None:
    text = "Orlova speaks\nOrlova said: “" + LONG + ".”"
    twice = [article(name, text, "2021-05-05") for name in ("a", "b")]
    (found,) = merged(*(with_statements(of, statement(of, ORLOVA, "Orlova", LONG, "said")) for of in twice))
    assert (found.sources, len(found.reports)) == (1, 2)


def asked(**values: object) -> list[str]:
    statements = merged(minister_accuses(), same_accusation_elsewhere())
    wanted = WantedStatements(**values)  # type: ignore[arg-type]
    return [str(one.act) for one in select_statements(statements, wanted)]


@pytest.mark.parametrize("name", ["Orlova", "Nadejda Orlova", "Орлова", "foreign minister Orlova"])
def test_a_speaker_is_found_by_any_spelling(name: str) -> None:
    assert asked(by=name) == ["accuse"]


@pytest.mark.parametrize("name", ["Russia", "RUS", "Moscow", "Russian", "the Kremlin"])
def test_a_state_is_everybody_who_speaks_for_it(name: str) -> None:
    assert asked(by=name) == ["accuse", "deny", "promise"]


def test_bodies_and_offices_are_found() -> None:
    assert asked(by="Foreign Ministry") == ["deny"]
    assert asked(by="Russian Foreign Ministry") == ["deny"]
    assert asked(by="Turkish Foreign Ministry") == []
    assert asked(by="Defence Ministry") == []
    assert asked(by="Russian foreign minister") == ["accuse"]
    assert asked(by="Turkish president") == ["reject"]
    assert asked(by="Turkish foreign minister") == []


def test_about_is_the_target_or_what_the_words_name() -> None:
    assert asked(about="Turkey") == ["accuse"]
    assert asked(about="Ankara") == ["accuse"]
    assert asked(about="Russia") == ["reject"]
    assert asked(about="Orlova") == ["reject"]
    assert asked(about="corridor") == ["accuse"]
    assert asked(about="wheat") == ["promise"]
    assert asked(about="herring") == []


def test_to_is_the_addressee_or_whom_it_is_done_to() -> None:
    assert asked(to="Hadid") == ["accuse"]
    assert asked(to="Syria") == ["accuse", "promise"]
    assert asked(to="Turkey") == []


def test_acts_and_periods_narrow() -> None:
    assert asked(acts=(Act.DENY, Act.REJECT)) == ["deny", "reject"]
    assert asked(since="2021-05-06") == ["promise"]
    assert asked(until="2021-05-04", by="Russia") == ["accuse"]
    assert asked(since="2021-05", until="2021") == ["accuse", "deny", "reject", "promise"]
    assert asked(until="2020") == []


def test_what_has_no_date_counts_by_its_publication() -> None:
    assert asked(since="2021-05-05", until="2021-05-05") == ["deny", "reject"]
    statements = merged(saying("a", LONG, None), saying("b", ACCUSED, "2021-05-05"))
    assert [one.published for one in statements] == ["2021-05-05", None]
    assert select_statements(statements, WantedStatements(since="1900")) == [statements[0]]


def test_a_name_that_only_the_register_knows_is_found() -> None:
    bin_salman = ("Mohammed bin Salman", "SAU", "crown prince")
    statements = merged(saying("a", LONG, "2021-05-05", bin_salman, actor_id="Q6892571"))
    assert len(select_statements(statements, WantedStatements(by="MBS"))) == 1
    assert select_statements(statements, WantedStatements(by="Lavrov")) == []


def test_words_name_a_person_by_the_family_name() -> None:
    assert party("Sergei Lavrov").named_in("that Lavrov had no answer")
    assert not party("Persian Gulf").named_in("the Gulf of Riga")
    assert party("United Nations").named_in("the UN must act")


@pytest.mark.parametrize(
    ("text", "state"), [("sen", "SEN"), ("Sen", None), ("Pentagon", None), ("White House", "USA"), ("Lavrov", None)]
)
def test_what_means_a_state(text: str, state: str | None) -> None:
    assert state_of(text) == state


def test_a_statement_is_found_by_the_beginning_of_its_id_or_of_a_report_of_it() -> None:
    statements = merged(minister_accuses(), same_accusation_elsewhere())
    copy = same_accusation_elsewhere().statements[0].id
    for start in (statements[0].id, statements[0].id[:6], copy, copy[:6]):
        assert statements_by_id(statements, start) == [statements[0]]
    assert statements_by_id(statements, "s") == []


def test_a_statement_as_json() -> None:
    document = statement_to_json(merged(minister_accuses(), same_accusation_elsewhere())[0])
    assert document["speaker"]["also"] == ["Nadejda Orlova"]
    assert document["content"] == ACCUSED
    assert [report["article"] for report in document["reports"]] == ["courier-blame", "gazette-scolds"]
    text = same_accusation_elsewhere().article.text
    second = document["reports"][1]
    assert text[second["start"] : second["end"]] == second["quote"] == ACCUSED
