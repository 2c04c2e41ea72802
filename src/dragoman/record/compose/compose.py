"""One engagement of the record from the reports that tell of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from dragoman.model.edtf import bounds, precision
from dragoman.model.engagement import Kind, Where
from dragoman.record.compose.claims import told_claims
from dragoman.record.compose.contradictions import against, contradicted, contradictions
from dragoman.record.compose.dates import agreed_date
from dragoman.record.compose.disputes import countries_of, disputes_of, lengths_of, places_of
from dragoman.record.compose.history import history_of
from dragoman.record.compose.judged import with_judgements
from dragoman.record.compose.particulars import merged_particulars
from dragoman.record.compose.parties import merged_groups, merged_participants
from dragoman.record.compose.standing import days_that_count, standing_status
from dragoman.record.lineage.lineage import NO_LINEAGE, Lineage
from dragoman.record.lineage.origins import origins_of
from dragoman.record.merge.cluster import Cluster
from dragoman.record.merge.report import Report
from dragoman.record.names import fold, same_name
from dragoman.record.recorded import RecordedEngagement, ReportRef, Version

T = TypeVar("T")
_Alike = Callable[[str, str], bool]
NONE_ELSEWHERE: Mapping[tuple[str, str], str] = MappingProxyType({})
LONGEST = 4_000_000  # days; no date is as long


def compose(
    reports: Sequence[Report],
    clusters: Iterable[Cluster],
    wholes: Mapping[tuple[str, str], str] = NONE_ELSEWHERE,
    lineage: Lineage = NO_LINEAGE,
    beside: Iterable[Report] = (),
) -> tuple[RecordedEngagement, ...]:
    """The record's engagements, in order of date, undated ones last in order of publication.

    ``wholes`` has, by article and id of a report, the engagements that are composed elsewhere and that these may be
    part of. ``lineage`` is that of the reports' articles, ``beside`` further reports of the articles it names.
    """
    gathered = [([reports[n] for n in sorted(found.members)], found) for found in clusters]
    # Reports come in the order of their keys, so that the first is the one published first.
    here = {
        (report.article, report.engagement.id): told[0].engagement.id
        for told, _ in gathered
        for report in told
        if not report.rejected
    }
    of_report = dict(wholes) | here
    by_id = {ident: whole for found in (wholes, here) for (_, ident), whole in found.items()}
    at_odds = against(contradictions([*reports, *beside], lineage.copies))
    composed = [_compose([report.as_told for report in told], found, of_report, lineage) for told, found in gathered]
    recorded = [
        with_judgements(contradicted(row, at_odds), told, by_id.get)
        for row, (told, _) in zip(composed, gathered, strict=True)
    ]
    return tuple(sorted(recorded, key=place_in_time))


def place_in_time(engagement: RecordedEngagement) -> str:
    """What the record is ordered by, as text.

    The first day, coarse dates before days, a visit before what happened on its days; undated ones last.
    """
    if engagement.date is None:
        return f"1 {engagement.reports[0].published or '9999'} {engagement.id}"
    first, last = bounds(engagement.date)
    coarse = precision(engagement.date) in ("month", "year")
    shortness = LONGEST - (last - first).days if coarse else LONGEST + 1
    return f"0 {first.isoformat()} {shortness:07} {int(engagement.kind is not Kind.VISIT)} {engagement.id}"


def _compose(
    told: list[Report], found: Cluster, of_report: dict[tuple[str, str], str], lineage: Lineage
) -> RecordedEngagement:
    first = told[0].engagement
    status, because = standing_status(told)
    date, dates = agreed_date(days_that_count(told, status))
    place, country, length = (
        _standing(versions) for versions in (places_of(told), countries_of(told), lengths_of(told))
    )
    return RecordedEngagement(
        id=first.id,
        kind=first.kind,
        status=status,
        history=history_of(told),
        participants=merged_participants(told),
        collective_participants=merged_groups(told),
        place=place,
        country=country,
        where=_where(told, place, country),
        date=date,
        date_reason=None if date else _first(report.engagement.date_reason for report in told),
        time=_first(report.engagement.time for report in told),
        topics=_union(report.engagement.topics for report in told),
        agreements=_union(report.engagement.agreements for report in told),
        instructed_by=_union((report.engagement.instructed_by for report in told), same_name),
        level=_most_frequent(report.engagement.level for report in told),
        format=_most_frequent(report.engagement.format for report in told),
        count=max(report.engagement.count for report in told),
        part_of=_whole(told, of_report),
        background=all(report.engagement.background for report in told),
        via=_union(report.engagement.via for report in told),
        confidence=max(report.engagement.confidence for report in told),
        plover=_first(report.engagement.plover for report in told),
        disputes=disputes_of(told, dates),
        reports=tuple({(r.article, r.engagement.id): _reference(r) for r in reversed(told)}.values())[::-1],
        origins=origins_of(told, lineage),
        joined=tuple(sorted(found.joined, key=lambda one: (one.pair, one.by))),
        particulars=merged_particulars(told, length),
        status_source=_first(r.engagement.status_source for r in reversed(told) if r.engagement.status is status),
        status_reason=because,
        claims=told_claims(told),
    )


def _where(told: list[Report], place: str | None, country: str | None) -> Where | None:
    """The point of the first report that has this place and this country."""
    return _first(
        report.engagement.where
        for report in told
        if (report.engagement.place, report.engagement.country) == (place, country)
    )


def _reference(report: Report) -> ReportRef:
    engagement = report.engagement
    return ReportRef(report.article, engagement.id, report.published, report.publisher, engagement.status)


def _standing(versions: tuple[Version, ...]) -> str | None:
    """The value that most articles give."""
    return versions[0].value if versions else None


def _most_frequent(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)


def _union(lists: Iterable[tuple[str, ...]], alike: _Alike | None = None) -> tuple[str, ...]:
    """All values in the order in which they were first told, those alike once."""
    alike = alike or (lambda a, b: fold(a) == fold(b))
    kept: list[str] = []
    for value in (value for values in lists for value in values):
        if not any(alike(value, other) for other in kept):
            kept.append(value)
    return tuple(kept)


def _whole(told: list[Report], of_report: dict[tuple[str, str], str]) -> str | None:
    """The visit or summit that most reports hold it to be part of."""
    own = told[0].engagement.id
    wholes = [of_report.get((report.article, report.engagement.part_of or "")) for report in told]
    return _most_frequent(whole for whole in wholes if whole != own)
