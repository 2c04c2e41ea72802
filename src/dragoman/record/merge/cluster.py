"""From judgements on pairs to clusters: the best links first, and no link against a contradiction.

The outcome depends on the reports and the judgements alone: links are taken in an order of their own (score, then
the reports' keys), those of persons last, so that two rows are joined and no report is torn out of its own. A cluster
never holds two reports that contradict one another, unless a person joined them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.model.judgement import Judgement, Verdict
from dragoman.record.joining import Joining
from dragoman.record.merge.compare import OTHER_DAYS, against, told_apart
from dragoman.record.merge.put_off import given_up
from dragoman.record.merge.report import Report
from dragoman.record.merge.signature import Signature


@dataclass(frozen=True, slots=True)
class Link:
    """A reason to join two reports, named by their positions; ``sure`` where nothing may speak against it.

    ``apart`` are the days between their publications: of links with one score the nearer comes first.
    """

    left: int
    right: int
    judgement: Judgement
    sure: bool = False
    apart: int = 0

    @property
    def by_person(self) -> bool:
        """Whether a person joined the two, whatever speaks against it."""
        return self.sure and self.judgement.verdict is Verdict.SAME

    @property
    def order(self) -> tuple[bool, float, int, int, int]:
        """Sure links first, then by falling score, the nearer first, then by the order of the reports."""
        return (not self.sure, -(self.judgement.score or 0.0), self.apart, self.left, self.right)


@dataclass(slots=True)
class Cluster:
    """Positions of reports that tell of one engagement, and the judgements that joined them."""

    members: list[int]
    joined: list[Judgement]
    serial: int
    signatures: dict[Signature, int]
    articles: dict[str, list[int]]


class Clustering:
    """Clusters as they grow; what two reports have against one another is asked once for all that are like them."""

    def __init__(
        self, reports: Sequence[Report], signatures: Sequence[Signature], apart: frozenset[tuple[int, int]]
    ) -> None:
        self._reports = reports
        self._apart = apart
        self._against: dict[tuple[Signature, Signature], str | None] = {}
        self._of = [Cluster([n], [], n, {signatures[n]: n}, {report.article: [n]}) for n, report in enumerate(reports)]
        self._refused: set[tuple[int, int]] = set()
        self._serial = len(reports)

    def join(self, link: Link) -> None:
        """Join the clusters of a link's reports, unless something speaks against it."""
        one, other = self._of[link.left], self._of[link.right]
        if one is other or (one.serial, other.serial) in self._refused:
            return
        if self._kept_apart(one, other) or (not link.sure and self._contradictory(one, other)):
            self._refused |= {(one.serial, other.serial), (other.serial, one.serial)}
            return
        # A new number for each union, so that a refusal holds only for the clusters as they were.
        self._serial += 1
        larger, smaller = (one, other) if len(one.members) >= len(other.members) else (other, one)
        self._absorb(larger, smaller, link.judgement)

    def clusters(self) -> list[Cluster]:
        """All clusters in the order of their first reports."""
        first = {min(found.members): found for found in self._of}
        return [first[n] for n in sorted(first)]

    def _absorb(self, larger: Cluster, smaller: Cluster, judgement: Judgement) -> None:
        larger.members += smaller.members
        larger.joined += [*smaller.joined, judgement]
        larger.serial = self._serial
        larger.signatures |= smaller.signatures
        for article, members in smaller.articles.items():
            larger.articles.setdefault(article, []).extend(members)
        for n in smaller.members:
            self._of[n] = larger

    def _kept_apart(self, one: Cluster, other: Cluster) -> bool:
        pairs = ((min(a, b), max(a, b)) for a in one.members for b in other.members) if self._apart else ()
        return any(pair in self._apart for pair in pairs)

    def _contradictory(self, one: Cluster, other: Cluster) -> bool:
        shared = one.articles.keys() & other.articles.keys()
        if any(
            told_apart(self._reports[a], self._reports[b])
            for article in shared
            for a in one.articles[article]
            for b in other.articles[article]
        ):
            return True
        put_off = [self._reports[n] for n in (*one.members, *other.members) if self._reports[n].put_off]
        return any(
            self._speaks_against((mine, theirs), a, b, put_off)
            for mine, a in one.signatures.items()
            for theirs, b in other.signatures.items()
        )

    def _speaks_against(self, key: tuple[Signature, Signature], a: int, b: int, put_off: Sequence[Report]) -> bool:
        """Whether two reports cannot be one; the day of a plan that was given up rules out no other."""
        if key not in self._against:
            self._against[key] = against(self._reports[a], self._reports[b])
        reason = self._against[key]
        if reason != OTHER_DAYS:
            return reason is not None
        return not any(given_up(known, self._reports[n]) for known in put_off for n in (a, b))


def cluster(
    reports: Sequence[Report],
    signatures: Sequence[Signature],
    links: Sequence[Link],
    apart: frozenset[tuple[int, int]],
) -> list[Cluster]:
    """Join reports along links; ``apart`` are pairs (smaller position first) that persons hold to be different.

    What a person joined is joined last, each of the two with all that belongs to it. Where another person's word keeps
    these apart, the two go together first, and the others go where they fit better.
    """
    found = _joined(reports, signatures, links, apart, frozenset())
    of = {n: number for number, one in enumerate(found) for n in one.members}
    torn = [link for link in links if link.by_person and of[link.left] != of[link.right]]
    if not torn:
        return found
    connected = components(len(reports), links)
    return _joined(reports, signatures, links, apart, frozenset(connected[link.left] for link in torn))


def components(count: int, links: Iterable[Link]) -> list[int]:
    """For each report the first of all that links join it to, near or far."""
    joining: Joining[int] = Joining()
    for link in links:
        joining.join(link.left, link.right)
    return [joining.head(n) for n in range(count)]


def _joined(
    reports: Sequence[Report],
    signatures: Sequence[Signature],
    links: Sequence[Link],
    apart: frozenset[tuple[int, int]],
    torn: frozenset[int],
) -> list[Cluster]:
    """Clusters along links; in the components ``torn`` persons' links come first, elsewhere last."""
    connected = components(len(reports), links) if torn else []
    clustering = Clustering(reports, signatures, apart)

    def late(link: Link) -> bool:
        return link.by_person and not (torn and connected[link.left] in torn)

    for link in sorted(links, key=lambda link: (late(link), *link.order)):
        clustering.join(link)
    return clustering.clusters()
