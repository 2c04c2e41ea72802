"""The walk through countries and organisations: positions, their holders, their names, into rows of a register."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from dragoman.acquire.wikidata import queries
from dragoman.acquire.wikidata.answers import Row
from dragoman.acquire.wikidata.client import SERVER, TooSlow
from dragoman.acquire.wikidata.pages import Pages
from dragoman.acquire.wikidata.people import Told, told_of
from dragoman.acquire.wikidata.positions import Position, head_of, positions_of
from dragoman.acquire.wikidata.queries import Group
from dragoman.acquire.wikidata.tenures import ended_unknown, tenures_of
from dragoman.model.failure import RegisterError
from dragoman.reference.renewal.merge import Scope
from dragoman.reference.renewal.rows import SourceRow, Tables, TenureRow

SOURCE = "wikidata-query"
MOST_PAGES = 50  # of one query; no country has so many offices, and no office so many holders
ORGANISATIONS = "organisations"  # the name of what is asked for beside the countries


Positions = dict[str, list[Position]]  # the offices of each position, by its item


@dataclass(frozen=True, slots=True)
class Harvest:
    """What was fetched, what it covers, and what the server could not answer in its time."""

    tables: Tables
    scope: Scope
    unanswered: tuple[str, ...]


@dataclass(slots=True)
class Harvester:
    """Fetches page by page. ``ask`` answers a query, ``tell`` hears how far it is, ``day`` is when it is as of."""

    ask: Callable[[str], bytes]
    pages: Pages
    day: str
    tell: Callable[[str], None] = lambda _: None
    server: str = SERVER
    _tenures: list[TenureRow] = field(default_factory=list)
    _told: dict[str, Told] = field(default_factory=dict)
    _home: dict[str, str] = field(default_factory=dict)

    def harvest(self, countries: Sequence[str], organisations: Mapping[str, str]) -> Harvest:
        """Fetch the offices of countries (ISO alpha-3) and of organisations (names by Wikidata item).

        What the server cannot answer in its time is left out of the scope; RegisterError where it stays away.
        """
        answered, unanswered = [], []
        wanted = [*countries, *([ORGANISATIONS] if organisations else [])]
        for number, name in enumerate(wanted, 1):
            try:
                positions = self._heads(organisations) if name == ORGANISATIONS else self._positions(name)
                found = self._holding(name, positions)
                self._name(name, found)
            except TooSlow:
                unanswered.append(name)
                self.tell(f"{name} ({number} of {len(wanted)}): the server took too long, left as it was")
                continue
            self._tenures += found
            answered.append(name)
            self.tell(f"{name} ({number} of {len(wanted)}): {len(positions)} offices, {len(found)} tenures")
        several = tuple(queries.settings()["several"])
        scope = Scope(frozenset(answered) - {ORGANISATIONS}, queries.roles(), ORGANISATIONS in answered, several)
        return Harvest(self._tables(), scope, tuple(unanswered))

    def _positions(self, country: str) -> Positions:
        found: Positions = {one.position: [Position(one.position, one.role, country)] for one in queries.also(country)}
        for group in queries.groups():
            for row in self._group(country, group):
                item, label = row.get("position"), row.get("label")
                if item and label and item.item and item.item not in found:
                    known = positions_of(item.item, label.value, country, group)
                    if known:
                        found[item.item] = known
        return found

    def _group(self, country: str, group: Group) -> Iterator[Row]:
        """The positions of a group; where all of its classes take too long, half of them at once."""
        name = f"{country}-{group.name}"
        if group.words:
            return iter(self._rows(name, queries.of_group(country, group)))
        return self._halving(name, group.classes, len(group.classes), partial(queries.of_group, country, group))

    def _heads(self, organisations: Mapping[str, str]) -> Positions:
        found: Positions = {}
        for part in _parts(sorted(organisations), self._at_once("positions")):
            for row in self._rows(ORGANISATIONS, queries.of_organisations(part)):
                item, label, of = row.get("position"), row.get("label"), row.get("organisation")
                name = organisations.get((of.item if of else None) or "")
                if item and label and item.item and name and item.item not in found:
                    known = head_of(item.item, label.value, name)
                    if known:
                        found[item.item] = [known]
        return found

    def _holding(self, name: str, positions: Positions) -> list[TenureRow]:
        rows = [] if name == ORGANISATIONS else self._rows(f"{name}-leaders", queries.of_leaders(name))
        rows = [
            *rows,
            *self._halving(f"{name}-holders", sorted(positions), self._at_once("positions"), queries.of_holders),
        ]
        return self._sighted(tenures_of(rows, positions, SOURCE, queries.settings()["earliest"]), ended_unknown(rows))

    def _name(self, name: str, tenures: list[TenureRow]) -> None:
        people = sorted({tenure.person for tenure in tenures} - self._told.keys())
        self._told |= told_of(self._halving(f"{name}-people", people, self._at_once("people"), queries.of_people))
        for tenure in tenures:
            self._home.setdefault(tenure.person, tenure.country)

    def _sighted(self, tenures: list[TenureRow], over: set[tuple[str, str]]) -> list[TenureRow]:
        """Open tenures as seen on the day, unless somebody has come after, or they have ended nobody knows when."""
        latest: dict[tuple[str, ...], str] = {}
        for tenure in tenures:
            latest[tenure.office] = max(latest.get(tenure.office, ""), tenure.since)
        several = tuple(queries.settings()["several"])
        return [
            replace(tenure, seen=self.day)
            if not tenure.to
            and (tenure.person, tenure.since) not in over
            and (tenure.role.startswith(several) or latest[tenure.office].startswith(tenure.since))
            else tenure
            for tenure in tenures
        ]

    def _tables(self) -> Tables:
        feminine: dict[str, str] = queries.settings()["feminine"]
        named = {id_: told for id_, told in self._told.items() if told.name}
        tenures = []
        for tenure in self._tenures:
            told = named.get(tenure.person)
            if told is None:
                continue
            role = feminine.get(tenure.role, tenure.role) if told.female else tenure.role
            tenures.append(replace(tenure, role=role, seen="" if told.died else tenure.seen))
        holding = sorted({tenure.person for tenure in tenures})
        people = [named[id_].row(id_, self._home.get(id_, "")) for id_ in holding]
        source = SourceRow(SOURCE, "Wikidata", self.server, "CC0 1.0", self.day)
        return Tables(people, list(dict.fromkeys(tenures)), [source])

    def _halving(
        self, name: str, items: Sequence[str], size: int, query: Callable[[Iterable[str]], str]
    ) -> Iterator[Row]:
        """The rows of a query about items, so many at once; where that takes too long, half as many."""
        waiting = list(_parts(items, size))
        while waiting:
            part = waiting.pop(0)
            try:
                yield from self._rows(name, query(part))
            except TooSlow:
                if len(part) == 1:
                    raise
                middle = len(part) // 2
                waiting[:0] = [part[:middle], part[middle:]]

    @staticmethod
    def _at_once(what: str) -> int:
        return int(queries.settings()[what])

    def _rows(self, name: str, query: str) -> list[Row]:
        found: list[Row] = []
        for number in range(MOST_PAGES):
            page = self.pages.rows(name, queries.paged(query, number), self.ask)
            found += page
            if len(page) < queries.settings()["rows"]:
                return found
        raise RegisterError(f"{self.server}: {name} has no end; see that it is a SPARQL server that heeds OFFSET")


def _parts(items: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (items[at : at + size] for at in range(0, len(items), size))
