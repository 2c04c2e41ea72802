"""Further days of a month that are told by their numbers alone: "September 1, 3 and 5", "the 9th and 10th"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.read.when.almanac import day_exists
from dragoman.read.when.expression import Day, DayOfMonth, TimeExpression
from dragoman.read.when.wording import SPACE, describes_a_noun

_NUMBER = r"[0-3]?\d(?:st|nd|rd|th)?"
_ROW = re.compile(
    rf"(?:,{SPACE}{_NUMBER}(?![\w:.%/-]*\d)){{1,5}},?{SPACE}(?:and|or){SPACE}(?:the{SPACE})?{_NUMBER}(?![\w:%/-]|[.,]\d)"
)
_SECOND = re.compile(rf"{SPACE}(?:and|or){SPACE}(?:the{SPACE})?[0-3]?\d(?:st|nd|rd|th)(?![\w-])")
_DIGITS = re.compile(_NUMBER)
_MONTH_FIRST = re.compile(r"[A-Za-z]")
_LEAP_YEAR = 2000


def with_rows_of_days(text: str, found: Iterable[TimeExpression]) -> Iterator[TimeExpression]:
    """The dates of a text, and behind each the days that go on its row."""
    for one in found:
        yield one
        if isinstance(one.meaning, Day | DayOfMonth):
            yield from _row(text, one)


def _row(text: str, first: TimeExpression) -> Iterator[TimeExpression]:
    meaning = first.meaning
    row = None
    if isinstance(meaning, Day) and meaning.year is None and _MONTH_FIRST.match(first.text):
        row = _ROW.match(text, first.end)
    elif isinstance(meaning, DayOfMonth):
        row = _ROW.match(text, first.end) or _SECOND.match(text, first.end)
    if row is None or describes_a_noun(text, row.end()):
        return
    for number in _DIGITS.finditer(text, row.start(), row.end()):
        day = int(re.sub(r"\D", "", number[0]))
        start, end = number.span()
        if isinstance(meaning, Day) and day_exists(_LEAP_YEAR, meaning.month, day):
            yield TimeExpression(start, end, number[0], "date", replace(meaning, day=day))
        elif isinstance(meaning, DayOfMonth) and 1 <= day <= 31:
            yield TimeExpression(start, end, number[0], "date", DayOfMonth(day))
