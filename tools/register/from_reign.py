"""Terms of effective leaders to March 2021 from REIGN: surnames only, so they confirm tenures and add none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dragoman.reference.countries import countries
from dragoman.reference.folding import fold_articles
from register.found import FIRST, read_csv

LAST = "2021-03"


@dataclass(frozen=True, slots=True)
class Term:
    """A leader's term; ``since`` is a day, ``to`` a month, or empty where it went on."""

    country: str
    words: frozenset[str]
    since: str
    to: str


def terms(data: Path) -> dict[str, list[Term]]:
    """The terms since 1990 by country."""
    codes = {str(one.cow): one.alpha3 for one in countries() if one.cow is not None}
    found: dict[str, list[Term]] = {}
    for row in read_csv(data / "office-reign-leaders" / "leaderlist_3_21.csv"):
        country = codes.get(row["ccode"])
        if country is None or not row["syear"] or not row["eyear"] or row["eyear"] < FIRST:
            continue
        since = f"{int(row['syear']):04}-{int(row['smonth']):02}-{int(row['sdate'] or 1):02}"
        to = f"{int(row['eyear']):04}-{int(row['emonth']):02}"
        words = frozenset(word for word in fold_articles(row["leader"]).split() if len(word) > 2)
        found.setdefault(country, []).append(Term(country, words, since, "" if to >= LAST else to))
    return found


def confirming(by_country: dict[str, list[Term]], country: str, name: str, since: str, to: str) -> Term | None:
    """The term that confirms a tenure: of the name, and at the time."""
    words = set(fold_articles(name).split())
    for term in by_country.get(country, []):
        if (
            term.words & words
            and (not to or term.since[: len(to)] <= to)
            and (not term.to or term.to[: len(since)] >= since[:7])
        ):
            return term
    return None
