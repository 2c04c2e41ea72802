"""Whom the register has in an office on a day, each with whether its evidence reaches that day."""

from __future__ import annotations

from dragoman.model.edtf import bounds
from dragoman.model.office import Candidate
from dragoman.read.ask.kin import kin_of
from dragoman.read.ask.times import latest_of
from dragoman.read.who.offices import body_of
from dragoman.reference.register import Holder, holders


def candidates(
    role: str, country: str | None, organisation: str | None, post: str | None, on: str
) -> tuple[Candidate, ...]:
    """Each person whom the register has in an office on a date (EDTF), by the role itself or else by its other names.

    ``country`` is ISO 3166-1 alpha-3, ``organisation`` a name where the office is no state's, ``post`` the country that
    an ambassador is sent to.
    """
    days = (bounds(on)[0].isoformat(), bounds(on)[1].isoformat())
    for name in kin_of(role, country):
        tenures = [h for h in holders(name, country) if h.post == post and is_of_body(h, country, organisation)]
        held = [h for h in tenures if _held(h, days)]
        # On the day of a change the newcomer has the office; for a month or a year it is open who is meant.
        held = latest_of(held) if days[0] == days[1] else held
        people = {h.person: h for h in held}
        if people:
            return tuple(
                Candidate(h.person, h.actor or None, h.since, h.to, h.seen, _covers(h, days)) for h in people.values()
            )
    return ()


def is_of_body(holder: Holder, country: str | None, organisation: str | None) -> bool:
    """Whether a tenure is of the organisation asked for, where no state is; a role that names its own always is."""
    if country is not None or body_of(holder.role):
        return True
    return (holder.organisation or "").casefold() == (organisation or "").casefold()


def _held(holder: Holder, days: tuple[str, str]) -> bool:
    """Whether a tenure has a day in common with a stretch of days."""
    return holder.held(days[0]) or holder.held(days[1]) or days[0] <= holder.since <= days[1]


def _covers(holder: Holder, days: tuple[str, str]) -> bool:
    """Whether the register's own evidence reaches the days, and not only an open tenure beyond it."""
    last = holder.to or holder.seen or holder.since
    return last >= days[1][: len(last)]
