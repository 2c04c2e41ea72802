"""Joins the tenures that several sources give of one person in one office, and ends those that another began after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
APART = 45  # days: two terms closer than that are one tenure


@dataclass(frozen=True, slots=True)
class Tenure:
    """A tenure as it goes into the register."""

    person: str
    role: str
    country: str
    organisation: str
    post: str
    since: str
    to: str
    seen: str
    sources: tuple[str, ...]

    @property
    def office(self) -> tuple[str, str, str, str]:
        """What tells one office from another."""
        return self.role, self.country, self.organisation, self.post


def joined(tenures: Iterable[Tenure], ranks: dict[str, int]) -> list[Tenure]:
    """One tenure for every stretch in which somebody held an office, whichever sources tell of it."""
    groups: dict[tuple[str, tuple[str, str, str, str]], list[Tenure]] = {}
    for tenure in tenures:
        groups.setdefault((tenure.person, tenure.office), []).append(tenure)
    return [one for _, group in sorted(groups.items()) for one in _stretches(group, ranks)]


def _stretches(group: list[Tenure], ranks: dict[str, int]) -> Iterator[Tenure]:
    """Overlapping and adjoining tenures as one; the sources of the best rank first, the others fill in."""
    rest = sorted(group, key=lambda t: (t.since, t.to or "9", t.sources))
    stretch = [rest[0]]
    for tenure in rest[1:]:
        if any(_touch(tenure, one) for one in stretch):
            stretch.append(tenure)
        else:
            yield _one(stretch, ranks)
            stretch = [tenure]
    yield _one(stretch, ranks)


def _touch(a: Tenure, b: Tenure) -> bool:
    first, second = sorted((a, b), key=lambda t: (t.since, t.to or "9"))
    end = first.to or (first.seen if set(first.sources) != set(second.sources) else "9999")
    return ordinal(second.since, late=False) <= ordinal(end or first.since, late=True) + APART


def _one(stretch: list[Tenure], ranks: dict[str, int]) -> Tenure:
    """The stretch's first and last day: the best source's, made exact by others that agree with it."""
    by_rank = sorted(stretch, key=lambda t: (min(ranks[s] for s in t.sources), t.since))
    best = [t for t in by_rank if _rank(t, ranks) == _rank(by_rank[0], ranks)]
    since = _exact(min(t.since for t in best), [t.since for t in stretch])
    ends = [t for t in best if not t.to]
    sources = tuple(dict.fromkeys(source for t in by_rank for source in t.sources))
    seen = max((t.seen for t in stretch if not t.to), default="")
    if ends:
        own = max(t.seen for t in ends)
        later = sorted(t.to for t in stretch if t.to and t.to[:7] >= own[: len(t.to[:7])])
        to = later[0] if later and all(t.seen <= later[0] for t in stretch if not t.to) else ""
    else:
        to = _exact(max(t.to for t in best), [t.to for t in stretch if t.to])
    return replace(stretch[0], since=since, to=to, seen="" if to else seen, sources=sources)


def _rank(tenure: Tenure, ranks: dict[str, int]) -> int:
    return min(ranks[source] for source in tenure.sources)


def _exact(date: str, others: list[str]) -> str:
    """The date, or the exactest of the others that lies within it."""
    within = [other for other in others if len(other) > len(date) and other.startswith(date)]
    return max(sorted(within), key=len) if within else date


def ended(tenures: list[Tenure]) -> list[Tenure]:
    """Open tenures of offices that one person holds at a time end where the next begins that is open or ends later."""
    by_office: dict[tuple[str, str, str, str], list[Tenure]] = {}
    for tenure in tenures:
        by_office.setdefault(tenure.office, []).append(tenure)
    found = []
    for office, group in sorted(by_office.items()):
        group.sort(key=lambda t: (t.since, t.person))
        if is_shared(office[0]):
            found += group
        else:
            found += [_ended(tenure, group) for tenure in group]
    return found


def _ended(tenure: Tenure, group: list[Tenure]) -> Tenure:
    if tenure.to:
        return tenure
    others = [t for t in group if t.person != tenure.person and t.since > tenure.since]
    after = [t for t in others if len(t.since) == len(tenure.since) or t.since[:4] > tenure.since[:4]]
    lasting = [t for t in after if not t.to or t.to > tenure.seen]
    if not lasting:
        return tenure
    return replace(tenure, to=min(t.since for t in after), seen="")


@cache
def is_shared(role: str) -> bool:
    """Whether several people can hold an office at once: deputies, ministers of state, advisers."""
    table = yaml.load((HERE / "shared_offices.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return role in table["roles"] or role.startswith(tuple(table["beginnings"]))


def ordinal(date: str, late: bool) -> int:
    """A day's number, for differences; of a month or a year the last or the first."""
    if date.startswith("9999"):
        return 10**7
    full = date + ("-12-31" if late else "-01-01")[len(date) - 4 :] if len(date) == 4 else date
    full = full + ("-28" if late else "-01") if len(full) == 7 else full
    year, month, day = (int(part) for part in full.split("-"))
    return year * 365 + month * 30 + day
