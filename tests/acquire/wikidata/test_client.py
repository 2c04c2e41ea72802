"""The client keeps the service's rules, and outlasts its faults."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from email.utils import format_datetime

import httpx
import pytest

from dragoman.acquire.wikidata import client, queries
from dragoman.acquire.wikidata.answers import rows_of
from dragoman.acquire.wikidata.client import TooSlow, Wikidata
from dragoman.model.failure import RegisterError
from tests.acquire.wikidata.conftest import QuickClock
from tests.acquire.wikidata.server import Fault, Served

HTML = b"<html><head><title>Wikimedia Error</title></head></html>"
SLOW = b"SPARQL-QUERY: ...\njava.util.concurrent.TimeoutException\n\tat java.util.concurrent.FutureTask.get"
QUERY = queries.paged(queries.of_holders(["Q101"]), 0)
Make = Callable[..., Wikidata]


@pytest.fixture
def make(served: Served, clock: QuickClock) -> Iterator[Make]:
    made: list[Wikidata] = []

    def wikidata(**more: object) -> Wikidata:
        made.append(Wikidata(served.url, clock=clock, **more))  # type: ignore[arg-type]
        return made[-1]

    yield wikidata
    for one in made:
        one.close()


def test_it_asks_and_says_who_asks(make: Make, served: Served) -> None:
    assert len(rows_of(make(contact="mailto:ada@example.org").ask(QUERY))) == 2
    assert served.agents[0].startswith("dragoman/")
    assert "mailto:ada@example.org" in served.agents[0]


def test_without_a_contact_the_project_is_named() -> None:
    assert "https://" in client.user_agent("")
    assert "\n" not in client.user_agent("ada\r\nX-Evil: 1")


def test_queries_come_one_at_a_time_with_pauses(make: Make, served: Served, clock: QuickClock) -> None:
    wikidata = make()
    for _ in range(3):
        wikidata.ask(QUERY)
    assert served.most_at_once == 1
    assert [wait for wait in clock.waits if wait] == [client.PAUSE] * 2


@pytest.mark.parametrize(
    "fault",
    [
        Fault(503, HTML),
        Fault(500, b"boom"),
        Fault(502, HTML),
        Fault(200, HTML),
        Fault(200, share=0.6),
        Fault(200, b""),
        Fault(200, b'{"head": {"vars": []}}'),
        Fault(429, b"Too many requests"),
    ],
)
def test_a_fault_that_passes_is_outlasted(make: Make, served: Served, clock: QuickClock, fault: Fault) -> None:
    served.faults = [fault, fault]
    assert rows_of(make().ask(QUERY))
    assert [wait for wait in clock.waits if wait > client.PAUSE] == [client.FIRST_BACKOFF, client.FIRST_BACKOFF * 2]


def test_retry_after_is_kept_to(make: Make, served: Served, clock: QuickClock) -> None:
    said: list[str] = []
    later = format_datetime(clock.now() + timedelta(seconds=90), usegmt=True)
    served.faults = [Fault(429, b"", headers={"Retry-After": "77"}), Fault(503, b"", headers={"Retry-After": later})]
    make(say=said.append).ask(QUERY)
    long = [wait for wait in clock.waits if wait > client.PAUSE]
    assert long[0] == 77
    assert 10 < long[1] <= 90
    assert "77 seconds" in said[0]


def test_a_retry_after_that_is_none_is_a_backoff(make: Make, served: Served, clock: QuickClock) -> None:
    served.faults = [Fault(429, b"", headers={"Retry-After": "soon"})]
    make().ask(QUERY)
    assert client.FIRST_BACKOFF in clock.waits


def test_a_server_that_wants_peace_gets_it(make: Make, served: Served, clock: QuickClock) -> None:
    served.faults = [Fault(429, b"", headers={"Retry-After": "86400"})]
    with pytest.raises(RegisterError, match=r"86,400 seconds.*goes on from there"):
        make().ask(QUERY)
    assert len(served.queries) == 1


def test_backoff_has_a_cap_and_an_end(
    make: Make, served: Served, clock: QuickClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "ATTEMPTS", 12)
    served.faults = [Fault(503, b"")] * 12
    with pytest.raises(RegisterError, match="12 times in a row"):
        make().ask(QUERY)
    assert max(clock.waits) == client.LONGEST_BACKOFF


def test_a_ban_ends_it_at_once(make: Make, served: Served) -> None:
    served.faults = [Fault(403, b"You have been banned until 2027-01-16T12:00:00Z")]
    with pytest.raises(RegisterError, match="refuses"):
        make().ask(QUERY)
    assert len(served.queries) == 1


def test_a_query_that_is_wrong_is_not_repeated(make: Make, served: Served) -> None:
    served.faults = [Fault(400, b"MalformedQueryException")]
    with pytest.raises(RegisterError, match="HTTP 400"):
        make().ask(QUERY)
    assert len(served.queries) == 1


@pytest.mark.parametrize("fault", [Fault(500, SLOW), Fault(504, SLOW), Fault(200, b'{"head": {"vars"' + SLOW)])
def test_a_query_that_takes_too_long_is_tried_twice(make: Make, served: Served, fault: Fault) -> None:
    served.faults = [fault] * 6
    with pytest.raises(TooSlow):
        make().ask(QUERY)
    assert len(served.queries) == 2


def test_a_silent_server_is_given_up_and_asked_again(
    make: Make, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "SECONDS", 0.03)
    served.faults = [Fault(stall=True)]
    assert rows_of(make().ask(QUERY))
    assert len(served.queries) == 2


def test_an_answer_without_end_is_given_up(make: Make, served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "LARGEST", 1000)
    served.fault_of = lambda _: Fault(200, b"x" * 5000)
    with pytest.raises(RegisterError, match="larger than"):
        make().ask(QUERY)


def test_nobody_there(clock: QuickClock) -> None:
    wikidata = Wikidata("http://127.0.0.1:9/sparql", clock=clock)
    with pytest.raises(RegisterError, match="connection failed"):
        wikidata.ask(QUERY)
    wikidata.close()


@pytest.mark.parametrize("address", ["no address", "ftp://example.org/"])
def test_an_address_that_is_none(clock: QuickClock, address: str) -> None:
    wikidata = Wikidata(address, clock=clock)
    with pytest.raises(RegisterError, match="no address"):
        wikidata.ask(QUERY)
    wikidata.close()


def test_a_redirection_is_not_followed(clock: QuickClock) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(302, headers={"location": "https://example.org/"}))
    wikidata = Wikidata("https://example.org/sparql", clock=clock, transport=transport)
    with pytest.raises(RegisterError, match="HTTP 302"):
        wikidata.ask(QUERY)
    wikidata.close()
