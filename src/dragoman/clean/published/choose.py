"""The day of publication out of all the dates that a page gives."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dragoman.clean.published.candidate import Candidate
from dragoman.clean.published.weekdays import weekday
from dragoman.clean.published.zones import in_the_publishers_zone, same_in_another_zone
from dragoman.model.article import Basis

_SURE = 0.99
_TOLD = 3  # dates named in a reason
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Choice:
    """A date with what it rests on, 0 to 1 how sure it is, and which dates of the page say otherwise."""

    date: str
    basis: Basis
    confidence: float
    reason: str | None = None


def choose(candidates: Sequence[Candidate]) -> Choice | None:
    """The date that the most trusted places agree on; None where nothing tells one.

    Each source (the program's fields, the visible page, the address) speaks once for a day, through its best place.
    """
    days = _read_alike([one for one in candidates if one.day and not one.modified])
    if not days:
        return _month(candidates)
    weights = _weights(days, [one for one in candidates if one.month and not one.modified])
    best = in_the_publishers_zone(max(sorted(weights), key=lambda day: weights[day]), days)
    same = same_in_another_zone(best, days)
    for day in same:
        weights[best] += weights.pop(day)
    days = [one for one in days if one.date not in same]
    said = [one for one in days if one.date == best]
    told = max(said, key=lambda one: (one.kind != "htmldate", one.confidence))
    return Choice(best, told.basis, _confidence(best, weights), _reason(best, said, days, candidates))


def _read_alike(days: Sequence[Candidate]) -> list[Candidate]:
    """03/04/2020 is read as the day that other places of the page write without doubt."""
    certain = {one.date for one in days if one.other is None}
    return [
        replace(one, date=one.other) if one.other in certain and one.date not in certain and one.other else one
        for one in days
    ]


def _month(candidates: Sequence[Candidate]) -> Choice | None:
    months = [one for one in candidates if one.month and not one.modified]
    if not months:
        return None
    best = max(months, key=lambda one: one.confidence)
    return Choice(best.date, best.basis, best.confidence, None)


def _weights(days: Sequence[Candidate], months: Sequence[Candidate]) -> dict[str, float]:
    """The log-odds of each day; a month of the address speaks for its days."""
    best: dict[tuple[str, str], float] = defaultdict(float)
    for one in days:
        key = one.date, one.source
        best[key] = max(best[key], one.confidence)
    weights: dict[str, float] = defaultdict(float)
    for (day, _), trust in sorted(best.items()):
        weights[day] += _odds(trust)
    for month in months:
        for day in weights:
            if day.startswith(month.date):
                weights[day] += _odds(month.confidence) / 2
    return weights


def _odds(trust: float) -> float:
    trust = min(trust, _SURE)
    return max(0.0, math.log(trust / (1 - trust)))


def _confidence(best: str, weights: dict[str, float]) -> float:
    """The share of the chosen day among all days and the chance that none is right."""
    shares = {day: math.exp(min(weight, 20)) for day, weight in weights.items()}
    return round(min(_SURE, shares.get(best, 1.0) / (1 + sum(shares.values()))), 2)


def _reason(
    best: str, said: Sequence[Candidate], days: Sequence[Candidate], candidates: Sequence[Candidate]
) -> str | None:
    """Where trusted places disagree, which they are; where the day is another weekday; where it may be of a change."""
    others: dict[str, str] = {}
    for one in sorted(days, key=lambda one: -one.confidence):
        if one.date != best and one.confidence > _HALF and not one.kind.endswith("_elsewhere"):
            others.setdefault(one.date, one.place)
    parts = [f"{place} has {day}" for day, place in list(others.items())[:_TOLD]]
    only_searched = all(one.kind == "htmldate" for one in said)
    changed = next((one for one in candidates if one.modified and one.date == best), None)
    if only_searched and changed:
        parts.insert(0, f"this may be the day of the last change ({changed.place})")
    parts += sorted({f"{best} is a {weekday(date.fromisoformat(best))}, not a {one.odd}" for one in said if one.odd})
    place = max(said, key=lambda one: (one.kind != "htmldate", one.confidence)).place
    return f"{place} has {best}; {'; '.join(parts)}" if parts else None
