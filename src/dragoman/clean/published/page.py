"""Every candidate of an HTML page: what it marks up, its address, and what htmldate finds besides."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import HtmlElement

from dragoman.clean.calendar import in_address
from dragoman.clean.published.candidate import Candidate, candidate
from dragoman.clean.published.markup import marked_up
from dragoman.clean.published.searched import searched
from dragoman.clean.published.structured import structured

_ENOUGH = 0.7  # below this the page is searched for more


def candidates_of(tree: HtmlElement, url: str | None) -> list[Candidate]:
    """The dates that may be the page's publication: the first of each kind, the page's order kept."""
    found = [*structured(tree), *marked_up(tree), *of_address(url)]
    told: dict[tuple[str, bool], Candidate] = {}
    for one in found:
        told.setdefault((one.kind, one.day), one)
    chosen = list(told.values())
    if not any(one.day and one.confidence > _ENOUGH for one in chosen):
        chosen += searched(tree, url, chosen)
    return chosen


def of_address(url: str | None) -> Sequence[Candidate]:
    """The day or the month in an address."""
    date = in_address(url) if url else None
    return [candidate("address_day" if len(date) == 10 else "address_month", "the address", date)] if date else []
