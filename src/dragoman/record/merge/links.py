"""Why reports belong together: copies of one text, a person's word, or a comparison; and the clusters of that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.model.judgement import MACHINE, Judgement, Verdict
from dragoman.model.person_judgement import moment
from dragoman.record.merge.block import candidate_pairs, in_blocks
from dragoman.record.merge.cluster import Cluster, Link, cluster, components
from dragoman.record.merge.compare import compare
from dragoman.record.merge.report import Report
from dragoman.record.merge.signature import Signature, alike, signatures_of
from dragoman.record.merge.when import days_between

MOST = 2.15  # the highest score of a comparison


@dataclass(frozen=True, slots=True)
class Joined:
    """Reports, by their positions, in clusters of one engagement each.

    ``components`` has for each report the first of all that links join it to, near or far, be they one engagement or
    not: whoever knows the reports of a component finds its clusters without any other report.
    """

    clusters: list[Cluster]
    components: list[int]


def join(reports: Sequence[Report], judgements: Iterable[Judgement]) -> Joined:
    """Which of these reports, in the order of their keys, are one engagement each."""
    verdicts = _last_words(judgements)
    positions: defaultdict[str, list[int]] = defaultdict(list)
    for n, report in enumerate(reports):
        positions[report.engagement.id].append(n)
    links = [*_copies(reports, positions), *_from_persons(reports, verdicts, positions)]
    signatures = signatures_of(reports)
    links += _from_machine(reports, signatures, verdicts)
    clusters = cluster(reports, signatures, links, _apart(verdicts, positions))
    return Joined(clusters, components(len(reports), links))


def _last_words(judgements: Iterable[Judgement]) -> dict[tuple[str, str], Judgement]:
    """The standing judgement on each pair."""
    ordered = sorted(judgements, key=lambda one: (moment(one.when), one.by, one.verdict, one.pair))
    return {one.pair: one for one in ordered}


def _copies(reports: Sequence[Report], positions: dict[str, list[int]]) -> list[Link]:
    """Reports of one id come from one text: whatever its copies' names, the engagement is one."""
    return [
        Link(a, b, Judgement(reports[a].engagement.id, reports[b].engagement.id, Verdict.REPRINT, score=1.0), sure=True)
        for found in positions.values()
        for a, b in pairwise(found)
    ]


def _from_persons(
    reports: Sequence[Report], verdicts: dict[tuple[str, str], Judgement], positions: dict[str, list[int]]
) -> list[Link]:
    """What persons hold to be one; not where one of the two is no engagement any more.

    What they did not say of the two, but of an engagement that had both, holds where nothing speaks against it.
    """
    return [
        Link(positions[left][0], positions[right][0], judgement, sure=judgement.score is None)
        for (left, right), judgement in sorted(verdicts.items())
        if judgement.joins
        and left in positions
        and right in positions
        and reports[positions[left][0]].rejected is reports[positions[right][0]].rejected
    ]


def _apart(verdicts: dict[tuple[str, str], Judgement], positions: dict[str, list[int]]) -> frozenset[tuple[int, int]]:
    return frozenset(
        (min(a, b), max(a, b))
        for (left, right), judgement in verdicts.items()
        if judgement.verdict is Verdict.DIFFERENT
        for a in positions.get(left, [])
        for b in positions.get(right, [])
    )


def _from_machine(
    reports: Sequence[Report], signatures: Sequence[Signature], verdicts: dict[tuple[str, str], Judgement]
) -> list[Link]:
    """Links between reports that compare as the same; of reports that are alike the first stands for the others.

    Reports without a block are compared with none, those alike neither.
    """
    links: list[Link] = []
    spoken_for: set[int] = set()
    for first, *others in alike(reports, signatures):
        if in_blocks(reports[first]) and compare(reports[first], reports[others[0]]).same:
            spoken_for.update(others)
            links += _judged(reports, [(first, other) for other in others], verdicts)
    pairs = candidate_pairs(reports, [n for n in range(len(reports)) if n not in spoken_for])
    return links + _judged(reports, pairs, verdicts)


def _judged(
    reports: Sequence[Report], pairs: Iterable[tuple[int, int]], verdicts: dict[tuple[str, str], Judgement]
) -> list[Link]:
    links = []
    for a, b in pairs:
        comparison = compare(reports[a], reports[b])
        left, right = sorted((reports[a].engagement.id, reports[b].engagement.id))
        if comparison.score is None or not comparison.same or (left, right) in verdicts:
            continue
        score = round(comparison.score / MOST, 4)
        judgement = Judgement(left, right, Verdict.SAME, by=MACHINE, score=score, reason=comparison.reason)
        links.append(Link(a, b, judgement, apart=days_between(reports[a], reports[b])))
    return links
