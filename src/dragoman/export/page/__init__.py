"""The record as one self-contained HTML page."""

from collections.abc import Iterable

from dragoman.model.reading import Reading
from dragoman.record import RecordedEngagement


def timeline_page(engagements: Iterable[RecordedEngagement], readings: Iterable[Reading]) -> str:
    """The page."""
    return ""
