"""Organisations, blocs and movements that can be parties, and the media and ministries that reports go back to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.reference.folding import fold
from dragoman.reference.phrases import Phrasebook, is_initialism
from dragoman.reference.tables import cell, rows


@dataclass(frozen=True, slots=True)
class Organisation:
    """A party that is no state.

    ``kind`` is igo, bloc, alliance, agency, movement, authority and so on; ``town`` and ``country`` (ISO alpha-3)
    its seat. ``side`` is the country that it acts for, where it acts for one: the Holy See, the CIA.
    """

    name: str
    forms: tuple[str, ...]
    kind: str
    town: str | None
    country: str | None
    side: str | None
    wikidata: str | None


@dataclass(frozen=True, slots=True)
class Medium:
    """A news agency, newspaper, broadcaster, ministry or presidential office that a report can come by.

    ``kind`` says which. ``country`` is None for what every country has (the foreign ministry, state television).
    """

    name: str
    forms: tuple[str, ...]
    kind: str
    country: str | None


@dataclass(frozen=True, slots=True)
class OrganisationMatch:
    """An organisation in a text, ``end`` exclusive."""

    start: int
    end: int
    organisation: Organisation


@dataclass(frozen=True, slots=True)
class MediumMatch:
    """A medium or ministry in a text, ``end`` exclusive."""

    start: int
    end: int
    medium: Medium


@cache
def organisations() -> tuple[Organisation, ...]:
    """All organisations, in the order of the table."""
    return tuple(
        Organisation(
            row["name"], cell(row["forms"]), row["kind"],
            row["town"] or None, row["country"] or None, row["side"] or None, row["wikidata"] or None,
        )
        for row in rows("organisations.csv")
    )  # fmt: skip


@cache
def media() -> tuple[Medium, ...]:
    """All media, in the order of the table."""
    return tuple(
        Medium(row["name"], cell(row["forms"]), row["kind"], row["country"] or None) for row in rows("media.csv")
    )


def organisation(text: str) -> Organisation | None:
    """The organisation of a name or a short form; an initialism needs its capitals (``WHO``, not ``who``)."""
    return _organisations_by_form().get(_key(text))


def medium(text: str) -> Medium | None:
    """The medium of a name or a short form: ``state news agency SANA`` is to be looked up as ``SANA``."""
    return _media_by_form().get(_key(text))


def find_organisations(text: str) -> list[OrganisationMatch]:
    """The organisations in a text from left to right, the longest at each place."""
    found = _organisation_phrases().find(text)
    return [OrganisationMatch(one.start, one.end, one.values[0]) for one in found]


def find_media(text: str) -> list[MediumMatch]:
    """The media in a text from left to right, the longest at each place."""
    return [MediumMatch(one.start, one.end, one.values[0]) for one in _media_phrases().find(text)]


def _key(text: str) -> str:
    bare = text.strip()
    if bare[:4].lower() == "the " and bare[4:]:
        bare = bare[4:].strip()
    short = bare.replace(".", "")
    return short if is_initialism(bare) else fold(bare)


@cache
def _organisations_by_form() -> dict[str, Organisation]:
    table: dict[str, Organisation] = {}
    for known in organisations():
        for form in (known.name, *known.forms):
            table.setdefault(_key(form.rstrip("=")), known)
    return table


@cache
def _media_by_form() -> dict[str, Medium]:
    table: dict[str, Medium] = {}
    for known in media():
        for form in (known.name, *known.forms):
            table.setdefault(_key(form.rstrip("=")), known)
    return table


@cache
def _organisation_phrases() -> Phrasebook[Organisation]:
    return Phrasebook((form, known) for known in organisations() for form in (known.name, *known.forms))


@cache
def _media_phrases() -> Phrasebook[Medium]:
    return Phrasebook((form, known) for known in media() for form in (known.name, *known.forms))
