"""The table of feasts, read once from ``feasts.yml``."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from dragoman.reference.tables import tree_beside

Calendar = Literal[
    "gregorian",
    "julian",
    "islamic",
    "hebrew",
    "persian",
    "chinese",
    "korean",
    "easter",
    "orthodox easter",
    "weekday",
    "full moon",
    "last moon",
]


@dataclass(frozen=True, slots=True)
class FeastRule:
    """When a feast falls; the head of ``feasts.yml`` explains the fields. ``length`` is None for a whole month."""

    calendar: Calendar = "gregorian"
    month: int = 0
    day: int = 0
    weekday: int | None = None
    nth: int = 1
    length: int | None = 1
    whole: bool = False
    told_by: Literal["first", "last"] = "first"
    sighted: bool = False
    since: int = 1
    until: int = 9999


@dataclass(frozen=True, slots=True)
class FeastEntry:
    """What the table says of a feast: rules for all, rules by country (ISO 3166-1), or one of several feasts.

    ``either`` holds the feasts that the word may stand for, each with the words beside it that tell which.
    """

    rules: tuple[FeastRule, ...] = ()
    countries: dict[str, tuple[FeastRule, ...]] = field(default_factory=dict)
    either: dict[str, tuple[str, ...]] = field(default_factory=dict)


@cache
def feast_entries() -> dict[str, FeastEntry]:
    """The entries by the key of each feast; read at the first call."""
    data = tree_beside(__package__, "feasts.yml")
    return {name: _entry(entry) for name, entry in data.items()}


def _entry(entry: dict[str, Any]) -> FeastEntry:
    if "either" in entry:
        return FeastEntry(either={name: tuple(words) for name, words in entry["either"].items()})
    if "in" in entry:
        countries = {code: _rules(rules) for code, rules in entry["in"].items()}
        return FeastEntry(_rules(entry.get("otherwise", [])), countries)
    return FeastEntry(_rules(entry))


def _rules(rules: dict[str, Any] | list[dict[str, Any]]) -> tuple[FeastRule, ...]:
    listed = [rules] if isinstance(rules, dict) else rules
    return tuple(_rule(rule) for rule in listed)


def _rule(fields: dict[str, Any]) -> FeastRule:
    told = dict(fields)
    if told.get("length") == "month":
        told["length"] = None
    return FeastRule(**told)
