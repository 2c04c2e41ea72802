"""All tenures of a person, and all holders of an office with the gaps between them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.read.ask.kin import kin_of, roles_of, tenures_of
from dragoman.read.ask.states import codes_of
from dragoman.reference.offices import office
from dragoman.reference.register import Holder
from dragoman.reference.titles import canonical_roles

_SHORTEST = 30


@dataclass(frozen=True, slots=True)
class Gap:
    """Days for which nobody is on record; ``to`` None where the gap is open."""

    since: str
    to: str | None


def roles_meant(title: str, country: str | None) -> tuple[str, ...]:
    """The offices of a state, or of organisations, that a title means and the register has holders of."""
    known = office(title)
    own = canonical_roles(title, country) if country else ()
    said = list(dict.fromkeys([*own, *([known.role] if known else []), title]))
    exact = tuple(role for role in said if tenures_of(role, country))
    kin = tuple(role for role in said for role in kin_of(role, country) if tenures_of(role, country))
    return exact[:1] or kin


def office_history(title: str, country: str | None) -> list[Holder | Gap]:
    """The holders of an office in order of time, with the gaps of a month and more; empty where none is known."""
    codes: tuple[str | None, ...] = codes_of(country) if country else (None,)
    tenures = [tenure for code in codes for role in roles_meant(title, code) for tenure in tenures_of(role, code)]
    return _with_gaps(sorted(tenures, key=lambda one: (one.since, one.to or "9999", one.person)))


def offices_on_record(country: str | None) -> tuple[str, ...]:
    """The offices of a state of which the register has somebody."""
    return roles_of(country)


def _with_gaps(tenures: list[Holder]) -> list[Holder | Gap]:
    rows: list[Holder | Gap] = []
    covered: date | None = None
    for tenure in tenures:
        begins = _day(tenure.since, first=True)
        if covered and (begins - covered).days > _SHORTEST:
            day = timedelta(days=1)
            rows.append(Gap((covered + day).isoformat(), (begins - day).isoformat()))
        rows.append(tenure)
        last = _day(tenure.to or tenure.seen or tenure.since, first=False)
        covered = max(covered, last) if covered else last
    return rows


def _day(text: str, *, first: bool) -> date:
    """The first or last day of a day, month or year."""
    year, month, day = (*(int(part) for part in text.split("-")), 0, 0)[:3]
    if day:
        return date(year, month, day)
    if first:
        return date(year, month or 1, 1)
    following = date(year + 1, 1, 1) if month in (0, 12) else date(year, month + 1, 1)
    return following - timedelta(days=1)
