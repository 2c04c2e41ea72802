"""What a source says of one person in one office, before the sources are joined."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

FIRST = "1990"  # tenures that ended before are left out
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class Found:
    """A tenure as a source has it; empty strings where it says nothing.

    ``id`` is a Wikidata id or empty; ``seen`` the day on which the source found an open tenure; ``names`` other
    spellings of the person; ``title`` the office in the source's words.
    """

    source: str
    name: str
    id: str
    country: str
    role: str
    organisation: str
    post: str
    since: str
    to: str
    seen: str
    names: tuple[str, ...] = ()
    born: str = ""

    @property
    def office(self) -> tuple[str, str, str, str]:
        """What tells one office from another."""
        return self.role, self.country, self.organisation, self.post


def read_csv(path: Path) -> list[dict[str, str]]:
    """The rows of a table, by the names in its header."""
    with path.open(encoding="utf-8", errors="replace", newline="") as table:
        return list(csv.DictReader(table))


def edtf(date: str) -> str:
    """A date in EDTF, empty where it is none: ``2001-00-00`` is a year."""
    while date.endswith("-00"):
        date = date[:-3]
    return date if _DATE.fullmatch(date) else ""


def plain_name(name: str) -> tuple[str, tuple[str, ...]]:
    """A name without peerage, brackets and doubled spaces, and what it was if that is another."""
    short = re.sub(r"\s*\([^()]*\)|,.*", "", name)
    short = re.sub(
        r"\s+", " ", re.sub(r"^(?:Sir|Dame|Dr\.?|Lord|Baroness|H\. ?E\.|Mr\.?|Mrs\.?) (?=\w+ )", "", short)
    ).strip()
    return short, ((name,) if short != name and "," not in name and "(" not in name else ())
