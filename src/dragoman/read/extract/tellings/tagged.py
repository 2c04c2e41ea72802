"""The text of an article as the tagger of times has it; tagged only when something asks."""

from __future__ import annotations

from functools import cached_property

from dragoman.read.when.timex.quotations import Quotations, Sayings
from dragoman.read.when.timex.tagger import timexes
from dragoman.read.when.timex.timex import Timex


class Tagged:
    """What the tagger tells of one article."""

    def __init__(self, text: str, published: str | None) -> None:
        """Take the text of an article and its publication, EDTF or None."""
        self._text, self.published = text, published

    @cached_property
    def times(self) -> tuple[Timex, ...]:
        """The expressions of time, from left to right."""
        return timexes(self._text, self.published)

    def day_of_saying(self, start: int) -> str | None:
        """The EDTF day on which the quotation that holds a place was said; None outside of all and where untold."""
        if self._quotations.about(start) is None:
            return None
        said = self._sayings.of(start)
        return said.edtf if said is not None else None

    @cached_property
    def _quotations(self) -> Quotations:
        return Quotations(self._text)

    @cached_property
    def _sayings(self) -> Sayings:
        return Sayings(self._quotations, self.times)
