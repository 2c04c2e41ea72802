"""The days on which an article can have been published."""

from __future__ import annotations

from dragoman.model.edtf import bounds, is_date, is_open


def days_of(published: str | None) -> tuple[int, int] | None:
    """The first and the last day (``date.toordinal``); None where nothing tells, or where it is open on one side."""
    if published is None or not is_date(published) or is_open(published):
        return None
    first, last = bounds(published)
    return first.toordinal(), last.toordinal()
