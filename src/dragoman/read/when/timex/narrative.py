"""The text as it goes on, with the dates that it has told."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TypedDict

from dragoman.read.when.expression import Day, Month, TimeExpression
from dragoman.read.when.story import Known, Tense
from dragoman.read.when.timex.tenses import leaves_no_doubt, tense_at
from dragoman.read.when.timex.timex import Anchor, CountedFrom, Timex

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BESIDE = 400  # characters within which "a year earlier" takes up the quarter told before it


class Dating(TypedDict):
    """A publication: its date, or the interval that it lies in."""

    published: str | None
    bounds: str | None


def dated_or_bounded(date: str | None) -> Dating:
    """A date as publication, an interval as the bounds of one."""
    bounded = date is not None and "/" in date
    return {"published": None if bounded else date, "bounds": date if bounded else None}


@dataclass(slots=True)
class Narrative:
    """What one expression of a text is resolved against.

    ``published`` is the date of publication, or that of the ``dateline``, or the day on which the words of a direct
    quotation were ``said``; ``reached`` the day that the text told last, from ``reached_start`` to ``reached_end``;
    ``part`` the month or quarter it told last, ``2019-Q3``, up to ``part_end``. Without ``published``, ``bounds`` may
    hold the interval that it lies in.
    """

    text: str
    published: str | None
    dateline: CountedFrom | None = None
    said: CountedFrom | None = None
    reached: str | None = None
    reached_start: int = 0
    reached_end: int | None = None
    part: str | None = None
    part_end: int = 0
    bounds: str | None = None

    @property
    def seen_from(self) -> str | None:
        """Publication, or the interval that it lies in."""
        return self.published or self.bounds

    @property
    def day(self) -> str | None:
        """The day that the story has reached, or publication."""
        return self.reached or self.published

    @property
    def known(self) -> Known | None:
        """Publication as first and last day."""
        return Known.of(self.published)

    @property
    def anchor(self) -> Anchor:
        """What dates of publication are counted from."""
        if self.said is not None:
            return "narrative"
        return "dateline" if self.dateline is not None else "publication"

    def counted_from(self, anchor: Anchor) -> CountedFrom | None:
        """The words of the text that hold the day which an expression of that anchor was counted from."""
        if self.said is not None and anchor == self.anchor:
            return self.said
        if anchor == "narrative" and self.reached is not None and self.reached_end is not None:
            words = self.text[self.reached_start : self.reached_end]
            return CountedFrom(self.reached_start, self.reached_end, words, self.reached)
        return self.dateline if anchor in {"dateline", "narrative"} else None

    def in_quotation(self, said: Timex) -> Narrative:
        """The same, for words that were said on the day of another expression."""
        counted = CountedFrom(said.start, said.end, said.text, said.edtf)
        return replace(self, said=counted, dateline=None, **dated_or_bounded(said.edtf))

    def tense(self, start: int, end: int, of_days: bool = True) -> Tense:
        """The tense of the clause about the words between two places; ``of_days`` for days of the week."""
        return tense_at(self.text, start, end, of_days)

    def sure(self, found: TimeExpression) -> bool:
        """Whether the tense of the clause about a date of the calendar leaves no doubt of its year."""
        return isinstance(found.meaning, Day | Month) and leaves_no_doubt(self.text, found.start)

    def quarter_before(self, start: int) -> str | None:
        """The quarter that was told shortly before a place."""
        near = self.part is not None and "Q" in self.part and start - self.part_end <= _BESIDE
        return self.part if near else None

    def goes_on(self, told: Timex, compared: bool = False) -> None:
        """Take up what an expression has told; a year before is only ``compared``."""
        value = told.value
        day = told.edtf.rstrip("~?") if told.edtf is not None else ""
        if _DAY.fullmatch(day):
            self.reached, self.reached_start, self.reached_end = day, told.start, told.end
        if not compared and len(value) == 7 and (value[5] == "Q" or value[5:].isdigit()):
            self.part, self.part_end = value, told.end
