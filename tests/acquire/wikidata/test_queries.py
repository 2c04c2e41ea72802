"""The queries themselves, run on a few items in the form of Wikidata's RDF."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph

from dragoman.acquire.wikidata import queries
from dragoman.acquire.wikidata.answers import Row, rows_of
from dragoman.acquire.wikidata.people import told_of
from dragoman.acquire.wikidata.positions import Position
from dragoman.acquire.wikidata.tenures import ended_unknown, tenures_of

GROUPS = {group.name: group for group in queries.groups()}


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(Path(__file__).with_name("world.ttl"))


def asked(graph: Graph, query: str, page: int = 0) -> list[Row]:
    answer = graph.query(queries.paged(query, page)).serialize(format="json")
    assert answer is not None
    return rows_of(answer)


def labels(rows: list[Row]) -> dict[str | None, str]:
    return {row["position"].item: row["label"].value for row in rows}


def test_positions_of_a_government(graph: Graph) -> None:
    assert labels(asked(graph, queries.of_group("NOR", GROUPS["government"]))) == {
        "Q101": "Minister of Foreign Affairs of Norway",  # a kind of a kind of minister
        "Q102": "Prime Minister of Norway",  # named by the country itself
        "Q104": "King of Norway",
        "Q108": "Minister of Finance",  # of the government, which is of the country
        "Q109": "Minister of Defence",  # in the country, and of no part of it
    }


def test_positions_by_words(graph: Graph) -> None:
    assert labels(asked(graph, queries.of_group("NOR", GROUPS["security"]))) == {"Q112": "National Security Advisor"}
    assert asked(graph, queries.of_group("NOR", GROUPS["ambassadors"])) == []


def test_holders_with_their_dates(graph: Graph) -> None:
    rows = asked(graph, queries.of_holders(["Q101"]))
    assert {row["person"].item for row in rows} == {"Q1001", "Q1002"}  # told of the person, and of the position
    (tenure,) = tenures_of(rows, {"Q101": [Position("Q101", "foreign minister", "NOR")]}, "x", "1990")
    assert (tenure.person, tenure.since, tenure.to) == ("Q1001", "2021", "")
    assert ended_unknown(rows) == {("Q1001", "2021")}


def test_leaders_with_their_office(graph: Graph) -> None:
    (row,) = asked(graph, queries.of_leaders("NOR"))
    assert (row["person"].item, row["position"].item, row["kind"].value) == ("Q1004", "Q104", "head of state")
    assert asked(graph, queries.of_leaders("XKX")) == []


def test_people(graph: Graph) -> None:
    told = told_of(asked(graph, queries.of_people(["Q1001"])))["Q1001"]
    assert (told.name, told.aliases, told.born, told.female) == ("Anna Berg", [("en", "A. Berg")], ["1967-02-03"], True)
    assert told.labels["ru"] == "Анна Берг"


def test_heads_of_organisations(graph: Graph) -> None:
    (row,) = asked(graph, queries.of_organisations(["Q1065"]))
    assert (row["organisation"].item, row["position"].item) == ("Q1065", "Q121")


def test_pages(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(queries.settings(), "rows", 2)
    query = queries.of_group("NOR", GROUPS["government"])
    pages = [asked(graph, query, page) for page in range(3)]
    assert [len(page) for page in pages] == [2, 2, 1]
    assert len({row["position"].item for page in pages for row in page}) == 5
