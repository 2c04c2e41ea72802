"""Merging what was fetched into the register."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from tests.reference.renewal.registers import FRESH, MINE, ROLE, fetched, register, tenure

from dragoman.reference.renewal.changes import changes
from dragoman.reference.renewal.check import faults
from dragoman.reference.renewal.merge import Merged, Scope, merge
from dragoman.reference.renewal.rows import Tables, TenureRow

NORWAY = Scope(frozenset({"NOR"}), frozenset({ROLE, "prime minister"}))


def merged(known: Tables, *news: TenureRow, people: dict[str, str] | None = None, scope: Scope = NORWAY) -> Merged:
    return merge(known, known, register(*news, people=people, source=FRESH), scope)


def both(row: TenureRow) -> TenureRow:
    """A row that the hand-made register and Wikidata have in common."""
    return replace(row, source="reviewed|wikidata-query")


def test_a_new_tenure_is_added() -> None:
    found = merged(register(tenure("Q1", "2021-10-14", "2023-10-16")), fetched("Q2", "2023-10-16", seen="2027-01-15"))
    assert [one.person for one in found.tables.tenures] == ["Q1", "Q2"]
    assert [source.source for source in found.tables.sources] == ["reviewed", "wikidata-query"]
    assert found.contradictions == ()


def test_an_open_tenure_ends() -> None:
    found = merged(register(tenure("Q1", "2021-10-14", seen="2023-01-01")), fetched("Q1", "2021-10-14", "2023-10-16"))
    assert found.tables.tenures == [both(tenure("Q1", "2021-10-14", "2023-10-16"))]


def test_an_open_tenure_is_seen_again() -> None:
    found = merged(register(tenure("Q1", "2021-10-14", seen="2023-01-01")), fetched("Q1", "2021-10", seen="2027-01-15"))
    assert found.tables.tenures == [both(tenure("Q1", "2021-10-14", seen="2027-01-15"))]


def test_a_missing_end_takes_nothing_back() -> None:
    known = tenure("Q1", "2021-10-14", "2023-10-16")
    assert merged(register(known), fetched("Q1", "2021-10-14", seen="2027-01-15")).tables.tenures == [known]


def test_a_missing_end_takes_nothing_back_where_the_beginnings_differ_either() -> None:
    known = tenure("Q1", "2013-03-16", "2022-12-30")
    found = merged(register(known), fetched("Q1", "2013-03-17", seen="2027-01-15"))
    assert found.tables.tenures == [known, both(replace(known, since="2013-03-17"))]
    assert len(found.contradictions) == 1


def test_the_finer_date_counts() -> None:
    found = merged(register(tenure("Q1", "2021", "2023-10")), fetched("Q1", "2021-10-14", "2023-10-16"))
    assert found.tables.tenures == [tenure("Q1", "2021-10-14", "2023-10-16")]


def test_contradictions_stand_side_by_side() -> None:
    known, new = tenure("Q1", "2021-10-14", "2023-10-16"), fetched("Q1", "2021-10-14", "2023-11-02")
    found = merged(register(known), new)
    assert found.tables.tenures == [known, new]
    assert found.contradictions == ((known, new),)


def test_an_end_holds_also_where_the_beginnings_differ() -> None:
    found = merged(register(tenure("Q1", "2021-10-15", seen="2023")), fetched("Q1", "2021-10-14", "2023-10-16"))
    assert found.tables.tenures == [
        fetched("Q1", "2021-10-14", "2023-10-16"),
        both(tenure("Q1", "2021-10-15", "2023-10-16")),
    ]


def test_terms_that_follow_each_other_are_one_tenure() -> None:
    known = tenure("Q1", "2012-05-07", seen="2026-01-22")
    terms = (
        fetched("Q1", "2012-05-07", "2018-05-07"),
        fetched("Q1", "2018-05-07", "2024-05-06"),
        fetched("Q1", "2024-05-07", seen="2027-01-15"),
    )
    found = merged(register(known), *terms)
    assert found.tables.tenures == [both(tenure("Q1", "2012-05-07", seen="2027-01-15"))]
    assert found.contradictions == ()


def test_a_term_within_a_tenure_says_nothing_new() -> None:
    known = tenure("Q1", "2014-02-27", "2021-07-15")
    found = merged(register(known), fetched("Q1", "2016-04-14", "2021-07-15"))
    assert (found.tables.tenures, found.contradictions) == ([both(known)], ())
    assert len(merged(register(known), fetched("Q1", "2014-03-05", "2021-07-15")).contradictions) == 1
    known = tenure("Q1", "2012-05-07", seen="2023")
    found = merged(register(known), fetched("Q1", "2018-05-07", seen="2027-01-15"))
    assert found.tables.tenures == [both(replace(known, seen="2027-01-15"))]


def test_two_tenures_of_one_person_stay_two() -> None:
    found = merged(register(tenure("Q1", "2000-05-07", "2008-05-07")), fetched("Q1", "2012-05-07", "2016-05-07"))
    assert len(found.tables.tenures) == 2
    assert found.contradictions == ()


def test_a_slug_becomes_an_item_where_name_office_and_time_agree() -> None:
    known = register(tenure("anna-berg", "2021-10-14", seen="2023"), people={"anna-berg": "Anna Berg|A. Berg"})
    found = merged(known, fetched("Q1", "2021-10-14", "2023-10-16"), people={"Q1": "Anna Bérg|Анна Берг"})
    assert found.renamed == {"anna-berg": "Q1"}
    (person,) = found.tables.people
    assert (person.id, person.name, person.aliases) == ("Q1", "Anna Berg", "A. Berg|Anna Bérg|Анна Берг")
    assert [one.person for one in found.tables.tenures] == ["Q1"]


@pytest.mark.parametrize("new", [fetched("Q1", "2021-10-14", role="prime minister"), fetched("Q1", "2001", "2002")])
def test_people_of_one_name_are_not_one_by_the_name_alone(new: TenureRow) -> None:
    known = register(tenure("anna-berg", "2021-10-14", "2023"), people={"anna-berg": "Anna Berg"})
    found = merged(known, new, people={"Q1": "Anna Berg"})
    assert found.renamed == {}
    assert {person.id for person in found.tables.people} == {"anna-berg", "Q1"}


def test_another_spelling_of_a_name_is_enough_in_one_office_at_one_time() -> None:
    known = register(tenure("andrei-belov", "2021-10-14"), people={"andrei-belov": "Andrei Belov"})
    assert merged(known, fetched("Q1", "2021"), people={"Q1": "Andrey Byelov"}).renamed == {"andrei-belov": "Q1"}
    assert merged(known, fetched("Q1", "2021"), people={"Q1": "Pavel Orlov"}).renamed == {}


def test_two_items_for_one_slug_are_none() -> None:
    known = register(tenure("anna-berg", "2021-10-14", "2023"), people={"anna-berg": "Anna Berg"})
    news = (fetched("Q1", "2021-10-14", "2022"), fetched("Q2", "2022", "2023"))
    assert merged(known, *news, people={"Q1": "Anna Berg", "Q2": "Anna Berg"}).renamed == {}


def test_what_was_not_asked_for_stays_as_it_is() -> None:
    packaged = register(tenure("Q1", "2021", country="SWE"))
    current = merge(packaged, packaged, register(fetched("Q2", "2022", country="SWE"), source=FRESH),
                    Scope(frozenset({"SWE"}), frozenset({ROLE}))).tables  # fmt: skip
    found = merge(packaged, current, register(fetched("Q3", "2023"), source=FRESH), NORWAY).tables
    assert [(one.country, one.person) for one in found.tenures] == [("NOR", "Q3"), ("SWE", "Q1"), ("SWE", "Q2")]


def test_updating_twice_is_updating_once() -> None:
    known = (tenure("Q1", "2021-10-14", seen="2023-01-01"), tenure("Q4", "1999", "2001"), tenure("dag", "2023-10-15"))
    packaged = register(*known, people={"dag": "Dag Lie"})
    fresh = (fetched("Q1", "2021-10-14", "2023-10-16"), fetched("Q2", "2023-10-16"))
    news = register(*fresh, people={"Q2": "Dag Lie"}, source=FRESH)
    once = merge(packaged, packaged, news, NORWAY).tables
    assert "dag" not in {person.id for person in once.people}
    assert merge(packaged, once, news, NORWAY).tables == once


def test_what_wikidata_took_back_goes() -> None:
    packaged = register(tenure("Q1", "2021-10-14", seen="2023-01-01"))
    wrong = register(fetched("Q2", "2022"), fetched("Q1", "2021-10-14", "2022"), source=FRESH)
    once = merge(packaged, packaged, wrong, NORWAY).tables
    found = merge(packaged, once, register(fetched("Q1", "2021-10-14", seen="2027-01-15"), source=FRESH), NORWAY)
    assert found.tables.tenures == [both(tenure("Q1", "2021-10-14", seen="2027-01-15"))]
    told = changes(once, found)
    assert [one.person for one in told.gone] == ["Q2"]


def test_what_a_person_added_stays() -> None:
    packaged = register(tenure("Q1", "2021", "2022"))
    mine = register(tenure("Q1", "2021", "2022"), tenure("Q9", "2022", source="mine"))
    mine.sources.append(MINE)
    found = merge(packaged, mine, register(fetched("Q2", "2023"), source=FRESH), NORWAY).tables
    assert {one.person for one in found.tenures} == {"Q1", "Q2", "Q9"}
    assert [source.source for source in found.sources] == ["reviewed", "mine", "wikidata-query"]
    assert faults(found, mine) == []


def test_who_goes_on_the_day_a_term_ends_contradicts_nothing() -> None:
    known = tenure("Q1", "2021-10-14", "2023-10-16")
    found = merged(register(known), fetched("Q1", "2023-10-16", seen="2027-01-15"))
    assert len(found.tables.tenures) == 2
    assert found.contradictions == ()


def test_the_order_of_what_was_fetched_does_not_matter() -> None:
    known = register(tenure("Q1", "2021-10-15", seen="2023"), tenure("Q2", "2001", "2003"))
    news = [
        fetched("Q1", "2021-10-14", "2023"),
        fetched("Q2", "2001-05", "2003-06"),
        fetched("Q2", "2002", "2004"),
        fetched("Q1", "2023-01-01", "2024"),
    ]
    outcomes = [merged(known, *order).tables.tenures for order in itertools.permutations(news)]
    assert all(outcome == outcomes[0] for outcome in outcomes)


def test_the_changes_are_told() -> None:
    known = register(tenure("Q1", "2021-10-14", seen="2023-01-01"), tenure("Q4", "2001", "2003-02"))
    found = merged(
        known, fetched("Q1", "2021-10-14", "2023-10-16"), fetched("Q2", "2023-10-16"), fetched("Q4", "2001", "2004")
    )
    told = changes(known, found)
    assert [one.person for one in told.new] == ["Q2"]
    assert [one.person for one in told.ended] == ["Q1"]
    assert [pair[0].person for pair in told.contradictions] == ["Q4"]
    assert (told.people, told.none) == (1, False)
    again = merge(known, found.tables, register(*(), source=FRESH), Scope(frozenset(), frozenset()))
    assert changes(found.tables, again).none


def test_people_without_a_tenure_go() -> None:
    assert [person.id for person in merged(register(tenure("Q1", "2021"))).tables.people] == ["Q1"]


def test_who_was_not_seen_since_a_successor_came_is_out() -> None:
    known = register(tenure("Q1", "2021-10-14", seen="2023-01-01"), tenure("Q3", "2001", seen="2026"))
    found = merged(known, fetched("Q2", "2023-10-16", seen="2027-01-15")).tables.tenures
    assert found == [
        tenure("Q3", "2001", seen="2026"),
        both(tenure("Q1", "2021-10-14", "2023-10-16")),
        fetched("Q2", "2023-10-16", seen="2027-01-15"),
    ]
    deputies = replace(NORWAY, several=("foreign",))
    assert merged(known, fetched("Q2", "2023-10-16"), scope=deputies).tables.tenures[1].to == ""


def test_an_organisation_is_called_as_the_register_calls_it() -> None:
    scope = Scope(frozenset(), frozenset(), organisations=True)
    known = register(tenure("Q1", "2007", "2016", country="", role="UN secretary-general"))
    fresh = replace(fetched("Q2", "2017", country="", role="UN secretary-general"), organisation="United Nations")
    assert [one.organisation for one in merged(known, fresh, scope=scope).tables.tenures] == ["", ""]
    other = replace(fetched("Q2", "2017", country="", role="secretary-general"), organisation="Benelux")
    assert [one.organisation for one in merged(known, other, scope=scope).tables.tenures] == ["", "Benelux"]
