"""A server on this machine that answers as Wikidata's query service does, with a small world of its own, and faults."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

Binding = dict[str, dict[str, str]]
ENTITY = "http://www.wikidata.org/entity/"
DATE = "http://www.w3.org/2001/XMLSchema#dateTime"
INTEGER = "http://www.w3.org/2001/XMLSchema#integer"
PRECISIONS = {4: 9, 7: 10, 10: 11}


def uri(item: str) -> dict[str, str]:
    return {"type": "uri", "value": item if ":" in item else f"{ENTITY}{item}"}


def text(value: str, language: str = "") -> dict[str, str]:
    return {"type": "literal", "value": value} | ({"xml:lang": language} if language else {})


def when(date: str) -> dict[str, str]:
    full = (date + "-01-01")[:10]
    return {"type": "literal", "value": f"{full}T00:00:00Z", "datatype": DATE}


def precision(number: int) -> dict[str, str]:
    return {"type": "literal", "value": str(number), "datatype": INTEGER}


def unknown(number: int = 1) -> dict[str, str]:
    return uri(f"http://www.wikidata.org/.well-known/genid/{number:032x}")


def statement(
    person: str, position: str, since: str = "", to: str = "", rank: str = "Normal", **more: dict[str, str]
) -> Binding:
    """A row of holders: dates are days, months or years; ``more`` adds cells or puts others in their place."""
    row = {
        "statement": uri(f"{ENTITY}statement/{person}-{position}-{since or 'x'}-{rank}"),
        "person": uri(person),
        "position": uri(position),
        "rank": uri(f"http://wikiba.se/ontology#{rank}Rank"),
    }
    for name, date in (("start", since), ("end", to)):
        if date:
            row |= {name: when(date), f"{name}Told": when(date), f"{name}Precision": precision(PRECISIONS[len(date)])}
    return row | more


def named(person: str, label: str, *spellings: tuple[str, str], born: str = "", sex: str = "") -> list[Binding]:
    """Rows of people: an English label, other labels as (language, name), the day of birth."""
    rows: list[Binding] = [{"person": uri(person), "kind": text("label"), "value": text(label, "en")}]
    rows += [
        {"person": uri(person), "kind": text("label"), "value": text(name, language)} for language, name in spellings
    ]
    if born:
        rows.append({"person": uri(person), "kind": text("born"), "value": when(born), "precision": precision(11)})
    if sex:
        rows.append({"person": uri(person), "kind": text("sex"), "value": uri(sex)})
    return rows


def position(item: str, label: str, **more: dict[str, str]) -> Binding:
    return {"position": uri(item), "label": text(label, "en")} | more


@dataclass
class World:
    """What the server knows: positions and leaders by country, holders, people, heads of organisations."""

    positions: dict[str, list[Binding]] = field(default_factory=dict)
    leaders: dict[str, list[Binding]] = field(default_factory=dict)
    holders: list[Binding] = field(default_factory=list)
    people: list[Binding] = field(default_factory=list)
    organisations: list[Binding] = field(default_factory=list)

    def answer(self, query: str) -> bytes:
        """The answer to a query, cut to its page."""
        rows = self._rows(query)
        limit, offset = (int(re.findall(rf"{word} (\d+)", query)[0]) for word in ("LIMIT", "OFFSET"))
        return results(rows[offset : offset + limit], re.findall(r"\?(\w+)", query.split("WHERE", maxsplit=1)[0]))

    def _rows(self, query: str) -> list[Binding]:
        country = "".join(re.findall(r'P298 "(\w+)"', query))
        items = {f"{ENTITY}{item}" for item in re.findall(r"wd:(Q\d+)", query)}
        if "skos:altLabel" in query.split("SELECT")[1]:
            return [row for row in self.people if row["person"]["value"] in items]
        if "wdt:P2388" in query:
            return [row for row in self.organisations if row["organisation"]["value"] in items]
        if "p:P35" in query:
            return self.leaders.get(country, [])
        if "ps:P39" in query:
            return [row for row in self.holders if row["position"]["value"] in items]
        kind = (
            "words"
            if "REGEX" in query
            else "ambassadors"
            if "wd:Q121998" in query or "wd:Q29645880" in query
            else "government"
        )
        return self.positions.get(f"{country} {kind}", [])


def results(rows: list[Binding], columns: list[str]) -> bytes:
    return json.dumps({"head": {"vars": columns}, "results": {"bindings": rows}}, ensure_ascii=False).encode()


@dataclass
class Fault:
    """An answer that is none: ``body`` as it is, or a part of the right one; ``stall`` waits before it is sent."""

    status: int = 200
    body: bytes | None = None
    share: float = 1.0
    headers: dict[str, str] = field(default_factory=dict)
    stall: bool = False


@dataclass
class Served:
    """A running server: its address, what was asked, and the faults that come next."""

    url: str
    world: World
    queries: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    faults: list[Fault | None] = field(default_factory=list)
    fault_of: Callable[[str], Fault | None] = lambda _query: None
    most_at_once: int = 0
    released: threading.Event = field(default_factory=threading.Event)


@contextmanager
def serving(world: World) -> Iterator[Served]:
    """Serve a world on a free port of this machine."""
    served = Served("", world)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(served))
    served.url = f"http://127.0.0.1:{server.server_address[1]}/sparql"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield served
    finally:
        served.released.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(served: Served) -> type[BaseHTTPRequestHandler]:
    at_once = 0

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            nonlocal at_once
            at_once += 1
            served.most_at_once = max(served.most_at_once, at_once)
            try:
                self._answer()
            except (BrokenPipeError, ConnectionResetError):
                pass
            finally:
                at_once -= 1

        def _answer(self) -> None:
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            (query,) = form["query"]
            served.queries.append(query)
            served.agents.append(self.headers["User-Agent"])
            fault = served.faults.pop(0) if served.faults else served.fault_of(query)
            fault = fault or Fault()
            if fault.stall:
                served.released.wait(5)
            body = served.world.answer(query) if fault.body is None else fault.body
            body = body[: int(len(body) * fault.share)]
            self.send_response(fault.status)
            self.send_header("Content-Type", "application/sparql-results+json;charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            for name, value in fault.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    return Handler
