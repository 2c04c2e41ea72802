"""Joins the tenures that several sources give of one person in one office, and ends those that another began after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
SOFT_ENDS = {"factbook"}  # sources that give no last days: theirs is when the name was last read
LONG = 120  # days beside each other that no handover takes
SELDOM = 4  # an office is held by several where one in so many handovers takes longer
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


def _stretches(group: list[Tenure], ranks: dict[str, int]) -> list[Tenure]:
    """The stretches of the best source, to which the others add days and sources, or stretches of their own.

    A worse source never joins two stretches that a better one keeps apart.
    """
    found: list[Tenure] = []
    for tenure in sorted(group, key=lambda t: (_rank(t, ranks), t.since, t.to or "9", t.seen)):
        near = [one for one in found if _touch(tenure, one)]
        if near:
            best = min(
                near,
                key=lambda one: (abs(ordinal(one.since, late=False) - ordinal(tenure.since, late=False)), one.since),
            )
            found[found.index(best)] = _joined(best, tenure)
        else:
            found.append(tenure)
    return _without_doubles(found)


def _without_doubles(found: list[Tenure]) -> list[Tenure]:
    """Stretches of one source that overlap, as one."""
    result: list[Tenure] = []
    for tenure in sorted(found, key=lambda t: (t.since, t.to or "9")):
        if result and _touch(tenure, result[-1]) and set(tenure.sources) & set(result[-1].sources):
            result[-1] = _joined(result[-1], tenure)
        else:
            result.append(tenure)
    return result


def _touch(a: Tenure, b: Tenure) -> bool:
    first, second = sorted((a, b), key=lambda t: (t.since, t.to or "9"))
    end = first.to or (first.seen if set(first.sources) != set(second.sources) else "9999")
    return ordinal(second.since, late=False) <= ordinal(end or first.since, late=True) + APART


def _joined(good: Tenure, other: Tenure) -> Tenure:
    """A tenure with what another of the same stretch adds.

    Sources that count by cabinets give the last term only, and end a minister with the cabinet although he stays as
    caretaker: so the longer tenure of two that overlap stands, and else the better source's days.
    """
    sources = tuple(dict.fromkeys((*good.sources, *other.sources)))
    same = good.sources[0] == other.sources[0]
    to = _last(good, other, same=same)
    seen = max(good.seen, other.seen, good.to if good.sources[0] in SOFT_ENDS and not to else "")
    return replace(good, since=_first(good, other, same=same), to=to, seen="" if to else seen, sources=sources)


def _first(good: Tenure, other: Tenure, *, same: bool) -> str:
    earlier = ordinal(other.since, late=True) + APART < ordinal(good.since, late=False)
    earlier = earlier and not set(other.sources) <= SOFT_ENDS
    return min(good.since, other.since) if same or earlier else _exact(good.since, [other.since])


def _last(good: Tenure, other: Tenure, *, same: bool) -> str:
    """The last day of two, empty where the office is still held."""
    if good.sources[0] in SOFT_ENDS and not same:
        return other.to
    if not good.to or not other.to:
        closed = good.to or other.to
        if same or not closed:
            return ""
        if good.to:
            return good.to
        return "" if set(other.sources) <= SOFT_ENDS or closed[:7] < good.seen[: len(closed[:7])] else closed
    later = ordinal(good.to, late=True) + APART < ordinal(other.to, late=False)
    if same or (later and not set(other.sources) <= SOFT_ENDS):
        return max(good.to, other.to)
    return _exact(good.to, [other.to])


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
            found += handed_over([_ended(tenure, group) for tenure in group])
    return found


def _ended(tenure: Tenure, group: list[Tenure]) -> Tenure:
    soft = set(tenure.sources) <= SOFT_ENDS
    if tenure.to and not soft:
        return tenure
    others = [t for t in group if t.person != tenure.person and t.since > tenure.since]
    after = [t for t in others if len(t.since) == len(tenure.since) or t.since[:4] > tenure.since[:4]]
    lasting = [t for t in after if not t.to or t.to > (tenure.seen or tenure.since)]
    if not lasting:
        return tenure
    day = min(t.since for t in after)
    return replace(tenure, to=min(day, tenure.to or day), seen="")


def handed_over(group: list[Tenure]) -> list[Tenure]:
    """The tenures of one office, each ending where the next begins that outlasts it; years made exact by neighbours.

    Sources end a minister days after his successor began, or give the year only. An office whose holders often run
    beside each other for long is held by several, and stays as it is.
    """
    pairs = [(a, b) for a, b in pairwise(group) if a.person != b.person]
    beside = [1 for a, b in pairs if _overlap(a, b) > LONG]
    if len(beside) * SELDOM > len(pairs):
        return group
    found = list(group)
    for place, tenure in enumerate(found):
        for after in found[place + 1 :]:
            if after.person != tenure.person and tenure.to and outlasts(after, tenure):
                found[place] = replace(tenure, to=after.since if len(after.since) >= len(tenure.to) else tenure.to)
                break
    return [_began(tenure, found[:place]) for place, tenure in enumerate(found)]


def outlasts(after: Tenure, tenure: Tenure) -> bool:
    """Whether a tenure began while another ran, or in the year of its end, and went on longer."""
    if after.since <= tenure.since or (after.to and after.to[: len(tenure.to)] < tenure.to[: len(after.to)]):
        return False
    return after.since < tenure.to or after.since.startswith(tenure.to)


def _began(tenure: Tenure, before: list[Tenure]) -> Tenure:
    """The tenure, its first day made exact where one before it ended in the year or month that it began in."""
    exact = [
        one.to for one in before if len(one.to) > len(tenure.since) and one.to.startswith(tenure.since)
        and one.person != tenure.person and (not tenure.to or one.to <= tenure.to)
    ]  # fmt: skip
    return replace(tenure, since=max(exact)) if exact else tenure


def _overlap(a: Tenure, b: Tenure) -> int:
    """Days for which two tenures run beside each other; months and years count as short as they can be."""
    ends = [ordinal(one.to or one.seen, late=False) for one in (a, b)]
    starts = [ordinal(one.since, late=True) for one in (a, b)]
    return min(ends) - max(starts)


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
