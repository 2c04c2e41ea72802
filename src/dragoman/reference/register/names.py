"""The names of the register's people: what a name written anyhow, whole or in part, can mean."""

from __future__ import annotations

import re
from functools import cache

from dragoman.reference.folding import ARTICLES, fold, fold_articles
from dragoman.reference.names.vocabulary import family_names
from dragoman.reference.register.pauses import no_pauses
from dragoman.reference.register.store import actors

_INITIALS = re.compile(r"\b(\w) (?=\w\b)")  # A. H. and A.H. are the same
_TITLE = re.compile(r"(?:king|queen|emperor|sultan|sheikh|crown prince|prince|pope|baroness|mullah) ")
_TITLES = frozenset(("king", "queen", "emperor", "sultan", "sheikh", "crown", "prince", "pope", "baroness", "mullah"))


def key(name: str) -> str:
    """A name folded, without the title that some are always named with."""
    folded = fold(name)
    words = folded.split(" ")
    if len(words) == 1:
        return folded
    if not ARTICLES.isdisjoint(words):
        folded = fold_articles(name)
    if min(map(len, words)) == 1:
        folded = _INITIALS.sub(r"\1", folded)
    title = _TITLE.match(folded) if words[0] in _TITLES else None
    return folded[title.end() :] if title else folded


@cache
def by_name() -> dict[str, tuple[str, ...]]:
    """Ids of people by folded full name and other spellings."""
    table: dict[str, tuple[str, ...]] = {}
    with no_pauses():
        for person in actors().values():
            for form in (person.name, *person.aliases):
                _add(table, key(form), person.id)
    return table


@cache
def by_surname() -> dict[str, tuple[str, ...]]:
    """Ids by what is left of a name without its first words, and by a family name that stands first."""
    table: dict[str, tuple[str, ...]] = {}
    with no_pauses():
        for name, ids in by_name().items():
            first, _, rest = name.partition(" ")
            if rest:
                for one in ids:
                    _add_surnames(table, first, rest, one)
    return table


def _add_surnames(table: dict[str, tuple[str, ...]], first: str, rest: str, one: str) -> None:
    country = actors()[one].country
    leads = country in family_names("first")
    if leads or country in family_names("either"):
        _add(table, first, one)
    while rest and not leads:
        _add(table, rest, one)
        rest = rest.partition(" ")[2]


def _add(table: dict[str, tuple[str, ...]], name: str, one: str) -> None:
    known = table.get(name)
    if known is None:
        table[name] = (one,)
    elif one not in known:
        table[name] = (*known, one)
