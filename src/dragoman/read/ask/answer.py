"""What the register answers to a phrase and a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dragoman.read.ask.people import Person


@dataclass(frozen=True, slots=True)
class Answer:
    """The person whom a phrase means on a day, or null with a reason.

    ``on``, ``since`` and ``to`` are EDTF days, months or years. ``office`` is the canonical role, ``country`` ISO
    3166-1 alpha-3 and None for offices of organisations. ``since`` to ``to`` is the tenure that the answer rests on;
    ``to`` is None while it is open. ``sources`` names those of the tenure. ``name`` is None where the register
    cannot tell, and ``reason`` then says why in a sentence. ``person`` is all that the register has of the person.
    """

    phrase: str
    on: str | None
    name: str | None = None
    wikidata: str | None = None
    office: str | None = None
    country: str | None = None
    since: str | None = None
    to: str | None = None
    sources: tuple[str, ...] = ()
    reason: str | None = None
    person: Person | None = None

    def to_json(self) -> dict[str, Any]:
        """The answer as one line of ``dragoman who --batch``."""
        return {
            "phrase": self.phrase,
            "on": self.on,
            "name": self.name,
            "wikidata": self.wikidata,
            "office": self.office,
            "country": self.country,
            "from": self.since,
            "to": self.to,
            "sources": list(self.sources),
            "reason": self.reason,
        }
