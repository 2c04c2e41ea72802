"""From a text to its time expressions after TIMEX3."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from dragoman.read.when.expression import (
    Anchored,
    Away,
    Both,
    Clock,
    Day,
    Decade,
    Month,
    Stretch,
    TimeExpression,
    Unclear,
    Year,
)
from dragoman.read.when.find import find
from dragoman.read.when.resolve import is_anchored, resolve
from dragoman.read.when.story import Known, Story
from dragoman.read.when.timex.beside import Beside, beside
from dragoman.read.when.timex.extent import extent_of
from dragoman.read.when.timex.lengths import length_of
from dragoman.read.when.timex.tenses import tense_at
from dragoman.read.when.timex.timex import Anchor, Timex, Type
from dragoman.read.when.timex.timex3 import UNKNOWN, date_value, iso_week
from dragoman.read.when.timex.words import tagging_words
from dragoman.read.when.wording import WORDS

_WORD = re.compile(r"[A-Za-z]+")
_BESIDE_PUBLICATION = 3  # days between the dateline of a text and the publication that its metadata names
FIRST_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10}


def timexes(text: str, published: str | None = None) -> tuple[Timex, ...]:
    """The time expressions of a text, from left to right; ``published`` is its EDTF day, month or year."""
    expressions = [part for found in find(text, ranges=False) for part in _ends(found)]
    published = _dateline(expressions, text, published)
    others = beside(text, [(e.start, e.end) for e in expressions])
    narrative = _Narrative(text, published)
    ordered: list[TimeExpression | Beside] = sorted([*expressions, *others], key=lambda found: found.start)
    return tuple(timex for found in ordered if (timex := narrative.timex(found)) is not None)


def _dateline(expressions: list[TimeExpression], text: str, published: str | None) -> str | None:
    """The full date that stands alone on a line near the head of a text and is the day of publication or beside it."""
    known = Known.of(published)
    for found in expressions[:3]:
        meaning = found.meaning.second if isinstance(found.meaning, Both) else found.meaning
        line = text[text.rfind("\n", 0, found.start) + 1 : (text + "\n").find("\n", found.end)]
        if isinstance(meaning, Day) and meaning.year is not None and line.strip() == found.text:
            day = f"{meaning.year:04d}-{meaning.month:02d}-{meaning.day:02d}"
            near = known is None or abs((date.fromisoformat(day) - known.first).days) <= _BESIDE_PUBLICATION
            return day if near else published
    return published


def _ends(found: TimeExpression) -> list[TimeExpression]:
    """The two years of "2000-2050", as TIMEX3 marks them; any other expression as it is."""
    meaning = found.meaning
    if not isinstance(meaning, Stretch) or not isinstance(meaning.first, Year):
        return [found]
    cut, rest = found.start + len(found.text.split()[0][:4]), found.text[4:].lstrip(" -–—/")
    return [
        replace(found, end=cut, text=found.text[:4], meaning=meaning.first),
        replace(found, start=found.end - len(rest), text=rest, meaning=meaning.last),
    ]


@dataclass(slots=True)
class _Narrative:
    """The text as it goes on, with the last day that it has reached."""

    text: str
    published: str | None
    reached: str | None = None

    def timex(self, found: TimeExpression | Beside) -> Timex | None:
        if isinstance(found, Beside):
            return self._beside(found)
        start, end = extent_of(self.text, found)
        kind, value = self._value(found, self.text[start:end])
        tense = tense_at(self.text, found.start, found.end)
        when = resolve(found, published=self.published, tense=tense, anchor=self.reached or self.published)
        if when.value is not None and len(when.value) == 10:
            self.reached = when.value
        return Timex(start, end, self.text[start:end], kind, value, when.value, _anchor(found), when.reason)

    def _beside(self, found: Beside) -> Timex:
        value, anchor = found.value, "none"
        if found.unit is not None:
            value, anchor = self._the(found.unit), "narrative"
        if found.part is not None:
            value, anchor = self._part_of_a_year(found, found.part), "publication"
        words = self.text[found.start : found.end]
        edtf = value if re.fullmatch(r"\d{4}(-\d\d){0,2}", value) else None
        reason = None if edtf else "tells no date"
        return Timex(found.start, found.end, words, found.type, value, edtf, anchor, reason)  # type: ignore[arg-type]

    def _the(self, unit: str) -> str:
        """The day, week, month or year of the narrative."""
        known = Known.of(self.reached or self.published)
        if known is None:
            return UNKNOWN
        if unit == "week":
            return iso_week(known.first)
        if unit == "quarter":
            return f"{known.first.year:04d}-Q{(known.first.month + 2) // 3}"
        day = known.first.isoformat()
        return {"day": day, "month": day[:7], "year": day[:4], "decade": day[:3]}[unit]

    def _part_of_a_year(self, found: Beside, part: str) -> str:
        """A season or quarter of the year that the tense points to."""
        known = Known.of(self.published)
        if known is None:
            return f"XXXX-{part}"
        year, month = known.first.year, known.first.month
        first = FIRST_MONTHS[part]
        if part.startswith("Q"):  # results are told of the quarter nearest to publication
            return f"{min((year - 1, year, year + 1), key=lambda one: abs(12 * (one - year) + first + 1 - month)):04d}-{part}"
        tense = tense_at(self.text, found.start, found.end)
        if tense == "future":
            year += first + 2 < month
        elif tense == "past":
            year -= first > month
        return f"{year:04d}-{part}"

    def _value(self, found: TimeExpression, words: str) -> tuple[Type, str]:
        meaning, lower = found.meaning, words.lower()
        if found.kind == "set":
            return "SET", _set_value(lower)
        if found.kind == "duration":
            return "DURATION", length_of(words) or "PXD"
        if isinstance(meaning, Unclear) or (isinstance(meaning, Anchored) and meaning.event):
            return self._unclear(lower)
        tense = tense_at(self.text, found.start, found.end)
        if isinstance(meaning, Away) and meaning.only_future and tense == "past":
            return "DURATION", length_of(words) or "PXD"
        story = Story(
            words, Known.of(self.published), tense, Known.of(self.reached or self.published), found.year_beside
        )
        if isinstance(meaning, Clock):
            day = self.reached or self.published
            return "TIME", _at_time(day if day and len(day) == 10 else UNKNOWN, found, lower)
        value = date_value(meaning, story)
        timed = _at_time(value, found, lower) if len(value) == 10 and value != UNKNOWN else value
        return ("TIME" if timed != value else "DATE"), timed

    def _unclear(self, lower: str) -> tuple[Type, str]:
        reference = tagging_words().references.get(" ".join(lower.split()))
        if reference is not None:
            return "DATE", reference
        value = length_of(lower)
        return ("DURATION", value) if value is not None else ("DATE", UNKNOWN)


def _set_value(lower: str) -> str:
    known = tagging_words().sets.get(" ".join(lower.split()))
    if known is not None:
        return known
    for word in _WORD.findall(lower):
        day = WORDS.weekdays.get(word.removesuffix("s"))
        if day is not None:
            return f"XXXX-WXX-{day + 1}"
    return length_of(lower) or "PXD"


def _at_time(day: str, found: TimeExpression, lower: str) -> str:
    """The day with its time or part of day: ``2009-06-01T12:00Z``, ``2010-07-16TMO``."""
    table = tagging_words()
    words = _WORD.findall(lower)
    if found.time is not None and "noon" not in words:
        zone = next((table.zones[word] for word in words if word in table.zones), "")
        return f"{day}T{found.time}{zone}"
    part = next((table.parts_of_day[word] for word in words if word in table.parts_of_day), None)
    return day if part is None else f"{day}T{part}"


def _anchor(expression: TimeExpression) -> Anchor:
    if is_anchored(expression):
        return "narrative"
    meaning = expression.meaning
    if isinstance(meaning, Anchored):
        return "text"
    if isinstance(meaning, Day | Month | Year) and meaning.year is not None:
        return "none"
    return "none" if isinstance(meaning, Decade) else "publication"
