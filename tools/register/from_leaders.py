"""Heads of state and government from two lists: world-leaders-2021 (years) and world-leaders-current (2026)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from dragoman.reference.countries import countries, country_of_name
from dragoman.reference.titles import canonical_roles
from register.found import FIRST, Found, edtf, plain_name, read_csv

_MANY_REALMS = ("Q9682", "Q43274")  # Elizabeth II, Charles III: in news in English they are British
_TOP = frozenset(
    (
        "president",
        "prime minister",
        "king",
        "queen",
        "emir",
        "sultan",
        "emperor",
        "chancellor",
        "taoiseach",
        "grand duke",
        "chairman of the council of ministers",
        "president of the Swiss Confederation",
        "chairman of the presidency",
    )
)


def from_leaders_2021(data: Path) -> Iterator[Found]:
    """Wikidata's heads of 2021, with the years in which they began and ended."""
    for row in read_csv(data / "office-everypol-wikidata" / "world-leaders-2021__wikidata.csv"):
        country, since, to = country_of_name(row["country"]), edtf(row["start_year"]), edtf(row["end_year"])
        if not country or not since or (to and to < FIRST) or not row["officeholderLabel"]:
            continue
        if row["officeholder"] in _MANY_REALMS and country != "GBR":
            continue
        name, longer = plain_name(row["officeholderLabel"])
        for role in canonical_roles(row["positionLabel"], country):
            if role in _TOP:
                seen = "" if to else "2022-10-10"
                yield Found("leaders-2021", name, row["officeholder"], country, role, "", "", since, to, seen, longer)


def from_leaders_current(folder: Path) -> Iterator[Found]:
    """The heads of thirty states in August 2026; a title that is of two offices is not used."""
    codes = {one.alpha2: one.alpha3 for one in countries()}
    for path in (folder / "data" / "current" / "all-leaders.csv",):
        with path.open(encoding="utf-8", newline="") as table:
            for row in csv.DictReader(table):
                country = codes.get(row.get("ISO", ""))
                if country:
                    yield from _pair(row, country)


def _pair(row: dict[str, str], country: str) -> Iterator[Found]:
    for title, name, since in (
        ("HoG Title", "Head of Government", "HoG Since"),
        ("HoS Title", "Head of State", "HoS Since"),
    ):
        day = edtf(row[since] or "")
        if not day or not row[name] or (country != "GBR" and row[name] == "Charles III"):
            continue
        for role in canonical_roles(row[title], country):
            if role in _TOP:
                exact = day[:4] if day.endswith("-01-01") and role in ("king", "sultan") else day
                yield Found(
                    "leaders-current", plain_name(row[name])[0], "", country, role, "", "", exact, "", "2026-08-22"
                )
