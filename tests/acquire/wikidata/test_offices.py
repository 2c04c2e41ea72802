"""Positions, statements and people of Wikidata as offices, tenures and rows."""

from __future__ import annotations

import json

import pytest

from dragoman.acquire.wikidata import queries
from dragoman.acquire.wikidata.answers import Row, rows_of
from dragoman.acquire.wikidata.people import MOST_ALIASES, told_of
from dragoman.acquire.wikidata.positions import Position, head_of, positions_of
from dragoman.acquire.wikidata.tenures import ended_unknown, tenures_of
from dragoman.reference.offices import office
from dragoman.reference.renewal.rows import TenureRow
from tests.acquire.wikidata.server import Binding, named, precision, results, statement, text, unknown, uri, when

GROUPS = {group.name: group for group in queries.groups()}
MINISTER = {"Q101": [Position("Q101", "foreign minister", "NOR")]}


def rows(*bindings: Binding) -> list[Row]:
    return rows_of(results(list(bindings), sorted({name for binding in bindings for name in binding})))


def tenures(*bindings: Binding) -> list[TenureRow]:
    return tenures_of(rows(*bindings), MINISTER, "wikidata-query", "1990")


@pytest.mark.parametrize(
    ("label", "country", "group", "role"),
    [
        ("Minister of Foreign Affairs of Ghana", "GHA", "government", "foreign minister"),
        ("Ghanaian Minister of Finance", "GHA", "government", "finance minister"),
        ("Minister of Defence (Ghana)", "GHA", "government", "defence minister"),
        ("minister of the interior", "GHA", "government", "interior minister"),
        ("President of the French Republic", "FRA", "government", "president"),
        ("Prime Minister of the United Kingdom", "GBR", "government", "prime minister"),
        ("Minister of Foreign Affairs and Trade", "HUN", "government", "foreign minister"),
        ("Deputy Prime Minister for European Integration of Ukraine", "UKR", "government", "deputy prime minister"),
        ("Deputy Minister of Foreign Affairs of Poland", "POL", "government", "deputy foreign minister"),
        ("United States Secretary of Defense", "USA", "government", "defense secretary"),
        ("Secretary of the Security Council of Russia", "RUS", "security", "secretary of the Security Council"),
        ("National Security Advisor", "USA", "security", "national security adviser"),
        ("United States Ambassador to the United Nations", "USA", "ambassadors", "ambassador to the United Nations"),
        ("Permanent Representative of Togo to the UN", "TGO", "ambassadors", "ambassador to the United Nations"),
    ],
)  # fmt: skip
def test_a_label_that_is_an_office(label: str, country: str, group: str, role: str) -> None:
    assert positions_of("Q1", label, country, GROUPS[group]) == [Position("Q1", role, country)]


def test_a_label_that_is_two_offices() -> None:
    found = positions_of("Q1", "Deputy Prime Minister and Minister of Foreign Affairs", "SVK", GROUPS["government"])
    assert [one.role for one in found] == ["deputy prime minister", "foreign minister"]


@pytest.mark.parametrize(
    ("label", "country", "group"),
    [
        ("Minister of Finance of Bavaria", "DEU", "government"),
        ("President of the National Assembly", "FRA", "government"),
        ("Head of the Office of the Minister of Finance", "GHA", "government"),
        ("Minister of Foreign Affairs of Ghana", "NOR", "government"),
        ("Shadow Minister of Foreign Affairs", "AUS", "government"),
        ("former Prime Minister of Norway", "NOR", "government"),
        ("Minister of Fisheries", "NOR", "government"),
        ("", "NOR", "government"),
        ("Norwegian Ambassador to Chile", "NOR", "ambassadors"),
        ("United States Ambassador to Norway", "NOR", "ambassadors"),
        ("Ambassador to the United States", "NOR", "ambassadors"),
        ("Deputy Permanent Representative of Chad to the African Union", "TCD", "ambassadors"),
    ],
)
def test_a_label_that_is_another_office(label: str, country: str, group: str) -> None:
    assert positions_of("Q1", label, country, GROUPS[group]) == []


@pytest.mark.parametrize(
    ("label", "country", "post"),
    [
        ("Norwegian Ambassador to the United States", "NOR", "USA"),
        ("Ambassador of Norway to the People's Republic of China", "NOR", "CHN"),
        ("United States Ambassador to Russia", "USA", "RUS"),
        ("Ambassador of the Russian Federation to the United States of America", "RUS", "USA"),
    ],
)
def test_ambassadors_are_of_who_sends_them(label: str, country: str, post: str) -> None:
    found = positions_of("Q1", label, country, GROUPS["ambassadors"])
    assert found == [Position("Q1", "ambassador", country, "", post)]


def test_heads_of_organisations() -> None:
    found = head_of("Q1", "Secretary-General of the United Nations", "United Nations")
    assert found == Position("Q1", "UN secretary-general", "", "United Nations")
    assert head_of("Q1", "Council of Elders", "Elders") is None


