"""The lineage of articles: which of them copy which, and from which first article each passage comes.

Local by make: what is said of an article depends on no others than those that copied passages connect it with, near or
far. ``lineage_from`` takes what comparing the articles of such a group gave, and gives what ``lineages`` gives for all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dragoman.model.article import Article
from dragoman.record.lineage.bands import bands_of, worth_comparing
from dragoman.record.lineage.days import days_of
from dragoman.record.lineage.group import settled
from dragoman.record.lineage.pair import compare
from dragoman.record.lineage.passage import Span
from dragoman.record.lineage.relation import Copy, Provenance
from dragoman.record.lineage.spans import counterpart
from dragoman.record.lineage.words import words_of

ENOUGH = 60  # characters of a sentence, some ten words, or half of a short one; the rest was put around them
NEAR = 93  # days; what was published further apart is not compared

Place = tuple[str, Span]  # words of an article, by its name
_Sharing = tuple[float, str, Span, Copy]


@dataclass(frozen=True, slots=True)
class Lineage:
    """All pairs of articles of which one was copied, in the order of their names; those of each; whence each is."""

    copies: tuple[Copy, ...] = ()
    of: Mapping[str, tuple[Copy, ...]] = field(default_factory=dict)
    provenances: Mapping[str, Provenance] = field(default_factory=dict)
    _shared: dict[Place, list[_Sharing]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def source_of(self, article: str, span: Span) -> Place | None:
        """The article and the words from which these words of an article were taken; None where nothing tells of any.

        Of several articles the one that shares most of the words counts, then the one whose name comes first.
        """
        found = [
            (-inside, name, there)
            for inside, name, there, copy in self._sharing(article, span)
            if copy.first is not None and copy.first != article
        ]
        return min(found)[1:] if found else None

    def first_of(self, article: str, span: Span) -> tuple[Place, ...]:
        """The article in which these words stood first, followed from copy to copy, and the words there.

        Several, in order of name, where nothing tells which of them was first.
        """
        seen: set[str] = set()
        places = [(article, span)]
        while True:
            places = self._alike(places, seen)
            sources = {place: self.source_of(*place) for place in places}
            # What one of them has from an article is older than the others, of which nothing tells.
            further = sorted(source for source in sources.values() if source is not None and source[0] not in seen)
            if not further:
                own = [place for place, source in sources.items() if source is None]
                return tuple(sorted(own or places))
            places = further

    def _alike(self, places: list[Place], seen: set[str]) -> list[Place]:
        """These places and those of other articles that have the words too, where nothing tells who had them first."""
        found: list[Place] = []
        waiting = list(places)
        while waiting:
            name, words = waiting.pop()
            if name not in seen:
                seen.add(name)
                found.append((name, words))
                waiting += [
                    (other, there)
                    for _, other, there, copy in self._sharing(name, words)
                    if other not in seen and copy.first is None and copy.source is None
                ]
        return found

    def wire_of(self, article: str, span: Span) -> str | None:
        """The third source from which an article and another have these words; None where there is none."""
        return min((copy.source for *_, copy in self._sharing(article, span) if copy.source is not None), default=None)

    def _sharing(self, article: str, span: Span) -> list[_Sharing]:
        """Articles that have enough of these words too: how many characters of them, their names, and where.

        Each place is asked for many times, by all the articles that have the words.
        """
        if article not in self.of:
            return []
        known = self._shared.get((article, span))
        if known is not None:
            return known
        found: list[_Sharing] = []
        for copy in self.of[article]:
            inside, there = counterpart(copy, article, span)
            if there is not None and inside >= min(ENOUGH, (span.end - span.start) / 2):
                found.append((inside, copy.right if copy.left == article else copy.left, there, copy))
        self._shared[article, span] = found
        return found


NO_LINEAGE = Lineage()  # of articles that share nothing with others


def near(a: Article, b: Article) -> bool:
    """Whether two articles were published near enough in time for one to be copied; where nothing tells, they were."""
    ours, theirs = days_of(a.published), days_of(b.published)
    if ours is None or theirs is None:
        return True
    return ours[0] - theirs[1] <= NEAR and theirs[0] - ours[1] <= NEAR


def lineages(articles: Iterable[Article]) -> Lineage:
    """The lineage of all these articles; their names differ."""
    return lineage_from(copies_among(articles))


def copies_among(articles: Iterable[Article]) -> list[Copy]:
    """What comparing articles two by two gives; only those with a key in common are compared."""
    ordered = sorted(articles, key=lambda one: one.name)
    words = [words_of(one) for one in ordered]
    keys: defaultdict[int, list[int]] = defaultdict(list)
    shared: Counter[tuple[int, int]] = Counter()
    numbers = []
    for n, own in enumerate(words):
        found = bands_of(own)
        numbers.append(len(found))
        for key in found:
            shared.update((other, n) for other in keys[key])
            keys[key].append(n)
    pairs = [(a, b) for (a, b), count in shared.items() if worth_comparing(count, min(numbers[a], numbers[b]))]
    return [
        copy
        for a, b in sorted(pairs)
        if near(ordered[a], ordered[b]) and (copy := compare(ordered[a], words[a], ordered[b], words[b])) is not None
    ]


def lineage_from(copies: Iterable[Copy]) -> Lineage:
    """The lineage of a group of articles from what comparing them two by two has given.

    What is said of an article hangs on the copies that connect it with others, near or far, and on no further ones.
    """
    told = settled(sorted(copies, key=lambda one: (one.left, one.right)))
    of: defaultdict[str, list[Copy]] = defaultdict(list)
    provenances: dict[str, Provenance] = {}
    for copy in told:
        of[copy.left].append(copy)
        of[copy.right].append(copy)
        provenances |= dict(zip((copy.left, copy.right), copy.provenances, strict=True))
    return Lineage(tuple(told), {name: tuple(found) for name, found in of.items()}, provenances)
