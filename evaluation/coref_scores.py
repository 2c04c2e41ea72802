"""Scores of groups of mentions against groups that are right: MUC, B-cubed, CEAF by entities, and their mean (CoNLL).

Both sides group the same mentions (gold mentions); each is a mention's group by its name. Mentions alone in their group
count as in Pradhan et al. (2014): MUC passes over them, the other two count them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import NamedTuple

import numpy as np
from scipy.optimize import linear_sum_assignment

Groups = Mapping[Hashable, Hashable]


class Scored(NamedTuple):
    """Precision, recall and F1, each from 0 to 1."""

    precision: float
    recall: float
    f1: float


def conll(said: Groups, right: Groups) -> float:
    """The mean of the F1 of MUC, B-cubed and CEAF by entities."""
    return (muc(said, right).f1 + b_cubed(said, right).f1 + ceaf_e(said, right).f1) / 3


def muc(said: Groups, right: Groups) -> Scored:
    """By the fewest links that each group needs (Vilain et al. 1995)."""
    return _scored(_links_kept(said, right), _links_kept(right, said))


def _links_kept(groups: Groups, others: Groups) -> float:
    found = _members(groups)
    kept = sum(len(members) - len({others[one] for one in members}) for members in found)
    return kept / (sum(len(members) - 1 for members in found) or 1)


def b_cubed(said: Groups, right: Groups) -> Scored:
    """By the share of each mention's group that is right (Bagga and Baldwin 1998)."""
    ours, theirs = _group_of(said), _group_of(right)
    both = {one: len(ours[one] & theirs[one]) for one in ours}
    return _scored(
        _mean(both[one] / len(ours[one]) for one in ours), _mean(both[one] / len(theirs[one]) for one in both)
    )


def ceaf_e(said: Groups, right: Groups) -> Scored:
    """By the best pairing of groups, each pair by the share of mentions that it has in common (Luo 2005, phi 4)."""
    ours, theirs = _members(said), _members(right)
    place = {one: n for n, members in enumerate(theirs) for one in members}
    likeness = np.zeros((len(ours), len(theirs)))
    for n, members in enumerate(ours):
        for other in {place[one] for one in members}:
            shared = len(members & theirs[other])
            likeness[n, other] = 2 * shared / (len(members) + len(theirs[other]))
    total = float(likeness[linear_sum_assignment(likeness, maximize=True)].sum())
    return _scored(total / (len(ours) or 1), total / (len(theirs) or 1))


def _members(groups: Groups) -> list[set[Hashable]]:
    found: defaultdict[Hashable, set[Hashable]] = defaultdict(set)
    for one, group in groups.items():
        found[group].add(one)
    return list(found.values())


def _group_of(groups: Groups) -> dict[Hashable, set[Hashable]]:
    return {one: members for members in _members(groups) for one in members}


def _mean(values: Iterable[float]) -> float:
    kept = list(values)
    return sum(kept) / (len(kept) or 1)


def _scored(precision: float, recall: float) -> Scored:
    total = precision + recall
    return Scored(precision, recall, 2 * precision * recall / total if total else 0.0)
