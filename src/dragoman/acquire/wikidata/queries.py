"""The queries of ``queries.yml``, filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.reference.tables import tree_beside

_NAMES = re.compile(r"\{(country|classes|heads|words|organisations|positions|people|languages|dates|limit|offset)\}")
_ITEM = re.compile(r"Q[1-9]\d{0,15}")


@dataclass(frozen=True, slots=True)
class Group:
    """A group of offices that is asked for in one query a country."""

    name: str
    classes: tuple[str, ...]
    words: tuple[str, ...]
    roles: frozenset[str]
    posts: frozenset[str]
    heads: bool


@dataclass(frozen=True, slots=True)
class Also:
    """A position that the queries do not find."""

    position: str
    country: str
    role: str


@cache
def settings() -> dict[str, Any]:
    """The table as it is written; not to be changed."""
    table: dict[str, Any] = tree_beside(__package__, "queries.yml")
    return table


@cache
def groups() -> tuple[Group, ...]:
    """The groups of offices, in the order of the table."""
    return tuple(
        Group(
            name,
            tuple(row.get("classes", ())),
            tuple(row.get("words", ())),
            frozenset(row["roles"]),
            frozenset(row.get("posts", ())),
            row.get("heads", False),
        )
        for name, row in settings()["groups"].items()
    )


@cache
def roles() -> frozenset[str]:
    """Every role that countries are asked for."""
    return frozenset(role for group in groups() for role in group.roles)


def also(country: str) -> tuple[Also, ...]:
    """The positions of a country that the queries do not find."""
    return tuple(Also(**row) for row in settings()["also"] if row["country"] == country)


def of_group(country: str, group: Group, classes: Iterable[str] | None = None) -> str:
    """The positions of a country (ISO alpha-3) in a group, or in some of its classes; the page is left open."""
    if group.words:
        return _filled("words", country=_country(country), words="|".join(map(_plain, group.words)))
    heads = _text("heads") if group.heads else ""
    return _filled("classes", country=_country(country), classes=_items(classes or group.classes), heads=heads)


def of_organisations(items: Iterable[str]) -> str:
    """The offices of the heads of organisations."""
    return _filled("organisations", organisations=_items(items))


def of_leaders(country: str) -> str:
    """The heads of state and of government that a country names."""
    return _filled("leaders", country=_country(country), dates=_text("dates"))


def of_holders(positions: Iterable[str]) -> str:
    """Who held positions."""
    return _filled("holders", positions=_items(positions), dates=_text("dates"))


def of_people(people: Iterable[str]) -> str:
    """Names and dates of people."""
    languages = ", ".join(f'"{code}"' for code in settings()["languages"])
    return _filled("people", people=_items(people), languages=languages)


def paged(query: str, page: int) -> str:
    """One page of a query, counted from 0."""
    rows = settings()["rows"]
    return _NAMES.sub(lambda match: str(rows if match[1] == "limit" else rows * page), query)


def _filled(name: str, **values: str) -> str:
    return _text("prefixes") + _NAMES.sub(lambda match: values.get(match[1], match[0]), _text(name))


def _text(name: str) -> str:
    return str(settings()["queries"][name])


def _country(alpha3: str) -> str:
    item = settings()["items"].get(alpha3)
    if item:
        return f"VALUES ?country {{ wd:{item} }}"
    if not re.fullmatch(r"[A-Z]{3}", alpha3):
        raise ValueError(f"{alpha3!r} is no code of ISO 3166-1 alpha-3")
    return f'?country wdt:P298 "{alpha3}" .'


def _plain(words: str) -> str:
    if not re.fullmatch(r"[\w -]+", words):
        raise ValueError(f"{words!r} is not made of words only")
    return words


def _items(items: Iterable[str]) -> str:
    """Items for VALUES; ValueError for what is none, since it becomes part of a query."""
    found = list(items)
    wrong = [item for item in found if not _ITEM.fullmatch(item)]
    if wrong:
        raise ValueError(f"{wrong[0]!r} is no Wikidata item")
    return " ".join(f"wd:{item}" for item in found)
