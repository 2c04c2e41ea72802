"""Who held an office on a date, by the tenures that the record has learned; silent where two come into question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.model.edtf import bounds
from dragoman.record.offices.kinds import OfficeKey, is_single
from dragoman.record.offices.learned import LearnedTenure

_FRESH = timedelta(days=365)  # after the last day on which somebody is seen in an office, as in the register


@dataclass(frozen=True, slots=True, order=True)
class _Seen:
    """The days of one sighting, and the id of the tenure."""

    first: date
    last: date
    tenure: str


@dataclass(frozen=True, slots=True)
class _Edge:
    """The sighting nearest to a stretch of days on one side: its day, and who is seen then."""

    day: date | None
    tenures: set[str]


class Learned:
    """Learned tenures by office; those that do not count resolve nothing."""

    def __init__(self, tenures: Iterable[LearnedTenure]) -> None:
        self._tenures = {tenure.id: tenure for tenure in tenures if tenure.counts}
        seen: defaultdict[OfficeKey, set[_Seen]] = defaultdict(set)
        for tenure in self._tenures.values():
            for days in (s.days for s in tenure.sightings if s.tense.holds and s.days is not None):
                first, last = (date.fromisoformat(day) for day in days)
                seen[tenure.key].add(_Seen(first, last, tenure.id))
        self._seen = {key: sorted(found) for key, found in seen.items()}

    def holder(self, key: OfficeKey, on: str | None) -> LearnedTenure | None:
        """The one who held an office of a single holder on a date (EDTF); None where the articles leave it open.

        Somebody seen in the office before and after held it between; after the last sighting it is theirs for a year,
        unless an article calls them its former holder, and before the first from the day on which they took it.
        """
        if on is None or key not in self._seen or not is_single(key):
            return None
        found = self._held(self._seen[key], *bounds(on))
        return self._tenures[next(iter(found))] if len(found) == 1 else None

    def _held(self, seen: list[_Seen], start: date, end: date) -> set[str]:
        """All who come into question for the days from ``start`` to ``end``."""
        inside = {s.tenure for s in seen if s.first <= end and s.last >= start}
        before, after = _last_before(seen, start), _first_after(seen, end)
        if inside:
            settled = start == end or all(self._took_it_by(one, start) for one in inside)
            return inside if settled else inside | self._still_there(before, start)
        took_it = {one for one in after.tenures if self._took_it_by(one, start)}
        if not before.tenures or took_it:
            return took_it
        if not after.tenures:
            return self._still_there(before, end)
        if after.tenures == before.tenures or all(self._took_it_after(one, end) for one in after.tenures):
            return before.tenures
        return set()  # it changed hands between the two, nobody says when

    def _still_there(self, before: _Edge, day: date) -> set[str]:
        """Those of the last sighting who can be held to be in office on a later day."""
        if before.day is None or day - before.day > _FRESH:
            return set()
        last, now = before.day.isoformat(), day.isoformat()
        return {one for one in before.tenures if not any(last <= left <= now for left in self._tenures[one].gone)}

    def _took_it_by(self, tenure: str, day: date) -> bool:
        since = self._tenures[tenure].since
        return since is not None and bounds(since)[1] <= day

    def _took_it_after(self, tenure: str, day: date) -> bool:
        since = self._tenures[tenure].since
        return since is not None and bounds(since)[0] > day


def _last_before(seen: list[_Seen], start: date) -> _Edge:
    day = max((s.last for s in seen if s.last < start), default=None)
    return _Edge(day, {s.tenure for s in seen if s.last == day})


def _first_after(seen: list[_Seen], end: date) -> _Edge:
    day = min((s.first for s in seen if s.first > end), default=None)
    return _Edge(day, {s.tenure for s in seen if s.first == day})
