"""Years told beside a day that has none: over the entries of a chronicle, at the head of its line, in its sentence."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import replace

from dragoman.read.when.almanac import day_exists
from dragoman.read.when.expression import Both, Day, Meaning, Stretch, TimeExpression, Year

_SENTENCE_ENDS = re.compile(r"[a-z)][.!?]\s")


class Chronicle:
    """The lines of one text, as far as they tell years.

    A day without its year that opens its line takes the year of the heading above it ("1998"); one in a line that
    opens with a full date takes the year nearest to that date ("Dec. 17, 1996 - ... talks, due on Dec. 20").
    """

    def __init__(self, text: str, found: list[TimeExpression]) -> None:
        """Take the expressions of the whole text, in order."""
        self._text, self._found = text, found
        headings = [(e.end, e.meaning.year) for e in found if isinstance(e.meaning, Year) and self._is_a_line(e)]
        self._ends = [end for end, _ in headings]
        self._years = [year for _, year in headings]
        self._line: int | None = None  # the place in ``found`` of the full date that opens the current line

    def dated(self, expression: TimeExpression, at: int) -> TimeExpression:
        """The expression, which is the one at that place, with the year beside it; call for each in order."""
        self._enter_line(at)
        if not _lacks_year(expression.meaning):
            return expression
        heading = self._heading(expression)
        if heading is not None:
            return replace(expression, meaning=_in_year(expression.meaning, heading))
        opening = self._found[self._line].meaning if self._line is not None else None
        if isinstance(opening, Day) and opening.year is not None:
            return replace(expression, meaning=_near(expression.meaning, opening, opening.year))
        return replace(expression, year_beside=self._year_beside(at))

    def _opens_its_line(self, expression: TimeExpression) -> bool:
        return expression.start == 0 or self._text[expression.start - 1] == "\n"

    def _is_a_line(self, expression: TimeExpression) -> bool:
        after = self._text[expression.end : expression.end + 2]
        return self._opens_its_line(expression) and (after[:1] in {"", "\n"} or after == ":\n")

    def _enter_line(self, at: int) -> None:
        expression = self._found[at]
        if self._opens_its_line(expression):
            self._line = at if isinstance(expression.meaning, Day) and expression.meaning.year else None
        elif self._line is not None and "\n" in self._text[self._found[at - 1].end : expression.start]:
            self._line = None

    def _heading(self, expression: TimeExpression) -> int | None:
        if not self._years or not self._opens_its_line(expression):
            return None
        above = bisect(self._ends, expression.start)
        return self._years[above - 1] if above else None

    def _year_beside(self, at: int) -> int | None:
        """The year of the nearest full date before it on its line, else of the next one in its sentence."""
        text, found = self._text, self._found
        for other in reversed(found[max(0, at - 12) : at]):
            if "\n" in text[other.end : found[at].start]:
                break
            if year := _year_of(other.meaning):
                return year
        for other in found[at + 1 : at + 3]:
            between = text[found[at].end : other.start]
            if len(between) > 120 or "\n" in between or _SENTENCE_ENDS.search(between):
                break
            if year := _year_of(other.meaning) or (
                other.meaning.year if isinstance(other.meaning, Year) and other.attributive else None
            ):
                return year
        return None


def _lacks_year(meaning: Meaning) -> bool:
    if isinstance(meaning, Stretch):
        return _lacks_year(meaning.first) and _lacks_year(meaning.last)
    if isinstance(meaning, Both):
        return _lacks_year(meaning.second)
    return isinstance(meaning, Day) and meaning.year is None


def _year_of(meaning: Meaning) -> int | None:
    """The year of a full date."""
    if isinstance(meaning, Stretch):
        return _year_of(meaning.last)
    if isinstance(meaning, Both):
        return _year_of(meaning.second)
    return meaning.year if isinstance(meaning, Day) else None


def _in_year(meaning: Meaning, year: int) -> Meaning:
    if isinstance(meaning, Day):
        return replace(meaning, year=year)
    if isinstance(meaning, Stretch):
        return replace(meaning, last=_in_year(meaning.last, year))
    return replace(meaning, second=_in_year(meaning.second, year)) if isinstance(meaning, Both) else meaning


def _near(meaning: Meaning, opening: Day, year: int) -> Meaning:
    """The meaning in the year that puts it nearest to the date at the head of its line."""
    last = meaning.last if isinstance(meaning, Stretch) else meaning
    if isinstance(last, Day):
        months = last.month - opening.month
        year += (months < -6) - (months > 6)
        if not day_exists(year, last.month, last.day):
            return meaning
    return _in_year(meaning, year)
