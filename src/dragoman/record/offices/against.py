"""What the register of office holders has to say to a tenure that articles tell of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from dragoman.model.edtf import bounds
from dragoman.read.who.offices import body_of
from dragoman.record.names import fold
from dragoman.record.offices.kinds import OfficeKey, is_single, roles_like
from dragoman.record.offices.learned import Sighting
from dragoman.record.offices.persons import one_person
from dragoman.reference.register import Holder, holders


def registered(key: OfficeKey) -> tuple[Holder, ...]:
    """The register's tenures of an office, under all its names."""
    found = (
        holder for role in roles_like(key.role, key.country or None) for holder in holders(role, key.country or None)
    )
    return tuple(h for h in found if (h.post or "") == key.post and _is_of_body(h, key))


def _is_of_body(holder: Holder, key: OfficeKey) -> bool:
    """Whether a tenure is of the organisation asked for: as the register has it, or as the role itself says."""
    if key.country or body_of(holder.role):
        return True
    return " ".join(fold(holder.organisation or "")) == key.organisation


def is_known(names: Sequence[str], first: str | None, last: str | None, tenures: Sequence[Holder]) -> bool:
    """Whether the register has the person in the office at some time between two days, or at all without days."""
    own = [h for h in tenures if any(one_person(h.person, name) for name in names)]
    if first is None or last is None:
        return bool(own)
    return any(
        bounds(h.since)[0].isoformat() <= last and (h.to is None or bounds(h.to)[1].isoformat() >= first) for h in own
    )


def rivals(key: OfficeKey, names: Sequence[str], seen: Sequence[Sighting], tenures: Sequence[Holder]) -> list[Holder]:
    """Others whom the register's evidence has in a single-holder office on a day on which the person is seen in it."""
    if not is_single(key):
        return []
    others = [h for h in tenures if not any(one_person(h.person, name) for name in names)]
    days = [(date.fromisoformat(s.days[0]), date.fromisoformat(s.days[1])) for s in seen if s.days is not None]
    return [h for h in others if any(_covers(h, first, last) for first, last in days)]


def _covers(holder: Holder, first: date, last: date) -> bool:
    """Whether the tenure was under way on all these days for certain; what is open is so till it was last seen."""
    if bounds(holder.since)[1] > first:
        return False
    if holder.to is not None:
        return bounds(holder.to)[0] > last  # on the day of a change both held the office
    return holder.seen is not None and bounds(holder.seen)[0] >= last


def said(found: Sequence[Holder]) -> Iterator[str]:
    """Tenures of the register in words: ``Sergei Shoigu, 2012-11-06 to 2024-05-12 (Wikidata)``."""
    for holder in found:
        until = holder.to or (f"seen {holder.seen}" if holder.seen else "")
        yield f"{holder.person}, {holder.since} to {until} ({holder.source})"
