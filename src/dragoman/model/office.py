"""What one article says of offices and their holders: role phrases with their candidates, and tenures it asserts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.evidence import Evidence


class Tense(StrEnum):
    """How an article has somebody in an office, as of the day that it speaks of."""

    CURRENT = "current"
    ACTING = "acting"
    NEW = "new"
    ELECT = "elect"
    FORMER = "former"

    @property
    def holds(self) -> bool:
        """Whether the person is in office: not those still to come, and not those who have left."""
        return self not in (Tense.ELECT, Tense.FORMER)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom the register has in an office on a day; ``since``, ``to`` and ``seen`` as in the register.

    ``sure`` where the register's own evidence covers the day, and not only an open tenure beyond ``seen``.
    """

    name: str
    actor_id: str | None
    since: str | None
    to: str | None
    seen: str | None
    sure: bool


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """Words that name an office and not its holder: "the Russian defence minister", "his Syrian counterpart".

    ``role`` is canonical, ``country`` ISO 3166-1 alpha-3, ``organisation`` a name where the office is no state's,
    ``post`` the country that an ambassador is sent to. ``on`` is the date (EDTF) for which it is resolved: that of
    the engagement it stands in, else that of the article, None where neither is known. ``name`` is the holder, or
    None; ``reason`` says how it was found, or why not.
    """

    words: Evidence
    role: str
    country: str | None
    organisation: str | None
    post: str | None
    on: str | None
    candidates: tuple[Candidate, ...]
    name: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class SaidTenure:
    """A person whom an article names in full, with title and state: "Russian Defence Minister Andrei Belousov".

    ``on`` is the day (EDTF) as of which the article says so, None where it cannot be told; ``since`` the date on which
    it says that the person took the office.
    """

    name: str
    role: str
    country: str | None
    organisation: str | None
    post: str | None
    on: str | None
    tense: Tense
    since: str | None
    evidence: tuple[Evidence, ...]
