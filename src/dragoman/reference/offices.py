"""Offices in running text: which role, at which level, of which country where only one has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from dragoman.reference.folding import fold
from dragoman.reference.phrases import Phrasebook
from dragoman.reference.tables import tree


class Level(StrEnum):
    """How high an office stands."""

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    ROYAL = "royal"
    MINISTER = "minister"
    DEPUTY_MINISTER = "deputy_minister"
    AMBASSADOR = "ambassador"
    ENVOY = "envoy"
    ORGANISATION_HEAD = "organisation_head"
    MILITARY = "military"
    LEGISLATOR = "legislator"
    PARTY = "party"
    OFFICIAL = "official"
    SPOKESPERSON = "spokesperson"


@dataclass(frozen=True, slots=True)
class Office:
    """An office in its canonical words; ``diplomatic`` if its holder can by it be party to an engagement."""

    role: str
    level: Level
    country: str | None
    diplomatic: bool


@dataclass(frozen=True, slots=True)
class OfficeMatch:
    """An office in a text, ``end`` exclusive and without what stands before it (``former``, a nationality).

    ``tense`` is what a word beside the office does to it: former, elect, acting, then, outgoing, visiting, or None.
    """

    start: int
    end: int
    role: str
    level: Level
    plural: bool
    country: str | None
    diplomatic: bool
    tense: str | None


_Entry = tuple[str, tuple[Office, bool]]
_PREPOSITION = re.compile(r" (?:of|for|to|at|in|on|with|without|d'affaires)\b")
_POINTED = re.compile(r"\b(?:[a-z]\.){2,}[ -]?")
_CLAUSE = re.compile(r"[.,;:!?()\"“”]")
_SIBILANT = ("s", "x", "ch", "sh")
_BEFORE = 24


@cache
def offices() -> tuple[Office, ...]:
    """Every office of the table, ministries and their deputies included."""
    return tuple(dict.fromkeys(office for _, (office, _) in _entries()))


def office(role: str) -> Office | None:
    """The office of a canonical role, or of any form that it is written in."""
    return _by_form().get(fold(role))


def find_offices(text: str) -> list[OfficeMatch]:
    """The offices in a text from left to right, the longest at each place.

    General words (general, secretary, premier) count only with a capital; ``find`` does not look for the person.
    """
    matches = []
    for found in _phrasebook().find(text):
        known, plural = found.values[0]
        tense = _tense(text, found.start, found.end)
        end = found.end + (_elect_length(text, found.end) if tense == "elect" else 0)
        matches.append(
            OfficeMatch(found.start, end, known.role, known.level, plural, known.country, known.diplomatic, tense)
        )
    return matches


def _elect_length(text: str, end: int) -> int:
    match = re.match(r"[-‐‑ ](?:elect|designate)\b", text[end : end + 12], re.IGNORECASE)
    return match.end() if match else 0


def _tense(text: str, start: int, end: int) -> str | None:
    if _elect_length(text, end):
        return "elect"
    # The word before the office, a nationality between them allowed: "then Syrian president", "former U.S. envoy".
    before = _POINTED.sub("us ", text[max(0, start - _BEFORE) : start].lower())
    words = re.findall(r"[^\W_]+", _CLAUSE.split(before)[-1])
    return next((_tenses()[word] for word in reversed(words[-2:]) if word in _tenses()), None)


@cache
def _tenses() -> dict[str, str]:
    table: dict[str, list[str]] = tree("offices.yml")["tenses"]
    return {word: tense for tense, words in table.items() for word in words}


@cache
def _entries() -> tuple[_Entry, ...]:
    """Each written form with its office and whether it is plural; earlier entries win over later ones."""
    entries: list[_Entry] = []
    table = tree("offices.yml")
    for row in table["offices"]:
        level = Level(row["level"])
        known = Office(row["role"], level, row.get("country"), row.get("diplomatic", level is not Level.SPOKESPERSON))
        forms: list[str] = row["forms"]
        plurals = row.get("plurals")
        if plurals is None:
            plurals = [plural for form in forms if (plural := plural_of(form))]
        entries += [(form, (known, False)) for form in forms] + [(form, (known, True)) for form in plurals]
    for ministry in table["ministries"]:
        entries += _ministries(ministry["portfolios"], ministry["patterns"])
    return tuple(entries)


def _ministries(portfolios: list[list[str]], patterns: list[dict[str, Any]]) -> Iterator[_Entry]:
    for pattern in patterns:
        for names in portfolios:
            role = pattern["role"].format(names[0])
            known = Office(role, Level(pattern["level"]), None, True)
            for form in (form.format(name) for name in names for form in pattern["forms"]):
                yield form, (known, False)
                yield plural_of(form), (known, True)


def plural_of(form: str) -> str:
    """The plural of an office: ``ministers of defence``, ``deputy secretaries of state``; empty for abbreviations."""
    if form.endswith((".", "=")) or form.isupper():
        return ""
    preposition = _PREPOSITION.search(form)
    head, rest = (form[: preposition.start()], form[preposition.start() :]) if preposition else (form, "")
    if head.endswith(_SIBILANT):
        return f"{head}es{rest}"
    if head.endswith("man"):
        return f"{head[:-2]}en{rest}"
    if head.endswith("y") and head[-2:-1] not in "aeou":
        return f"{head[:-1]}ies{rest}"
    return f"{head}s{rest}"


@cache
def _phrasebook() -> Phrasebook[tuple[Office, bool]]:
    return Phrasebook(_entries())


@cache
def _by_form() -> dict[str, Office]:
    table: dict[str, Office] = {}
    for known in offices():
        table.setdefault(fold(known.role), known)
    for form, (known, _) in _entries():
        table.setdefault(fold(form.rstrip("=")), known)
    return table
