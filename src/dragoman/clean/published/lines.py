"""Dates on the lines of an article: a line that holds a date, a line with a label, a dateline."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from dragoman.clean.calendar import month_and_day
from dragoman.clean.datelines import dateline_end, is_date_line
from dragoman.clean.published.candidate import Candidate, candidate
from dragoman.clean.published.labels import label_of
from dragoman.clean.published.stamps import stamps_in
from dragoman.model.edtf import is_date

_FIRST = 12  # lines of a text among which its date stands
_LABELLED = 80  # characters of a line with a label


def of_lines(lines: Sequence[str]) -> Iterator[Candidate]:
    """What the first lines of a text tell of its publication in full."""
    for line in _first(lines):
        label = label_of(line)
        if label or is_date_line(line):
            date = _day_of(line[:_LABELLED])
            if date:
                kind = "labelled_modified" if label == "modified" else "line"
                yield candidate(kind, f"the line {line[:40]!r}", date)
            continue
        end = dateline_end(line)
        date = _day_of(line[:end]) if end else None
        if date:
            yield candidate("dateline", f"the dateline {line[:end]!r}", date)


def of_dateline(lines: Sequence[str], month: str) -> Candidate | None:
    """The day of a dateline that leaves out its year, where it fits what is known of publication."""
    for line in _first(lines):
        end = dateline_end(line)
        day = month_and_day(line[:end]) if end else None
        date = f"{month[:4]}-{day[0]:02d}-{day[1]:02d}" if day else None
        if date and is_date(date) and date.startswith(month):
            return candidate("dateline", f"the dateline {line[:end]!r}", date)
    return None


def _day_of(words: str) -> str | None:
    """The first day that some words tell in full; 03/04/2020 is none, since nothing says which is the month."""
    stamps = stamps_in(words, earliest=datetime.date.min)
    return next((str(stamp.day) for stamp in stamps if stamp.other in {None, stamp.day}), None)


def _first(lines: Sequence[str]) -> list[str]:
    return [line for line in lines[: _FIRST * 2] if line][:_FIRST]
