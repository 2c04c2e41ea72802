"""What htmldate finds on a page that marks no date, as far as the page really writes that day."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from lxml.html import HtmlElement

from dragoman.clean.calendar import in_address
from dragoman.clean.published.candidate import Candidate, candidate
from dragoman.clean.published.written import is_written

_LATEST = "2099-12-31"  # not the day of reading: the same page gives the same date on every day


def searched(tree: HtmlElement, url: str | None, told: Sequence[Candidate]) -> list[Candidate]:
    """The day that htmldate finds, if it is written in full in the address or on the page.

    It makes up what a page leaves out: the day of a month, the month of a year, even from today's date. Where
    ``told`` has it as the day of the last change, it must stand on the page once more, without such words.
    """
    day = _found(tree)
    if day is None:
        return []
    changed = any(one.modified and one.date == day for one in told)
    in_url = url is not None and in_address(url) == day
    if not in_url and not is_written(day, tree, shown=changed):
        return []
    return [candidate("htmldate", "the page as htmldate searched it", day)]


def _found(tree: HtmlElement) -> str | None:
    from htmldate import find_date  # noqa: PLC0415 - slow, and not needed for most pages

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        return find_date(tree, original_date=True, extensive_search=True, max_date=_LATEST)
    except Exception:  # a page that it cannot search gives no date
        return None