def test_every_role_asked_for_is_an_office() -> None:
    unknown_roles = [role for role in sorted(queries.roles()) if office(role) is None]
    assert unknown_roles == []
    assert {row["role"] for row in queries.settings()["also"]} <= queries.roles()


def test_a_tenure_is_as_precise_as_it_is_told() -> None:
    assert [(one.since, one.to) for one in tenures(statement("Q1", "Q101", "2001-05", "2003"))] == [("2001-05", "2003")]


def test_statements_that_are_deprecated_are_left_out() -> None:
    assert tenures(statement("Q1", "Q101", "2001", rank="Deprecated")) == []
    assert len(tenures(statement("Q1", "Q101", "2001", rank="Preferred"))) == 1


def test_unknown_people_beginnings_and_positions_are_left_out() -> None:
    assert tenures(statement("Q1", "Q101", "2001") | {"person": unknown()}) == []
    assert tenures(statement("Q1", "Q101") | {"startTold": unknown()}) == []
    assert tenures(statement("Q1", "Q101")) == []
    assert tenures(statement("Q1", "Q999", "2001")) == []
    assert tenures(statement("Q1", "Q101", "2001") | {"start": when("2001"), "startPrecision": precision(7)}) == []


def test_a_tenure_that_ends_before_it_begins_is_none() -> None:
    assert tenures(statement("Q1", "Q101", "2009-05-01", "2003")) == []


def test_what_ended_long_ago_is_left_out() -> None:
    assert tenures(statement("Q1", "Q101", "1981", "1989-12-31")) == []
    assert len(tenures(statement("Q1", "Q101", "1981", "1990"))) == 1


def test_of_several_dates_the_first_and_the_last_count() -> None:
    twice = statement("Q1", "Q101", "2001-02-01", "2003-05-01")
    found = tenures(twice, twice | {"start": when("2001-03-01"), "end": when("2003-06-01")})
    assert [(one.since, one.to) for one in found] == [("2001-02-01", "2003-06-01")]


def test_an_end_that_nobody_knows() -> None:
    told = rows(statement("Q1", "Q101", "2001") | {"endTold": unknown()}, statement("Q2", "Q101", "2003"))
    assert ended_unknown(told) == {("Q1", "2001")}


def test_people_with_names_in_many_languages() -> None:
    told = told_of(rows(*named("Q1", "Anna Berg", ("ru", "Анна Берг"), ("ar", "آنا برغ"), born="1967-02-03")))
    row = told["Q1"].row("Q1", "NOR")
    assert (row.name, row.country, row.born, row.aliases) == ("Anna Berg", "NOR", "1967-02-03", "Анна Берг|آنا برغ")


def test_without_an_english_label_a_latin_one_counts() -> None:
    label: Binding = {"person": uri("Q1"), "kind": text("label"), "value": text("Анна", "ru")}
    assert told_of(rows(label))["Q1"].name == ""
    assert told_of(rows(label, label | {"value": text("Anna Berg", "no")}))["Q1"].name == "Anna Berg"
    assert told_of(rows(label, label | {"value": text("Anna B.", "mul")}))["Q1"].name == "Anna B."


def test_names_are_cleaned() -> None:
    hostile = [("fr", "Anna|Berg"), ("de", "Anna\nBerg\x1b[31m"), ("es", "x" * 500), ("it", "  ")]
    row = told_of(rows(*named("Q1", "Anna Berg", *hostile)))["Q1"].row("Q1", "NOR")
    assert row.aliases == "Anna Berg [31m"
    again = [("fr", "Ánna Berg"), ("de", "ANNA BERG"), ("es", "Berg"), ("zh", "安娜")]
    assert told_of(rows(*named("Q1", "Anna Berg", *again)))["Q1"].row("Q1", "").aliases == "安娜"
    many = [(str(number), f"Anna {number}") for number in range(100)]
    assert len(told_of(rows(*named("Q1", "Anna", *many)))["Q1"].row("Q1", "").aliases.split("|")) == MOST_ALIASES


def test_birthdays_that_differ_are_none() -> None:
    first = named("Q1", "Anna", born="1967-02-03")
    assert told_of(rows(*first, first[-1] | {"value": when("1968-02-03")}))["Q1"].row("Q1", "").born == ""


def test_only_items_become_part_of_a_query() -> None:
    with pytest.raises(ValueError, match="no Wikidata item"):
        queries.of_people(["Q1 } DROP"])
    with pytest.raises(ValueError, match="no code"):
        queries.of_leaders('NOR" }')


def test_queries_are_filled_in() -> None:
    asked = [queries.of_group("NOR", group) for group in queries.groups()]
    asked += [queries.of_leaders("XKX"), queries.of_holders(["Q1"]), queries.of_people(["Q1"])]
    asked += [queries.of_organisations(["Q1065"])]
    for query in (queries.paged(one, 2) for one in asked):
        outside = json.dumps(query)
        assert query.count("{") == query.count("}"), outside
        assert "OFFSET 2000" in query
        for name in ("country", "classes", "heads", "words", "positions", "people", "languages", "dates", "limit"):
            assert f"{{{name}}}" not in query
