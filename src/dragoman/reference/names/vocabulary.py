"""The words and respellings that comparing names rests on, from the tables beside this file."""

from __future__ import annotations

import csv
import io
from functools import cache
from typing import Any, NamedTuple

from dragoman.reference.tables import text_of, tree

Rules = tuple[tuple[str, str], ...]


class Words(NamedTuple):
    """Words of names that do not tell one person from another, folded."""

    particles: frozenset[str]
    filial: frozenset[str]
    articles: frozenset[str]
    honorifics: frozenset[str]
    also_names: frozenset[str]
    regnal: frozenset[str]
    suffixes: frozenset[str]


@cache
def words() -> Words:
    """The words of ``words.yml``."""
    table: dict[str, list[Any]] = tree("names/words.yml")
    # A bare y, e, no or on would be read as something else by YAML 1.1; str brings it back where it can.
    return Words(*(frozenset(_word(word) for word in table[field]) for field in Words._fields))


@cache
def tongues() -> tuple[frozenset[str], ...]:
    """The particles of each language."""
    return tuple(frozenset(_word(word) for word in table) for table in tree("names/words.yml")["tongues"])


def _word(word: Any) -> str:
    return {True: "y", False: "n"}.get(word, str(word)) if isinstance(word, bool) else str(word)


@cache
def family_names(order: str) -> frozenset[str]:
    """The states (ISO 3166-1 alpha-3) whose people's names are in an order of ``family_names.yml``."""
    return frozenset(tree("names/family_names.yml")[order])


@cache
def letters(script: str) -> dict[str, str]:
    """How the letters (or pairs of letters) of a script are written in Latin ones."""
    return {str(letter): str(latin) for letter, latin in tree("names/letters.yml")[script].items()}


@cache
def rules(system: str) -> Rules:
    """The respellings of a system of ``respelling.yml``, in their order."""
    table = tree("names/respelling.yml")[system]
    pairs = table.items() if isinstance(table, dict) else table
    return tuple((str(old), str(new)) for old, new in pairs)


@cache
def weak_letters() -> frozenset[str]:
    """Sounds that the Arabic and Hebrew scripts may leave unwritten, or write for a vowel."""
    return frozenset(tree("names/respelling.yml")["weak"])


@cache
def given_names() -> tuple[dict[str, frozenset[int]], dict[str, frozenset[int]]]:
    """The groups of ``given_names.csv`` that each given name stands in: those of one name, those of short forms."""
    same: dict[str, set[int]] = {}
    short: dict[str, set[int]] = {}
    for group, row in enumerate(csv.DictReader(io.StringIO(text_of("names/given_names.csv"), newline=""))):
        table = same if row["kind"] == "same" else short
        for name in row["names"].split("|"):
            table.setdefault(name, set()).add(group)
    return {name: frozenset(g) for name, g in same.items()}, {name: frozenset(g) for name, g in short.items()}
