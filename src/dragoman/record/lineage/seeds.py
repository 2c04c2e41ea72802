"""Where two articles may share a passage: pairs of words that stand near one another in both, chained."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from dragoman.record.lineage.words import KEPT, Words

REACH = 3  # a word is paired with each of so many after it, common words skipped: one may be exchanged or left out
FREQUENT = 6  # places; a pair that stands in more of them joins everything with everything
GAP = 16  # words between two pairs of one passage
SHIFT = 10  # words by which the two articles may differ in between
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
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


@lru_cache(maxsize=KEPT)
def _pairs(words: Words) -> tuple[list[int], list[int]]:
    """Pairs of words that are not common, by a number each, and the position of the first of the two.

    Pairs of names are left out: they stand in every article of the same people.
    """
    keys, named = words.content_keys, np.array(words.named, dtype=np.bool_)
    content = np.array(words.content, dtype=np.int64)
    codes: list[int] = []
    places: list[int] = []
    for step in range(1, min(REACH, len(keys) - 1) + 1):
        telling = ~(named[:-step] & named[step:])
        codes += (keys[:-step] * _MULTIPLIER + keys[step:])[telling].tolist()
        places += content[:-step][telling].tolist()
    return codes, places


def _shared(a: Words, b: Words) -> list[tuple[int, int]]:
    """Positions (in a, in b) of the first word of each pair that both have."""
    (ours, our_places), (theirs, their_places) = _pairs(a), _pairs(b)
    common = set(ours).intersection(theirs)
    if not common:
        return []
    here, there = _places(ours, our_places, common), _places(theirs, their_places, common)
    return sorted(
        {
            (left, right)
            for code, places in here.items()
            if len(places) <= FREQUENT and len(there[code]) <= FREQUENT
            for left in places
            for right in there[code]
        }
    )


def _places(codes: list[int], places: list[int], common: set[int]) -> dict[int, list[int]]:
    """Where each pair stands that both have."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for code, place in zip(codes, places, strict=True):
        if code in common:
            found[code].append(place)
    return found


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
