"""Every candidate of an HTML page: what it marks up, its address, and what htmldate finds besides."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from lxml.html import HtmlElement

from dragoman.clean.calendar import in_address
from dragoman.clean.published.candidate import Candidate, candidate
from dragoman.clean.published.markup import marked_up
from dragoman.clean.published.structured import structured

_ENOUGH = 0.7  # below this the page is searched for more
_LATEST = "2099-12-31"  # not the day of reading: the same page gives the same date on every day


def candidates_of(tree: HtmlElement, url: str | None) -> list[Candidate]:
    """The dates that may be the page's publication: the first of each kind, the page's order kept."""
    found = [*structured(tree), *marked_up(tree), *of_address(url)]
    told: dict[str, Candidate] = {}
    for one in found:
        told.setdefault(one.kind, one)
    chosen = list(told.values())
    if not any(one.day and one.confidence > _ENOUGH for one in chosen):
        # It takes a month of the address for the first day of that month.
        months = {f"{one.date}-01" for one in chosen if not one.day}
        chosen += [one for one in _searched(tree) if one.date not in months]
    return chosen


def of_address(url: str | None) -> Sequence[Candidate]:
    """The day or the month in an address."""
    date = in_address(url) if url else None
    return [candidate("address_day" if len(date) == 10 else "address_month", "the address", date)] if date else []


def _searched(tree: HtmlElement) -> list[Candidate]:
    """What htmldate finds; the first of January is its word for a year, and no day."""
    from htmldate import find_date  # noqa: PLC0415 - slow, and not needed for most pages

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        day = find_date(tree, original_date=True, extensive_search=True, max_date=_LATEST)
    except Exception:  # a page that it cannot search gives no date
        return []
    if day is None or day.endswith("-01-01"):
        return []
    return [candidate("htmldate", "the page as htmldate searched it", day)]
