"""An independent source behind reports, and how many of them there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

OR = " or "  # between those of whom one had the words first, and nothing tells which


@dataclass(frozen=True, slots=True)
class Origin:
    """The independent source behind reports.

    ``name`` is that of a medium, agency, ministry, palace or state, ``family`` that of those whose voices count as one
    with it, ``articles`` are the names of the articles whose reports go back to it.
    """

    name: str
    family: str
    articles: tuple[str, ...]


def independent(origins: Iterable[Origin]) -> int:
    """How many independent origins there are: families, of which those that may be one are one."""
    heads: dict[str, str] = {}

    def head(family: str) -> str:
        while heads.setdefault(family, family) != family:
            family = heads[family]
        return family

    for origin in origins:
        first, *others = origin.family.split(OR)
        for other in others:
            heads[head(other)] = head(first)
        head(first)
    return len({head(family) for family in list(heads)})
