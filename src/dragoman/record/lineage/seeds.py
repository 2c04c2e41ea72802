"""Where two articles may share a passage: pairs of words that stand near one another in both, chained."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.record.lineage.words import Words

REACH = 3  # a word is paired with each of so many after it, common words skipped: one may be exchanged or left out
FREQUENT = 6  # places; a pair that stands in more of them joins everything with everything
GAP = 16  # words between two pairs of one passage
SHIFT = 10  # words by which the two articles may differ in between
LEAST = 3  # pairs that make a chain worth aligning


@dataclass(slots=True)
class Region:
    """Positions of words in two articles, both ends included, that may hold a passage; ``pairs`` speak for it."""

    left: tuple[int, int]
    right: tuple[int, int]
    pairs: int


def regions(a: Words, b: Words) -> list[Region]:
    """Where chains of pairs lie, in the order in which they end in ``a``."""
    found = [chain for chain in _chains(_shared(a, b)) if chain.pairs >= LEAST]
    return sorted(found, key=lambda one: (one.left, one.right))


def _pairs(words: Words) -> Iterator[tuple[tuple[int, int], int, int]]:
    """Pairs of words that are not common, with the positions of both; pairs of names stand in every article of them."""
    content, named, keys = words.content, words.named, words.keys
    for n, at in enumerate(content):
        for m in range(n + 1, min(n + 1 + REACH, len(content))):
            if not (named[n] and named[m]):
                yield (keys[at], keys[content[m]]), at, content[m]


def _shared(a: Words, b: Words) -> list[tuple[int, int]]:
    """Positions (in a, in b) of the first word of each pair that both have."""
    theirs: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for pair, at, _ in _pairs(b):
        theirs[pair].append(at)
    ours: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for pair, at, _ in _pairs(a):
        if pair in theirs:
            ours[pair].append(at)
    return sorted(
        {
            (left, right)
            for pair, places in ours.items()
            if len(places) <= FREQUENT and len(theirs[pair]) <= FREQUENT
            for left in places
            for right in theirs[pair]
        }
    )


def _chains(matches: list[tuple[int, int]]) -> Iterator[Region]:
    """Matches that follow one another in both articles; each joins the chain that it leaves the least gap to."""
    open_: list[Region] = []
    for left, right in matches:
        still = []
        for chain in open_:
            if left - chain.left[1] <= GAP:
                still.append(chain)
            else:
                yield chain
        open_ = still
        fitting = [(gap, n) for n, chain in enumerate(open_) if (gap := _gap(chain, left, right)) is not None]
        if fitting:
            chain = open_[min(fitting)[1]]
            chain.left = (chain.left[0], left)
            chain.right = (chain.right[0], max(chain.right[1], right))
            chain.pairs += 1
        else:
            open_.append(Region((left, left), (right, right), 1))
    yield from open_


def _gap(chain: Region, left: int, right: int) -> int | None:
    """How far a match lies behind the end of a chain; None where it cannot follow."""
    ours, theirs = left - chain.left[1], right - chain.right[1]
    if not 0 <= theirs <= GAP or abs(ours - theirs) > SHIFT:
        return None
    return ours + theirs + abs(ours - theirs)
