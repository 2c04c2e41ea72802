"""What all articles together say of who holds an office, as frozen types."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.edtf import bounds
from dragoman.model.evidence import Evidence
from dragoman.model.judgement import TenureJudgement
from dragoman.model.office import Tense
from dragoman.record.offices.kinds import OfficeKey, office_key

DAYS = 31  # a sighting that is not dated to a stretch as short as this is evidence, and no day in office


class Standing(StrEnum):
    """How sure a learned tenure is.

    proposed: one origin says so; confirmed: two or more independent origins, or a person; contradicted: the register
    has somebody else in the office on a day of it; known: the register says so too; rejected: a person says no.
    """

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    KNOWN = "known"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Sighting:
    """One article that has the person in the office, on the day as of which it says so (EDTF, or None)."""

    article: str
    publisher: str | None
    published: str | None
    on: str | None
    tense: Tense
    since: str | None
    name: str
    evidence: tuple[Evidence, ...]

    @property
    def days(self) -> tuple[str, str] | None:
        """The first and the last day that ``on`` allows, where that is a month at most; in ISO 8601."""
        if self.on is None:
            return None
        first, last = bounds(self.on)
        return (first.isoformat(), last.isoformat()) if (last - first).days < DAYS else None


@dataclass(frozen=True, slots=True)
class LearnedTenure:
    """A person in an office, by all articles that say so.

    ``first`` and ``last`` are the outermost days on which they are seen in it (ISO 8601), None where no day is told.
    ``gone`` are days by which an article calls them former holders. ``rivals`` are others whom the register has in the
    office on those days. ``origins`` counts independent origins; ``judged`` is a person's word, which outweighs all.
    """

    id: str
    name: str
    also: tuple[str, ...]
    role: str
    country: str | None
    organisation: str | None
    post: str | None
    first: str | None
    last: str | None
    since: str | None
    gone: tuple[str, ...]
    standing: Standing
    origins: int
    sightings: tuple[Sighting, ...]
    rivals: tuple[str, ...]
    judged: TenureJudgement | None

    @property
    def key(self) -> OfficeKey:
        """The office."""
        return office_key(self.role, self.country, self.organisation, self.post)

    @property
    def counts(self) -> bool:
        """Whether phrases are resolved by it."""
        return self.standing in (Standing.CONFIRMED, Standing.KNOWN)
