"""What looking a phrase up comes to: a person with the tenure that says so, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.read.ask.people import Person
from dragoman.reference.register import Holder


@dataclass(frozen=True, slots=True)
class Found:
    """A person, and the tenure that the answer rests on: None where only the name does."""

    person: Person
    tenure: Holder | None

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of the tenure."""
        return tuple(self.tenure.source.split("|")) if self.tenure else ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """Why there is no answer, in a sentence for a person."""

    reason: str
