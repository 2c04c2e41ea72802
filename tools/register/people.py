"""Joins what the sources say into people: by Wikidata id, else by name within a country."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz.fuzz import ratio, token_set_ratio, token_sort_ratio

from dragoman.reference.folding import fold, fold_articles
from register.found import Found, read_csv
from register.tenures import is_shared

THE_SAME = 93  # of 100: when two spellings in one country are one person
ALIKE = 75  # of 100: when two spellings in one office at one time are one person
SAME_START = 10  # days: of one single office, so that even unlike spellings are one person's
NEAR = 400  # days: how far two sources may put the beginning of one tenure apart
_TOP = frozenset(
    (
        "president",
        "king",
        "queen",
        "emir",
        "sultan",
        "emperor",
        "pope",
        "grand duke",
        "leader",
        "general secretary",
        "supreme leader",
        "chief executive",
        "prime minister",
        "chancellor",
        "taoiseach",
        "junta leader",
        "chairman of the council of ministers",
        "chief adviser",
        "state counsellor",
    )
)


@dataclass
class Person:
    """A person with every spelling and every tenure that the sources give; the first spelling is the common one."""

    id: str
    names: dict[str, None] = field(default_factory=dict)
    born: str = ""
    tenures: list[Found] = field(default_factory=list)
    chosen: str = ""

    @property
    def name(self) -> str:
        """The common English name."""
        return self.chosen or next(iter(self.names))

    def add(self, found: Found) -> None:
        """Take over a tenure and its spellings."""
        self.names.update(dict.fromkeys((found.name, *found.names)))
        self.born = self.born or found.born
        self.tenures.append(found)


class People:
    """Everybody, by id, and by country and folded name."""

    def __init__(self, names: Path) -> None:
        """``names`` is the table of canonical names that go before the sources' own."""
        self.by_id: dict[str, Person] = {}
        self.by_key: dict[tuple[str, str], dict[str, None]] = {}
        self.by_country: dict[str, dict[str, None]] = {}
        self.everywhere: dict[str, dict[str, None]] = {}
        self.canonical = {row["id"]: row for row in read_csv(names)} if names.exists() else {}

    def join(self, found: Iterable[Found]) -> None:
        """Take over tenures, those with an id first."""
        rows = list(found)
        for row in (row for row in rows if row.id):
            self._person(row.id).add(row)
            self._index(row.id, row)
        for row in (row for row in rows if not row.id):
            one = self._match(row) or self._new_id(row)
            self._person(one).add(row)
            self._index(one, row)

    def _person(self, one: str) -> Person:
        if one not in self.by_id:
            person = self.by_id[one] = Person(one)
            row = self.canonical.get(one)
            if row is not None:
                person.chosen = row["name"]
                person.names.update(dict.fromkeys((row["name"], *filter(None, row["spellings"].split("|")))))
        return self.by_id[one]

    def _index(self, one: str, row: Found) -> None:
        person = self.by_id[one]
        self.by_country.setdefault(row.country, {})[one] = None
        for name in (row.name, *row.names, *((person.chosen, *person.names) if person.chosen else ())):
            self.by_key.setdefault((row.country, key(name)), {})[one] = None
            self.everywhere.setdefault(key(name), {})[one] = None

    def _match(self, row: Found) -> str | None:
        """The person whom a tenure without an id is of: of that name, or in that office at that time and so called."""
        exact: dict[str, None] = {}
        for name in (row.name, *row.names):
            exact.update(self.by_key.get((row.country, key(name)), {}))
        if exact:
            return max(exact, key=lambda one: (self._nearness(one, row), one.startswith("Q"), one))
        same = [(self._alike(one, row), one) for one in self.by_country.get(row.country, ())]
        score, best = max(same, default=(0.0, ""))
        if score:
            return best
        if not row.country or row.post or row.role in ("envoy", "special envoy", "ambassador"):
            abroad = self.everywhere.get(key(row.name), {})
            known = [one for one in abroad if one.startswith("Q")] or list(abroad)
            if len(known) == 1 and len(row.name.split()) > 1:
                return known[0]
        return None

    def _nearness(self, one: str, row: Found) -> int:
        tenures = self.by_id[one].tenures
        return 2 * any(alike_office(t, row) and near(t, row) for t in tenures) + any(near(t, row) for t in tenures)

    def _alike(self, one: str, row: Found) -> float:
        person = self.by_id[one]
        ours = [fold_articles(name) for name in (row.name, *row.names)]
        theirs = [
            fold_articles(name) for name in person.names if name.isascii() or not name[0].isascii() or len(name) > 5
        ]
        score = max((token_sort_ratio(a, b) for a in ours for b in theirs), default=0.0)
        if any(same_start(tenure, row) for tenure in person.tenures) and _share(ours, theirs):
            return 200 + score
        if score >= THE_SAME:
            return 100 + score
        if not any(alike_office(tenure, row) and near(tenure, row) for tenure in person.tenures):
            return 0
        if score >= ALIKE:
            return score
        within = max((token_set_ratio(a, b) for a in ours for b in theirs), default=0.0)
        return score if within == 100 and score > 40 else 0

    def _new_id(self, row: Found) -> str:
        slug = re.sub(r"[^a-z0-9]+", "-", fold(row.name)).strip("-")
        slug = f"{slug}-{row.country.lower()}" if row.country else slug
        one, count = slug, 1
        while one in self.by_id:
            count += 1
            one = f"{slug}-{count}"
        return one


def same_start(a: Found, b: Found) -> bool:
    """Whether two tenures of one office that a state has once begin within some days of each other."""
    if is_shared(a.role) or a.post or not a.country or not alike_office(a, b):
        return False
    if len(a.since) == len(b.since) == 10:
        return abs(_days(a.since) - _days(b.since)) <= SAME_START
    return (a.since.startswith(b.since) or b.since.startswith(a.since)) and (
        a.to[:4] == b.to[:4] or not a.to or not b.to
    )


def _share(ours: list[str], theirs: list[str]) -> bool:
    """Whether spellings share a word, or much of one: Phumiphon and Bhumibol."""
    words = {word for name in theirs for word in name.split() if len(word) > 3}
    return any(ratio(word, other) >= 60 for name in ours for word in name.split() if len(word) > 3 for other in words)


def key(name: str) -> str:
    """A name folded, its words in one order."""
    return " ".join(sorted(fold_articles(name).replace(",", " ").replace('"', "").split()))


def alike_office(a: Found, b: Found) -> bool:
    """Whether two tenures can be of one office, heads of state and government counted as one."""
    if (a.country, a.post, a.organisation) != (b.country, b.post, b.organisation):
        return False
    return a.role == b.role or (a.role in _TOP and b.role in _TOP)


def near(a: Found, b: Found) -> bool:
    """Whether two tenures begin within little more than a year of each other, or overlap by years."""
    if abs(_days(a.since) - _days(b.since)) <= NEAR:
        return True
    return a.since[:4] <= (b.to or b.seen or b.since)[:4] and b.since[:4] <= (a.to or a.seen or a.since)[:4]


def _days(date: str) -> int:
    year, month, day = (date + "-07-01"[len(date) - 4 :] if len(date) == 4 else date + "-15" * (len(date) == 7)).split(
        "-"
    )
    return int(year) * 365 + int(month) * 30 + int(day)
