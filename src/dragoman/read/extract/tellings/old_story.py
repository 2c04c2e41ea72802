"""Days without a year in a story of long ago: "In December 1983 they met. On 20 February they met again"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.model.edtf import bounds, is_open
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.when import TimeExpression
from dragoman.read.when.expression import Day

_LONG_AGO = 700  # days before publication: of the last two years news leaves the year out
_NEAR = 6  # sentences after which a story may be back in the present


class OldStory:
    """Where a story of long ago has come to, by the last date that it tells."""

    def __init__(self, published: str | None) -> None:
        """Begin an article, published then or at a time unknown."""
        self._published = published
        self._told: tuple[int, str] | None = None

    def note(self, sentence: Sentence, value: str | None) -> None:
        """Note a date that a sentence tells."""
        if value is not None and not is_open(value):
            self._told = (sentence.index, value)

    def with_its_year(self, expression: TimeExpression, sentence: Sentence) -> TimeExpression:
        """A day without a year, in the year that an old story is in, or in the next one."""
        meaning = expression.meaning
        if self._told is None or self._published is None or sentence.index - self._told[0] > _NEAR:
            return expression
        last = bounds(self._told[1])[0]
        if (bounds(self._published)[0] - bounds(self._told[1])[1]).days < _LONG_AGO:
            return expression
        if isinstance(meaning, Day) and meaning.year is None and expression.year_beside is None:
            later = (meaning.month, meaning.day) >= (last.month, last.day)
            return replace(expression, meaning=replace(meaning, year=last.year if later else last.year + 1))
        return expression
