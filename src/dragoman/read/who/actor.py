"""An actor in a sentence: a person, or a side that only stands there as a state or an organisation."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.read.who.mention import Person


@dataclass(frozen=True, slots=True)
class Actor:
    """Who some words stand for: ``start`` and ``end`` are the words, in the article's text.

    ``via`` says how the words lead to the actor: by name, office, pronoun, counterpart, pair or group.
    """

    start: int
    end: int
    person: Person | None = None
    country: str | None = None
    organisation: str | None = None
    via: str = "name"
    role: str | None = None

    @property
    def side(self) -> str | None:
        """The state or organisation that the actor acts for."""
        if self.person is not None and (self.person.country or self.person.organisation):
            return self.person.country or self.person.organisation
        return self.country or self.organisation

    @property
    def key(self) -> str:
        """One text for one actor: the person, or else the side."""
        return f"p{self.person.order}" if self.person is not None else f"s{self.side}"
