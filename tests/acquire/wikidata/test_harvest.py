"""The walk: what it fetches, what it keeps, and how it goes on after it was broken off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from dragoman.acquire.wikidata import Harvest, Harvester, Pages, Wikidata, queries
from dragoman.acquire.wikidata.pages import STATE
from dragoman.model.failure import RegisterError
from tests.acquire.wikidata.conftest import QuickClock
from tests.acquire.wikidata.server import Fault, Served, World, position, statement, unknown

COUNTRIES = ("NOR", "SWE")
ORGANISATIONS = {"Q1065": "United Nations"}
SLOW = Fault(500, b"java.util.concurrent.TimeoutException")


class Update:
    """An update of the two countries, as often as wanted."""

    def __init__(self, served: Served, clock: QuickClock, folder: Path) -> None:
        self.served, self.clock, self.folder = served, clock, folder
        self.told: list[str] = []
        self.wikidata = Wikidata(served.url, clock=clock)

    def run(self) -> Harvest:
        pages = Pages(self.folder, self.served.url, self.clock.now())
        harvester = Harvester(self.wikidata.ask, pages, "2027-01-15", self.told.append, self.served.url)
        return harvester.harvest(COUNTRIES, ORGANISATIONS)


@pytest.fixture
def update(served: Served, clock: QuickClock, tmp_path: Path) -> Iterator[Update]:
    made = Update(served, clock, tmp_path / "pages")
    yield made
    made.wikidata.close()


def lines(harvest: Harvest) -> set[str]:
    return {
        " ".join(part or "-" for part in (one.person, one.role, one.country, one.post, one.since, one.to, one.seen))
        for one in harvest.tables.tenures
    }


def test_offices_holders_and_names(update: Update) -> None:
    harvest = update.run()
    assert lines(harvest) == {
        "Q1001 foreign minister NOR - 2021-10-14 2023-10-16 -",
        "Q1002 foreign minister NOR - 2023-10-16 - 2027-01-15",
        "Q1003 prime minister NOR - 2021 - 2027-01-15",
        "Q1004 queen NOR - 1991-01-17 - 2027-01-15",
        "Q1005 ambassador NOR USA 2020-08 - 2027-01-15",
        "Q1011 foreign minister SWE - 2024-09-10 - 2027-01-15",
        "Q1012 national security adviser SWE - 2022-11-14 2024-05 -",
        "Q1021 UN secretary-general - - 2017-01-01 - 2027-01-15",
    }
    assert [person.name for person in harvest.tables.people][:2] == ["Anna Berg", "Bjørn Dahl"]
    assert harvest.scope.countries == {"NOR", "SWE"}
    assert harvest.scope.organisations
    assert harvest.unanswered == ()
    (source,) = harvest.tables.sources
    assert (source.licence, source.as_of) == ("CC0 1.0", "2027-01-15")
    assert update.told[0].startswith("NOR (1 of 3): 4 offices, 5 tenures")


def test_a_second_run_asks_nothing_again(update: Update, served: Served) -> None:
    first = update.run()
    asked = len(served.queries)
    assert update.run() == first
    assert len(served.queries) == asked
    assert len(set(served.queries)) == asked


def test_every_point_at_which_it_can_be_broken_off(update: Update, served: Served, tmp_path: Path) -> None:
    whole = update.run()
    number = len(served.queries)
    for point in range(number):
        update.folder = tmp_path / f"broken-{point}"
        served.faults = [None] * point + [Fault(403)]
        with pytest.raises(RegisterError):
            update.run()
        assert (update.folder / STATE).exists()
        served.queries.clear()
        assert update.run() == whole
        assert len(served.queries) == number - point


def test_a_page_that_was_damaged_is_fetched_again(update: Update, served: Served) -> None:
    whole = update.run()
    for path in sorted(update.folder.glob("NOR-*.json")):
        path.write_bytes(path.read_bytes()[:-5])
    served.queries.clear()
    assert update.run() == whole
    assert 0 < len(served.queries) < 10


def test_pages_of_long_ago_or_of_another_server_are_not_used(update: Update, served: Served) -> None:
    update.run()
    asked = len(served.queries)
    update.clock.passed += timedelta(days=8).total_seconds()
    update.run()
    assert len(served.queries) == asked * 2
    state = update.folder / STATE
    state.write_text(state.read_text().replace(served.url, "https://example.org/"))
    update.run()
    assert len(served.queries) == asked * 3
    state.write_text("[")
    update.run()
    assert len(served.queries) == asked * 4


def test_long_answers_come_in_pages(update: Update, served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = update.run()
    asked = len(served.queries)
    monkeypatch.setitem(queries.settings(), "rows", 2)
    assert update.run() == whole
    assert len(served.queries) > asked * 2


def test_a_server_that_does_not_heed_the_page_is_given_up(
    update: Update, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(queries.settings(), "rows", 1)
    body = served.world.answer(queries.paged(queries.of_group("NOR", queries.groups()[0]), 0))
    served.fault_of = lambda _: Fault(200, body)
    with pytest.raises(RegisterError, match="has no end"):
        update.run()


def test_what_takes_too_long_is_asked_in_halves(update: Update, served: Served) -> None:
    whole = update.run()
    update.folder = update.folder.with_name("halves")
    served.fault_of = lambda query: (
        SLOW if "ps:P39" in query and "p:P35" not in query and query.count("wd:Q") > 1 else None
    )
    assert lines(update.run()) == lines(whole)


def test_what_takes_too_long_even_so_is_left_as_it_was(update: Update, served: Served) -> None:
    served.fault_of = lambda query: SLOW if '"NOR"' in query else None
    harvest = update.run()
    assert harvest.unanswered == ("NOR",)
    assert harvest.scope.countries == {"SWE"}
    assert {one.country for one in harvest.tables.tenures} == {"SWE", ""}


def test_nothing_there_is_nothing_found(update: Update, served: Served) -> None:
    served.world = World()
    harvest = update.run()
    assert harvest.tables.tenures == []
    assert harvest.tables.people == []


def test_who_has_a_successor_is_not_seen_in_office(update: Update, world: World) -> None:
    world.holders.append(statement("Q1001", "Q102", "2013-10-16"))
    world.holders.append(statement("Q1011", "Q101", "2000-01-01") | {"endTold": unknown()})
    found = lines(update.run())
    assert "Q1001 prime minister NOR - 2013-10-16 - -" in found
    assert "Q1011 foreign minister NOR - 2000-01-01 - -" in found


def test_several_deputies_are_all_seen(update: Update, world: World) -> None:
    world.positions["SWE government"].append(position("Q113", "Deputy Prime Minister of Sweden"))
    world.holders += [statement("Q1011", "Q113", "2022"), statement("Q1012", "Q113", "2023")]
    assert sum("deputy prime minister SWE" in line and line.endswith("2027-01-15") for line in lines(update.run())) == 2


def test_the_dead_are_not_seen_in_office(update: Update, world: World) -> None:
    dead = dict(world.people[-1])
    world.people.append(dead | {"kind": {"type": "literal", "value": "died"}, "value": unknown()})
    assert "Q1021 UN secretary-general - - 2017-01-01 - -" in lines(update.run())


def test_people_without_a_name_are_left_out(update: Update, world: World) -> None:
    world.people = [row for row in world.people if "Q1003" not in row["person"]["value"]]
    assert not any(line.startswith("Q1003") for line in lines(update.run()))


def test_a_full_disk_stops_it(update: Update, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("dragoman.acquire.wikidata.pages.os.replace", full)
    with pytest.raises(RegisterError, match="No space left"):
        update.run()
