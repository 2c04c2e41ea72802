"""The names of the register's people: what a name written anyhow, whole or in part, can mean."""

from __future__ import annotations

import re
from functools import cache

from dragoman.reference.folding import fold_articles
from dragoman.reference.register.store import actors

_INITIALS = re.compile(r"\b(\w) (?=\w\b)")  # A. H. and A.H. are the same
_TITLE = re.compile(r"(?:king|queen|emperor|sultan|sheikh|crown prince|prince|pope|baroness|mullah) ")
# Countries whose names have the family name first; in those of the second set news may use the last name too.
_FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "KOR", "PRK"})
_FIRST_OR_LAST = frozenset({"VNM", "KHM", "SGP", "MYS", "LAO", "MMR", "THA", "IDN"})


def key(name: str) -> str:
    """A name folded, without the title that some are always named with."""
    folded = fold_articles(name)
    if " " in folded:
        folded = _INITIALS.sub(r"\1", folded)
    title = _TITLE.match(folded)
    return folded[title.end() :] if title else folded


@cache
def by_name() -> dict[str, tuple[str, ...]]:
    """Ids of people by folded full name and other spellings."""
    table: dict[str, dict[str, None]] = {}
    for person in actors().values():
        for form in (person.name, *person.aliases):
            table.setdefault(key(form), {})[person.id] = None
    return {name: tuple(ids) for name, ids in table.items()}


@cache
def by_surname() -> dict[str, tuple[str, ...]]:
    """Ids by what is left of a name without its first words, and by a family name that stands first."""
    table: dict[str, dict[str, None]] = {}
    for name, ids in by_name().items():
        first, _, rest = name.partition(" ")
        if not rest:
            continue
        for one in ids:
            country = actors()[one].country
            if country in _FAMILY_FIRST or country in _FIRST_OR_LAST:
                table.setdefault(first, {})[one] = None
            part = rest
            while part and country not in _FAMILY_FIRST:
                table.setdefault(part, {})[one] = None
                part = part.partition(" ")[2]
    return {name: tuple(ids) for name, ids in table.items()}
