"""Who held which office when: a hand-made table of leaders, and one built from public sources."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from dragoman.reference.folding import fold_articles
from dragoman.reference.tables import cell, rows


@dataclass(frozen=True, slots=True)
class Holder:
    """A person's tenure of an office.

    ``country`` is ISO 3166-1 alpha-3, None for organisations; ``post`` the country that an ambassador is sent to.
    ``since`` and ``to`` are days, months or years. Without a ``to`` the tenure is open, and ``seen`` is the last
    day on which the source found the person in office.
    """

    person: str
    role: str
    country: str | None
    post: str | None
    since: str
    to: str | None
    seen: str | None
    source: str

    def held(self, on: str) -> bool:
        """Whether the person held the office on a day, month or year; an open tenure counts a year past ``seen``."""
        last = self.to or _a_year_after(self.seen or self.since)
        # A shorter date stands for all its days, so that the common length decides.
        return self.since[: len(on)] <= on[: len(self.since)] and on[: len(last)] <= last[: len(on)]


REVIEWED = "reviewed"
_INITIALS = re.compile(r"\b(\w) (?=\w\b)")  # A. H. and A.H. are the same
_TITLE = re.compile(r"(?:king|queen|emperor|sultan|sheikh|crown prince|prince|pope|baroness|mullah) ")
# Countries whose names have the family name first; in those of the second set news may use the last name too.
_FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "KOR", "PRK"})
_FIRST_OR_LAST = frozenset({"VNM", "KHM", "SGP", "MYS", "LAO", "MMR", "THA", "IDN"})


def holders(role: str, country: str | None, on: str | None = None) -> list[Holder]:
    """Who held an office of a country, in order of time; on a date (EDTF day, month or year) only who held it then.

    ``role`` is canonical (``foreign minister``); ``country`` None asks for an organisation's office.
    """
    found = _by_office().get((role, country), [])
    return [holder for holder in found if on is None or holder.held(on)]


def persons(name: str, on: str | None = None) -> list[Holder]:
    """The tenures of those whom a name can mean: a full name in any known spelling, else a surname.

    Spelling is folded (accents, hyphens, al-). ``Putin`` means one person, ``Kim`` several; empty where unknown.
    """
    key = _key(name)
    found = _by_name().get(key) or _by_surname().get(key) or []
    return [holder for holder in found if on is None or holder.held(on)]


def canonical_name(name: str, on: str | None = None) -> str | None:
    """The common name of the one person whom a name, full or not, can mean; None where it can mean several.

    One person of the reviewed table goes before any number of others (Kerry is no ambassador's brother); a date
    leaves only those in office then (Bush, Clinton).
    """
    found = persons(name, on)
    for candidates in ([holder for holder in found if holder.source == REVIEWED], found):
        people = {holder.person for holder in candidates}
        if people:
            return people.pop() if len(people) == 1 else None
    return None


def spellings(person: str) -> tuple[str, ...]:
    """The other spellings of a person's canonical name."""
    return _spellings().get(person, ())


@cache
def reviewed_holders() -> tuple[Holder, ...]:
    """The tenures of the hand-made table."""
    return tuple(_holder(row, REVIEWED) for row in rows("leaders.csv"))


@cache
def all_holders() -> tuple[Holder, ...]:
    """Every tenure, the reviewed ones first, otherwise in the tables' order."""
    return (*reviewed_holders(), *(_holder(row, row["source"]) for row in _built()))


def _holder(row: dict[str, str], source: str) -> Holder:
    return Holder(
        row["person"], row["role"], row["country"] or None, row["post"] or None,
        row["from"], row["to"] or None, row["seen"] or None, source,
    )  # fmt: skip


@cache
def _built() -> list[dict[str, str]]:
    return rows("holders.csv")


@cache
def _spellings() -> dict[str, tuple[str, ...]]:
    table = {row["person"]: cell(row["spellings"]) for row in _built() if row["spellings"]}
    for row in rows("spellings.csv"):
        table[row["person"]] = (*cell(row["spellings"]), *table.get(row["person"], ()))
    return table


@cache
def _by_office() -> dict[tuple[str, str | None], list[Holder]]:
    table: dict[tuple[str, str | None], list[Holder]] = {}
    for holder in all_holders():
        table.setdefault((holder.role, holder.country), []).append(holder)
    for found in table.values():
        found.sort(key=lambda holder: (holder.since, holder.person))
    return table


@cache
def _people() -> dict[str, list[Holder]]:
    table: dict[str, list[Holder]] = {}
    for holder in all_holders():
        table.setdefault(holder.person, []).append(holder)
    for found in table.values():
        found.sort(key=lambda holder: (holder.since, holder.role))
    return table


@cache
def _by_name() -> dict[str, list[Holder]]:
    """Tenures by folded full name and other spellings; people of one name stand together."""
    table: dict[str, list[Holder]] = {}
    for person, tenures in _people().items():
        for key in dict.fromkeys(_key(form) for form in (person, *_spellings().get(person, ()))):
            table.setdefault(key, []).extend(tenures)
    return table


@cache
def _by_surname() -> dict[str, list[Holder]]:
    """Tenures by what is left of a name without its first words, and by a family name that stands first."""
    table: dict[str, list[Holder]] = {}
    for person, tenures in _people().items():
        keys: dict[str, None] = {}
        for form in (person, *_spellings().get(person, ())):
            key = _key(form)
            first, _, rest = key.partition(" ")
            country = tenures[0].country
            if rest and (country in _FAMILY_FIRST or country in _FIRST_OR_LAST):
                keys[first] = None
            while rest and country not in _FAMILY_FIRST:
                keys[rest] = None
                rest = rest.partition(" ")[2]
        for key in keys:
            table.setdefault(key, []).extend(tenures)
    return table


@cache
def _key(name: str) -> str:
    folded = _INITIALS.sub(r"\1", fold_articles(name))
    title = _TITLE.match(folded)
    return folded[title.end() :] if title else folded


def _a_year_after(day: str) -> str:
    first = date.fromisoformat(day + "-01-01"[len(day) - 4 :]) if len(day) < 10 else date.fromisoformat(day)
    return (first + timedelta(days=365)).isoformat()
