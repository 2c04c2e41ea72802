"""A world, a server with it, and a clock that need not be waited for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from tests.acquire.wikidata.server import Served, World, named, position, serving, statement, text, uri


class QuickClock:
    """A clock that moves when somebody waits."""

    def __init__(self, now: datetime = datetime(2027, 1, 15, 12, tzinfo=UTC)) -> None:
        self.begun = now
        self.passed = 0.0
        self.waits: list[float] = []

    def now(self) -> datetime:
        return self.begun + timedelta(seconds=self.passed)

    def seconds(self) -> float:
        return self.passed

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.passed += seconds


@pytest.fixture
def clock() -> QuickClock:
    return QuickClock()


@pytest.fixture
def world() -> World:
    """Two countries and an organisation, told as Wikidata tells."""
    return World(
        positions={
            "NOR government": [
                position("Q101", "Minister of Foreign Affairs of Norway"),
                position("Q102", "Prime Minister of Norway"),
                position("Q103", "Minister of Fisheries"),
                position("Q104", "King of Norway"),
            ],
            "NOR ambassadors": [
                position("Q105", "Norwegian Ambassador to the United States"),
                position("Q106", "United States Ambassador to Norway"),
                position("Q107", "Norwegian Ambassador to Chile"),
            ],
            "SWE government": [position("Q111", "Minister for Foreign Affairs of Sweden")],
            "SWE words": [position("Q112", "National Security Advisor of Sweden")],
        },
        leaders={"NOR": [statement("Q1004", "Q104", "1991-01-17") | {"kind": text("head of state")}]},
        holders=[
            statement("Q1001", "Q101", "2021-10-14", "2023-10-16"),
            statement("Q1002", "Q101", "2023-10-16", rank="Preferred"),
            statement("Q1003", "Q102", "2021"),
            statement("Q1005", "Q105", "2020-08"),
            statement("Q1011", "Q111", "2024-09-10"),
            statement("Q1012", "Q112", "2022-11-14", "2024-05"),
            statement("Q1021", "Q121", "2017-01-01"),
        ],
        people=[
            *named("Q1001", "Anna Berg", ("ru", "Анна Берг"), born="1967-02-03"),
            *named("Q1002", "Bjørn Dahl", ("ar", "بيورن دال")),
            *named("Q1003", "Carl Eide"),
            *named("Q1004", "Dagny II", sex="Q6581072"),
            *named("Q1005", "Erik Foss"),
            *named("Q1011", "Frida Gran"),
            *named("Q1012", "Gustav Holm"),
            *named("Q1021", "Hilda Ivers"),
        ],
        organisations=[position("Q121", "Secretary-General of the United Nations", organisation=uri("Q1065"))],
    )


@pytest.fixture
def served(world: World) -> Iterator[Served]:
    with serving(world) as server:
        yield server
