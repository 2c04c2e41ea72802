"""Reports that are alike in all that comparing looks at; a hundred papers with one story need one comparison."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from dragoman.record.merge.report import Report

Signature = int


def signatures_of(reports: Sequence[Report]) -> list[Signature]:
    """A number for each report; reports with one number compare in one way with any report of another article."""
    numbers: dict[tuple[object, ...], Signature] = {}
    return [numbers.setdefault(_compared(report), len(numbers)) for report in reports]


def _compared(report: Report) -> tuple[object, ...]:
    """All of a report that a comparison with another article's report looks at."""
    engagement = report.engagement
    return (
        report.rejected,
        report.kind,
        engagement.status,
        engagement.background,
        engagement.place,
        engagement.country,
        tuple((who.name, who.country, who.part, who.actor_id) for who in report.people),
        tuple(sorted(report.sides)),
        report.open_sides,
        report.destination,
        report.days,
        report.window,
        report.published_day,
        report.alternatives,
        tuple(sorted(report.about)),
    )


def alike(reports: Sequence[Report], signatures: Sequence[Signature]) -> list[list[int]]:
    """Groups of two or more positions of reports that are alike; those that share an article with another are left out.

    Two of one article are left to be told apart by what else there is.
    """
    groups: defaultdict[Signature, list[int]] = defaultdict(list)
    for n, found in enumerate(signatures):
        groups[found].append(n)
    kept = []
    for members in groups.values():
        times = Counter(reports[n].article for n in members)
        single = [n for n in members if times[reports[n].article] == 1]
        if len(single) > 1:
            kept.append(single)
    return kept
