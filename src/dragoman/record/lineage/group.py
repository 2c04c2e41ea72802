"""What a group of articles tells that two of them alone do not: formulas carried along, and texts put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from dragoman.record.lineage.relation import Copy
from dragoman.record.lineage.spans import covered, shared_spans

WITHIN = 0.8  # of what two articles share lies in what they have from others
MORE = 1.1  # times as much comes from those

_Pairs = Mapping[frozenset[str], Copy]


def settled(copies: Sequence[Copy]) -> list[Copy]:
    """The copies of a group without those that are explained by others, and with directions that a third one tells."""
    houses = {
        name: of.publisher for one in copies for name, of in zip((one.left, one.right), one.provenances, strict=True)
    }
    pairs = {frozenset((copy.left, copy.right)): copy for copy in copies}
    explained = _carried_along(pairs, houses)
    return _with_merges([copy for copy in copies if frozenset((copy.left, copy.right)) not in explained])


def _partners(copies: Sequence[Copy]) -> dict[str, set[str]]:
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for copy in copies:
        partners[copy.left].add(copy.right)
        partners[copy.right].add(copy.left)
    return partners


def _carried_along(pairs: _Pairs, houses: Mapping[str, str | None]) -> set[frozenset[str]]:
    """Pairs that share no more than the formulas of a house from which each has a report of its own.

    A paper that prints Monday's bulletin and one that prints Tuesday's share the sentences that stand in each bulletin.
    """
    partners = _partners(list(pairs.values()))
    by_house: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(partners):
        if (house := houses.get(name)) is not None:
            by_house[house].append(name)
    explained: set[frozenset[str]] = set()
    for names in by_house.values():
        for one, other in combinations(names, 2):
            if frozenset((one, other)) not in pairs:
                for mine in (one, *sorted(partners[one])):
                    for theirs in partners[mine] & {other, *partners[other]}:
                        if _explains(pairs, mine, one, theirs, other):
                            explained.add(frozenset((mine, theirs)))
    return explained


def _explains(pairs: _Pairs, mine: str, of_mine: str, theirs: str, of_theirs: str) -> bool:
    """Whether what two articles share lies within what each has from a report of one house, and is less than that."""
    copy = pairs[frozenset((mine, theirs))]
    for name, source in ((mine, of_mine), (theirs, of_theirs)):
        if name == source:
            continue
        if source == (theirs if name == mine else mine):
            return False
        better = pairs.get(frozenset((name, source)))
        if better is None:
            return False
        shared, all_of_it = shared_spans(copy, name), shared_spans(better, name)
        if covered(shared, all_of_it) < WITHIN or _words(better) < MORE * _words(copy):
            return False
    return True


def _words(copy: Copy) -> int:
    return sum(one.words for one in copy.passages)


def _with_merges(copies: Sequence[Copy]) -> list[Copy]:
    """Directions that a third article tells: who has the words of two that share none put them together."""
    partners = _partners(copies)
    pairs = {frozenset((copy.left, copy.right)): copy for copy in copies}
    told = []
    for copy in copies:
        directed = copy
        if copy.first is None and copy.source is None:
            merging = [
                (part, whole, others)
                for whole, part in ((copy.left, copy.right), (copy.right, copy.left))
                if (others := _other_parts(copy, whole, partners[whole] - partners[part] - {part}, pairs, partners))
            ]
            if len(merging) == 1:
                part, whole, others = merging[0]
                directed = copy.directed(part, f"{whole} has words of {others[0]} too, with which {part} shares none")
        told.append(directed)
    return told


def _other_parts(
    copy: Copy, whole: str, others: set[str], pairs: _Pairs, partners: Mapping[str, set[str]]
) -> list[str]:
    """Articles from which other words of a text come: those known to be first, or that share words with it alone."""
    found = []
    for name in sorted(others):
        other = pairs[frozenset((whole, name))]
        known = other.first == name or (other.first is None and partners[name] == {whole})
        apart = covered(shared_spans(other, whole), shared_spans(copy, whole)) < 1 - WITHIN
        if known and other.source is None and apart:
            found.append(name)
    return found
