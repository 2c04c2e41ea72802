"""The day that a text itself gives at its head."""

from __future__ import annotations

from datetime import date

from dragoman.read.when.expression import Both, Day, TimeExpression
from dragoman.read.when.story import Known
from dragoman.read.when.timex.timex import CountedFrom

_BESIDE_PUBLICATION = 3  # days between the dateline of a text and the publication that its metadata names
_FIRST = 3  # expressions among which a dateline stands


def dateline(expressions: list[TimeExpression], text: str, published: str | None) -> CountedFrom | None:
    """The full date that stands alone on a line near the head, if it is the day of publication or beside it."""
    known = Known.of(published)
    for found in expressions[:_FIRST]:
        meaning = found.meaning.second if isinstance(found.meaning, Both) else found.meaning
        line = text[text.rfind("\n", 0, found.start) + 1 : (text + "\n").find("\n", found.end)]
        if isinstance(meaning, Day) and meaning.year is not None and line.strip() == found.text:
            day = f"{meaning.year:04d}-{meaning.month:02d}-{meaning.day:02d}"
            near = known is None or abs((date.fromisoformat(day) - known.first).days) <= _BESIDE_PUBLICATION
            return CountedFrom(found.start, found.end, found.text, day) if near else None
    return None
