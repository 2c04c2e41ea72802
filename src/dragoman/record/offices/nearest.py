"""Who held an office on a date, by what articles say of the days around it.

Those seen in the office on the days of the date count, and the few sightings nearest before and after. What was said
decades away tells nothing more, so that the answer costs the same in a large record as in a small one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from dragoman.model.edtf import bounds
from dragoman.record.offices.gather import Sighted
from dragoman.record.offices.holder import Learned
from dragoman.record.offices.kinds import OfficeKey, is_single, key_of
from dragoman.record.offices.learned import LearnedTenure

NEAREST = 6  # sightings on either side of a date
Days = tuple[int, int]


class Holders:
    """Answers who held an office on a date; ``around`` finds the sightings, ``learn`` what tenures they make."""

    def __init__(
        self,
        around: Callable[[OfficeKey, Days], Sequence[Sighted]],
        learn: Callable[[Sequence[Sighted]], Iterable[LearnedTenure]],
    ) -> None:
        self._around = around
        self._learn = learn
        self._learned: dict[tuple[tuple[str, int], ...], Learned] = {}

    def holder(self, key: OfficeKey, on: str | None) -> LearnedTenure | None:
        """The one who held an office of a single holder on a date (EDTF); None where the articles leave it open."""
        if on is None or not is_single(key):
            return None
        seen = self._around(key, days_of(on))
        same = tuple((one.sighting.article, one.number) for one in seen)
        if same not in self._learned:
            self._learned[same] = Learned(self._learn(seen))
        return self._learned[same].holder(key, on)


class Sightings:
    """Sightings of all offices, from which those around a date are found."""

    def __init__(self, seen: Iterable[Sighted]) -> None:
        self._seen: defaultdict[OfficeKey, list[tuple[Days, Sighted]]] = defaultdict(list)
        for one in seen:
            if (days := days_seen(one)) is not None:
                self._seen[key_of(one.tenure)].append((days, one))

    def around(self, key: OfficeKey, days: Days) -> list[Sighted]:
        """The sightings of an office on some days, and the nearest before and after them."""
        found = self._seen.get(key, ())
        inside = [one for one in found if one[0][0] <= days[1] and one[0][1] >= days[0]]
        before = sorted((one for one in found if one[0][1] < days[0]), key=_by_last)
        after = sorted((one for one in found if one[0][0] > days[1]), key=_by_first)
        return [one for _, one in sorted([*before[-NEAREST:], *inside, *after[:NEAREST]], key=_by_first)]


def days_seen(one: Sighted) -> Days | None:
    """The first and last day of a sighting as numbers; None where it is not dated to a stretch short enough."""
    days = one.sighting.days
    return None if days is None else (days_of(days[0])[0], days_of(days[1])[1])


def days_of(value: str) -> Days:
    """The first and last day of a date (EDTF) as numbers (``date.toordinal``)."""
    first, last = bounds(value)
    return first.toordinal(), last.toordinal()


def _by_first(one: tuple[Days, Sighted]) -> tuple[int, int, str, int]:
    (first, last), sighted = one
    return (first, last, sighted.sighting.article, sighted.number)


def _by_last(one: tuple[Days, Sighted]) -> tuple[int, int, str, int]:
    (first, last), sighted = one
    return (last, first, sighted.sighting.article, sighted.number)
