"""Dates on the lines of an article: a line that holds a date, a line with a label, a dateline."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from dragoman.clean.calendar import month_and_day
from dragoman.clean.datelines import dateline_end, is_date_line
from dragoman.clean.published.candidate import Candidate, candidate
from dragoman.clean.published.labels import label_of, labels
from dragoman.clean.published.partial import NoDay, month_of, no_day_in
from dragoman.clean.published.stamps import Stamp, stamps_in
from dragoman.model.edtf import is_date

_FIRST = 12  # lines of a text among which its date stands
_LABELLED = 80  # characters of a line with a label
_BETWEEN = " :-–—"


def of_lines(lines: Sequence[str]) -> Iterator[Candidate]:
    """What the first lines of a text tell of its publication in full, or to the month behind a label."""
    for line in _first(lines):
        label = label_of(line)
        if label or is_date_line(line):
            date = _day_of(line[:_LABELLED]) or (_behind_a_label(line) if label else None)
            if date:
                kind = "labelled_modified" if label == "modified" else "line"
                yield candidate(kind, f"the line {line[:40]!r}", date)
            continue
        end = dateline_end(line)
        date = day_of_dateline(line[:end]) if end else None
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


def day_of_dateline(opening: str) -> Stamp | None:
    """The day that a dateline tells in full; its year may have two figures: "SEOUL, 9 OCT 89 (YONHAP) --"."""
    return _day_of(opening, short_years=True)


def _day_of(words: str, *, short_years: bool = False) -> Stamp | None:
    """The first day that some words tell in full; 03/04/2020 is none, since nothing says which is the month."""
    stamps = stamps_in(words, short_years=short_years, earliest=datetime.date.min)
    return next((stamp for stamp in stamps if stamp.other in {None, stamp.day}), None)


def _behind_a_label(line: str) -> str | NoDay | None:
    """The month that is all a labelled line tells, or the day that it names in vain."""
    match = labels().match(line[:_LABELLED].lower())
    return (month_of(line[match.end() : _LABELLED].lstrip(_BETWEEN)) if match else None) or no_day_in(line[:_LABELLED])


def _first(lines: Sequence[str]) -> list[str]:
    return [line for line in lines[: _FIRST * 2] if line][:_FIRST]
