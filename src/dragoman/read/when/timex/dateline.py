"""The day that a text itself gives at its head."""

from __future__ import annotations

from datetime import date

from dragoman.clean.datelines import dateline_end
from dragoman.clean.published.lines import day_of_dateline
from dragoman.model.edtf import is_date
from dragoman.read.when.expression import Both, Day, TimeExpression
from dragoman.read.when.story import Known
from dragoman.read.when.timex.timex import CountedFrom

_BESIDE_PUBLICATION = 3  # days between the dateline of a text and the publication that its metadata names
_FIRST = 3  # expressions among which a dateline stands
_FIRST_LINES = 4
_DAY = 10  # characters of a day in EDTF


def dateline(expressions: list[TimeExpression], text: str, published: str | None) -> CountedFrom | None:
    """The full date that stands alone on a line near the head, if it is the day of publication or beside it.

    Else that of a despatch's opening: "MUSCAT, 13 September 2023 -", where the day of publication is not known.
    """
    known = Known.of(published)
    for found in expressions[:_FIRST]:
        meaning = found.meaning.second if isinstance(found.meaning, Both) else found.meaning
        line = text[text.rfind("\n", 0, found.start) + 1 : (text + "\n").find("\n", found.end)]
        if isinstance(meaning, Day) and meaning.year is not None and line.strip() == found.text:
            day = f"{meaning.year:04d}-{meaning.month:02d}-{meaning.day:02d}"
            near = known is None or abs((date.fromisoformat(day) - known.first).days) <= _BESIDE_PUBLICATION
            return CountedFrom(found.start, found.end, found.text, day) if near else None
    return _opening(text, published)


def _opening(text: str, published: str | None) -> CountedFrom | None:
    """The day with which a despatch opens; of a month or a year of publication that is known it must be one."""
    if published is not None and (len(published) >= _DAY or not is_date(published)):
        return None
    start = 0
    for line in text.split("\n", _FIRST_LINES)[:_FIRST_LINES]:
        opening = line[: dateline_end(line)]
        stamp = day_of_dateline(opening) if opening else None
        if stamp is not None:
            fits = stamp.day.isoformat().startswith(published or "")
            return CountedFrom(start, start + len(opening), opening, stamp.day.isoformat()) if fits else None
        start += len(line) + 1
    return None
