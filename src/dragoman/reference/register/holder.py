"""A person's tenure of an office, and whether it covers a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

TRUSTED = 365  # days past ``seen`` for which an open tenure is still taken to hold


class Holder(NamedTuple):
    """A person's tenure of an office.

    ``country`` is ISO 3166-1 alpha-3, None for organisations, whose name is then in ``organisation`` or in the role;
    ``post`` the country that an ambassador or envoy is sent to. ``since`` and ``to`` are days, months or years.
    Without a ``to`` the tenure is open, and ``seen`` is the last day on which the source found the person in office.
    ``source`` names the sources, parted by ``|``, the one that goes before the others first. ``actor`` is the
    person's Wikidata id, else a readable id of the register's own.
    """

    person: str
    role: str
    country: str | None
    post: str | None
    since: str
    to: str | None
    seen: str | None
    source: str
    actor: str = ""
    organisation: str | None = None

    def held(self, on: str) -> bool:
        """Whether the person held the office on a day, month or year; an open tenure counts a year past ``seen``."""
        last = self.to or a_year_after(self.seen or self.since)
        # A shorter date stands for all its days, so that the common length decides.
        return self.since[: len(on)] <= on[: len(self.since)] and on[: len(last)] <= last[: len(on)]

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that have the tenure, by their keys in sources.csv."""
        return tuple(self.source.split("|"))


def a_year_after(day: str) -> str:
    """The last day on which an open tenure is still taken to hold that was seen on a day (month, year: its first)."""
    first = date.fromisoformat(day + "-01-01"[len(day) - 4 :]) if len(day) < 10 else date.fromisoformat(day)
    return (first + timedelta(days=TRUSTED)).isoformat()
