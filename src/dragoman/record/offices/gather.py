"""Tenures from all readings, with their evidence: a pure function of readings and judgements, in whatever order."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.model.judgement import TenureJudgement, TenureVerdict
from dragoman.model.office import SaidTenure
from dragoman.model.person_judgement import moment
from dragoman.model.reading import Reading
from dragoman.record.lineage.counting import ArticleOrigins
from dragoman.record.names import fold
from dragoman.record.offices.against import is_known, registered, rivals, said
from dragoman.record.offices.kinds import OfficeKey, key_of
from dragoman.record.offices.learned import LearnedTenure, Sighting, Standing
from dragoman.record.offices.persons import one_person

ENOUGH = 2  # independent origins that confirm a tenure


@dataclass(frozen=True, slots=True)
class Sighted:
    """What an article says of somebody in an office, its ``number`` there, and the article as the tenure has it."""

    tenure: SaidTenure
    sighting: Sighting
    number: int


def learned_tenures(
    readings: Iterable[Reading], judgements: Iterable[TenureJudgement] = ()
) -> tuple[LearnedTenure, ...]:
    """Every person in an office of whom an article says so, in order of state, office and first day.

    Sightings are brought together by office and by name, across spellings. Those who are only called former holders, or
    are still to come, make no tenure of their own.
    """
    told = list(readings)
    origins = ArticleOrigins.among(reading.article for reading in told if reading.tenures)
    return learned_from((one for reading in told for one in sighted(reading)), origins, judgements)


def learned_from(
    seen: Iterable[Sighted], origins: ArticleOrigins, judgements: Iterable[TenureJudgement] = ()
) -> tuple[LearnedTenure, ...]:
    """The same from what articles say of some offices: all of it, of each of these offices."""
    by_office: defaultdict[OfficeKey, list[Sighted]] = defaultdict(list)
    for one in seen:
        by_office[key_of(one.tenure)].append(one)
    words = sorted(judgements, key=lambda one: (moment(one.when), one.by, one.verdict, one.name))
    found = []
    for key in sorted(by_office):
        on_office = [one for one in words if key_of(one) == key]
        for group in _persons(by_office[key]):
            if any(one.sighting.tense.holds for one in group):
                found.append(_learned(key, group, on_office, origins))
    return tuple(sorted(found, key=_place))


def sighted(reading: Reading) -> list[Sighted]:
    """What one article says of who holds an office."""
    return [Sighted(one, _sighting(reading, one), n) for n, one in enumerate(reading.tenures)]


def _place(tenure: LearnedTenure) -> tuple[str, ...]:
    return (tenure.country or "~", tenure.organisation or "", tenure.role, tenure.first or "~", tenure.name, tenure.id)


def _sighting(reading: Reading, one: SaidTenure) -> Sighting:
    article = reading.article
    return Sighting(
        article.name, article.publisher, article.published, one.on, one.tense, one.since, one.name, one.evidence
    )


def _persons(told: list[Sighted]) -> list[list[Sighted]]:
    """Sightings of one office by person; the fullest names lead, so that the outcome hangs on no order of arrival."""
    groups: list[list[str]] = []
    for name in sorted({one.tenure.name for one in told}, key=lambda name: (-len(fold(name)), name)):
        group = next((group for group in groups if all(one_person(name, other) for other in group)), None)
        if group is None:
            groups.append([name])
        else:
            group.append(name)
    of = {name: n for n, group in enumerate(groups) for name in group}
    found: list[list[Sighted]] = [[] for _ in groups]
    for one in told:
        found[of[one.tenure.name]].append(one)
    return [sorted(group, key=lambda one: _order(one.sighting)) for group in found]


def _order(sighting: Sighting) -> tuple[str, ...]:
    words = sighting.evidence[0] if sighting.evidence else None
    place = f"{words.start:09}" if words is not None else ""
    return (sighting.on or "~", sighting.published or "~", sighting.article, place, sighting.tense, sighting.name)


def _learned(
    key: OfficeKey, group: Sequence[Sighted], words: Sequence[TenureJudgement], origins: ArticleOrigins
) -> LearnedTenure:
    sightings = tuple(one.sighting for one in group)
    holding = [s for s in sightings if s.tense.holds]
    counts = Counter(one.tenure.name for one in group)
    name = min(counts, key=lambda one: (-counts[one], -len(one), one))
    days = [s.days for s in holding if s.days is not None]
    first, last = (min(d[0] for d in days), max(d[1] for d in days)) if days else (None, None)
    tenures = registered(key)
    others = rivals(key, tuple(counts), holding, tenures)
    judged = next((one for one in reversed(words) if any(one_person(one.name, other) for other in counts)), None)
    known = is_known(tuple(counts), first, last, tenures)
    of = min((one.tenure for one in group), key=lambda one: (one.role, one.organisation or ""))
    role = Counter(one.tenure.role for one in group)
    number = 0 if known else origins.count(s.article for s in holding if s.days is not None)
    return LearnedTenure(
        id=_id(key, name),
        name=name,
        also=tuple(sorted(other for other in counts if other != name)),
        role=min(role, key=lambda one: (-role[one], one)),
        country=of.country,
        organisation=of.organisation,
        post=of.post,
        first=first,
        last=last,
        since=min((s.since for s in holding if s.since is not None), default=None),
        gone=tuple(sorted({s.days[0] for s in sightings if not s.tense.holds and s.tense == "former" and s.days})),
        standing=_standing(judged, known, bool(others), number),
        origins=number,
        sightings=sightings,
        rivals=() if known else tuple(said(others)),
        judged=judged,
    )


def _standing(judged: TenureJudgement | None, known: bool, contradicted: bool, number: int) -> Standing:
    if judged is not None:
        return Standing.CONFIRMED if judged.verdict is TenureVerdict.CONFIRM else Standing.REJECTED
    if known:
        return Standing.KNOWN
    if contradicted:
        return Standing.CONTRADICTED
    return Standing.CONFIRMED if number >= ENOUGH else Standing.PROPOSED


def _id(key: OfficeKey, name: str) -> str:
    return "t" + hashlib.sha256("\x1f".join((*key, *fold(name))).encode()).hexdigest()[:12]
