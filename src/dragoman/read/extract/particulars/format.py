"""How many sides an engagement had."""

from __future__ import annotations

from dragoman.model.engagement import Kind
from dragoman.model.particulars import Format
from dragoman.read.extract.drafts.draft import Draft

_THREE = 3


def format_of(draft: Draft) -> Format:
    """Bilateral, trilateral or multilateral, by the sides that take part."""
    sides = len(draft.states)
    if sides == _THREE:
        return Format.TRILATERAL
    return Format.MULTILATERAL if sides > _THREE or draft.kind is Kind.MULTILATERAL else Format.BILATERAL
