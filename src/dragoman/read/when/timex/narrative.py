"""The text as it goes on, with the dates that it has told."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.read.when.story import Known, Tense
from dragoman.read.when.timex.tenses import tense_at
from dragoman.read.when.timex.timex import Anchor

_BESIDE = 400  # characters within which "a year earlier" takes up the quarter told before it


@dataclass(slots=True)
class Narrative:
    """What one expression of a text is resolved against.

    ``published`` is the date of publication, or that of the dateline (``by_dateline``); ``reached`` the day that the
    text told last, up to ``reached_end``; ``part`` the month or quarter it told last, ``2019-Q3``, up to ``part_end``.
    """

    text: str
    published: str | None
    by_dateline: bool = False
    reached: str | None = None
    reached_end: int | None = None
    part: str | None = None
    part_end: int = 0

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
        return "dateline" if self.by_dateline else "publication"

    def tense(self, start: int, end: int) -> Tense:
        """The tense of the clause about the words between two places."""
        return tense_at(self.text, start, end)

    def quarter_before(self, start: int) -> str | None:
        """The quarter that was told shortly before a place."""
        near = self.part is not None and "Q" in self.part and start - self.part_end <= _BESIDE
        return self.part if near else None

    def goes_on(self, end: int, value: str, edtf: str | None, compared: bool = False) -> None:
        """Take up what an expression that ends there has told; a year before is only ``compared``."""
        if edtf is not None and len(edtf) == 10:
            self.reached, self.reached_end = edtf, end
        if not compared and len(value) == 7 and (value[5] == "Q" or value[5:].isdigit()):
            self.part, self.part_end = value, end
