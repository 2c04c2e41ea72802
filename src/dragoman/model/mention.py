"""Mentions: the words of an article that stand for an actor or a place, and which of them stand for the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dragoman.model.checked import ContractError, Fields


class StandsFor(StrEnum):
    """What the words of a mention stand for."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    OFFICE = "office"
    PLACE = "place"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Mention:
    """The words from ``start`` to ``end`` of an article's text, and whom or what they stand for.

    ``name`` is the canonical name, None where the article and the register leave it open; ``country`` ISO 3166-1
    alpha-3 of the state that a person or an office acts for, or in which a place lies. Mentions of one ``coref``
    stand for the same; one of two people has both their marks, joined by a plus.
    """

    start: int
    end: int
    kind: StandsFor
    name: str | None = None
    country: str | None = None
    role: str | None = None
    actor_id: str | None = None
    coref: str | None = None


def mention_to_json(mention: Mention, text: str, path: str) -> dict[str, Any]:
    """A mention as a JSON object; ContractError where the article's text has no such stretch."""
    _check(mention.start, mention.end, text, path)
    return {
        "start": mention.start,
        "end": mention.end,
        "kind": str(mention.kind),
        "name": mention.name,
        "country": mention.country,
        "role": mention.role,
        "actor_id": mention.actor_id,
        "coref": mention.coref,
    }


def mention_from_json(item: Fields, text: str) -> Mention:
    """The mention that a JSON object holds; ContractError where it breaks the contract."""
    mention = Mention(
        start=item.integer("start"),
        end=item.integer("end"),
        kind=item.member("kind", StandsFor),
        name=item.optional_text("name"),
        country=item.optional_text("country"),
        role=item.optional_text("role"),
        actor_id=item.optional_text("actor_id"),
        coref=item.optional_text("coref"),
    )
    _check(mention.start, mention.end, text, item.path)
    return mention


def _check(start: int, end: int, text: str, path: str) -> None:
    if not 0 <= start < end <= len(text):
        raise ContractError(f"{path}: no stretch {start} to {end} in a text of {len(text)} characters")
