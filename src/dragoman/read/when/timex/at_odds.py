"""Expressions side by side that contradict one another: both say so in their reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from dragoman.read.when.contradictions import between, is_apposition
from dragoman.read.when.expression import TimeExpression
from dragoman.read.when.timex.timex import Timex


def with_contradictions(text: str, told: Sequence[Timex], dates: Iterable[TimeExpression]) -> tuple[Timex, ...]:
    """The expressions of a text, where "last month, in January" cannot be with the reason for both."""
    meant = {(one.start, one.end): one for one in dates if one.kind == "date" and one.bound is None}
    marked = list(told)
    for n, (left, right) in enumerate(pairwise(told)):
        one, other = meant.get((left.start, left.end)), meant.get((right.start, right.end))
        if one is None or other is None or left.edtf is None or right.edtf is None:
            continue
        if not is_apposition(text[left.end : right.start]):
            continue
        odd = between(one, other, (left.edtf, right.edtf))
        if odd is not None:
            marked[n : n + 2] = [replace(marked[n], reason=odd.reason), replace(marked[n + 1], reason=odd.reason)]
    return tuple(marked)
