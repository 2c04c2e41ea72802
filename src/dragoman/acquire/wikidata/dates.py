"""Dates of Wikidata: a point in time and how precise it is, into a day, a month or a year."""

from __future__ import annotations

import re

from dragoman.acquire.wikidata.answers import Term
from dragoman.model.edtf import is_date

# wikibase:timePrecision; what is coarser than a year (a decade, a century) is no date for a tenure.
_YEAR, _MONTH, _DAY = 9, 10, 11
_FINEST = 14  # seconds
_POINT = re.compile(r"\+?(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]00:00)?")
_DATATYPES = frozenset({"http://www.w3.org/2001/XMLSchema#dateTime", "http://www.w3.org/2001/XMLSchema#date", ""})


def date_of(value: Term | None, precision: Term | None) -> str:
    """The date that a value with its precision tells, as EDTF; empty where it tells none (unknown, before Christ).

    A value without a precision counts as a year, since the first of January mostly stands for one.
    """
    if value is None or value.kind != "literal" or value.datatype not in _DATATYPES:
        return ""
    point = _POINT.fullmatch(value.value)
    known = _YEAR if precision is None else precision.number
    if point is None or known is None or not _YEAR <= known <= _FINEST:
        return ""
    parts = (point["year"], point["month"], point["day"])[: min(known, _DAY) - _YEAR + 1]
    while parts[-1] == "00":  # how a month or a day that nobody knows is written
        parts = parts[:-1]
    date = "-".join(parts)
    return date if is_date(date) else ""
