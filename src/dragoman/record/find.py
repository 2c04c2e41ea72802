"""Finding engagements of the record: by id, and by who, where, when and how."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.model.edtf import bounds
from dragoman.model.engagement import Kind, Status
from dragoman.record.names import fold
from dragoman.record.recorded import RecordedEngagement
from dragoman.reference.names import same

PREFIX = 4  # characters; shorter abbreviations of ids are slips more often than not


@dataclass(frozen=True, slots=True)
class Wanted:
    """What engagements are asked for; empty fields ask for nothing.

    ``between`` are country codes that all took part; ``actor`` a person's name, a country code or an organisation;
    ``since`` and ``until`` dates of the EDTF kind, of which the outermost days count. What persons rejected is only
    asked for with ``rejected``.
    """

    between: tuple[str, ...] = ()
    actor: str | None = None
    since: str | None = None
    until: str | None = None
    kinds: tuple[Kind, ...] = ()
    statuses: tuple[Status, ...] = ()
    rejected: bool = False

    def fits(self, engagement: RecordedEngagement) -> bool:
        """Whether an engagement is among those asked for; undated ones are in no period."""
        if engagement.rejected is not None and not self.rejected:
            return False
        if self.kinds and engagement.kind not in self.kinds:
            return False
        if self.statuses and engagement.status not in self.statuses:
            return False
        if not set(self.between) <= set(engagement.countries):
            return False
        return self._in_period(engagement) and (self.actor is None or _takes_part(self.actor, engagement))

    def _in_period(self, engagement: RecordedEngagement) -> bool:
        if self.since is None and self.until is None:
            return True
        if engagement.date is None:
            return False
        first, last = bounds(engagement.date)
        after = self.since is None or last >= bounds(self.since)[0]
        return after and (self.until is None or first <= bounds(self.until)[1])


def _takes_part(actor: str, engagement: RecordedEngagement) -> bool:
    if actor in engagement.countries:
        return True
    groups = {fold(group) for group in engagement.collective_participants}
    if fold(actor) in groups:
        return True
    names = (name for who in engagement.participants for name in (who.name, *who.also) if name)
    return any(same(actor, name)[0] for name in names)  # what people type may be mistyped


EVERYTHING = Wanted()


def select_engagements(engagements: Iterable[RecordedEngagement], wanted: Wanted) -> list[RecordedEngagement]:
    """The engagements asked for, in the order given."""
    return [engagement for engagement in engagements if wanted.fits(engagement)]


def by_id(engagements: Sequence[RecordedEngagement], start: str) -> list[RecordedEngagement]:
    """Engagements whose id, or the id of one of whose reports, is ``start`` or begins with it.

    An exact id wins over abbreviations. Fewer than four characters find nothing but an exact id.
    """
    exact = [engagement for engagement in engagements if start in _ids(engagement)]
    if exact or len(start) < PREFIX:
        return exact
    return [engagement for engagement in engagements if any(one.startswith(start) for one in _ids(engagement))]


def _ids(engagement: RecordedEngagement) -> set[str]:
    return {engagement.id, *(report.engagement for report in engagement.reports)}
