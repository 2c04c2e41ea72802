"""Whose word a report is: the source that it names for its status, else those it came by, else its publisher."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.model.edtf import bounds, precision
from dragoman.record.merge.report import Report
from dragoman.record.names import fold

MOST_NAMED = 3  # in a sentence; the fields have all


def voices(report: Report) -> tuple[str, ...]:
    """The names, or ISO 3166-1 alpha-3 codes of states, whose word it is; the article's name where nothing is known.

    Those who only handed it on are left out where the source is told.
    """
    source = report.engagement.status_source
    if source is not None and source.by:
        return source.by[:1]
    if report.engagement.via:
        return report.engagement.via
    return (report.publisher or report.article,)


def voice_key(report: Report) -> tuple[tuple[str, ...], ...]:
    """The same for two reports on the word of one source, however its name is spelled."""
    return tuple(sorted(fold(name) for name in voices(report)))


def as_of(report: Report) -> str | None:
    """The day on which its status was said: as its source has it where told, else that of its publication (EDTF)."""
    source, published = report.engagement.status_source, report.published
    if source is None or source.date is None or precision(source.date) != "day":
        return published
    if published is not None and bounds(source.date)[0] > bounds(published)[1]:
        return published
    return source.date


def named(names: Iterable[str]) -> str:
    """Names in a sentence, each once, not more than three of them: ``SANA, TASS, the Kremlin and 4 more``."""
    found = list(dict.fromkeys(names))
    more = f" and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
    return f"{', '.join(found[:MOST_NAMED])}{more}"
