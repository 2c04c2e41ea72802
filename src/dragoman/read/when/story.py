"""What a date is resolved against: publication, tense, and the day that the story has reached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dragoman.model import edtf

Tense = Literal["past", "present", "future"]

_LONG_AGO = 304  # days, ten months: beyond that an article gives the year
_HALF_A_YEAR = 182
_NEAR = 61
_DAYS_OFF = 3  # a page may give a day of publication that is some days off


class Unresolved(Exception):
    """No date can be given; the message is the reason."""


@dataclass(frozen=True, slots=True)
class Known:
    """A date of the contract as its first and last day."""

    first: date
    last: date

    @classmethod
    def of(cls, value: str | None) -> Known | None:
        """The days of an EDTF date; None for None and for what is no date."""
        if value is None or not edtf.is_date(value):
            return None
        return cls(*edtf.bounds(value))

    @property
    def day(self) -> date | None:
        """The day, where it is one."""
        return self.first if self.first == self.last else None

    @property
    def of_days(self) -> bool:
        """Whether it is a day or a few days in a row, not a month or a year."""
        return self.last - self.first < timedelta(days=15)

    @property
    def month(self) -> tuple[int, int] | None:
        """Year and month, where it lies in one."""
        same = (self.first.year, self.first.month) == (self.last.year, self.last.month)
        return (self.first.year, self.first.month) if same else None

    @property
    def year(self) -> int | None:
        """The year, where it lies in one."""
        return self.first.year if self.first.year == self.last.year else None


@dataclass(frozen=True, slots=True)
class Story:
    """What one expression is resolved against; ``words`` are its own, for the reasons.

    ``sure`` says that nothing but what the tense tells can be meant: "they last met in October".
    """

    words: str
    published: Known | None
    tense: Tense | None
    anchor: Known | None
    year_beside: int | None = None
    sure: bool = False

    def publication(self) -> Known:
        """Publication, or Unresolved."""
        if self.published is None:
            raise Unresolved(f"no publication date to resolve {self.words!r} against")
        return self.published

    def publication_day(self) -> date:
        """The day of publication, or Unresolved."""
        day = self.publication().day
        if day is None:
            raise Unresolved(f"the day of publication is not known to resolve {self.words!r} against")
        return day

    def publication_month(self) -> tuple[int, int]:
        """Year and month of publication, or Unresolved."""
        month = self.publication().month
        if month is None:
            raise Unresolved(f"the month of publication is not known to resolve {self.words!r} against")
        return month

    def publication_year(self) -> int:
        """The year of publication, or Unresolved."""
        year = self.publication().year
        if year is None:
            raise Unresolved(f"the year of publication is not known to resolve {self.words!r} against")
        return year

    def reached(self) -> Known:
        """The date that the story has reached, or Unresolved."""
        if self.anchor is None:
            raise Unresolved(f"no date in the story to count {self.words!r} from")
        return self.anchor

    def choose(self, candidates: list[tuple[date, date]]) -> tuple[date, date]:
        """The candidate that the tense points to, publication itself included.

        A sentence of the past may still speak of what is to come ("said he would visit on 30 March"), so a
        choice more than ten months away gives way to one that is near on the other side; not where the tense is
        ``sure``, unless the other is so near that a wrong day of publication may have parted them.
        """
        published = self.publication()
        past: list[tuple[int, tuple[date, date]]] = []
        future: list[tuple[int, tuple[date, date]]] = []
        for first, last in candidates:
            if last < published.first:
                past.append(((published.first - last).days, (first, last)))
            elif first > published.last:
                future.append(((first - published.last).days, (first, last)))
            else:
                return first, last
        if not past or not future:
            raise Unresolved(f"nothing tells the year of {self.words!r}")
        return self._nearer(min(past), min(future))

    def _nearer(self, past: tuple[int, tuple[date, date]], future: tuple[int, tuple[date, date]]) -> tuple[date, date]:
        if self.sure and self.tense in {"past", "future"}:
            other = future if self.tense == "past" else past
            if other[0] > _DAYS_OFF:
                return past[1] if self.tense == "past" else future[1]
        if self.tense == "past":
            back = past[0] <= _LONG_AGO or future[0] > _NEAR
        elif self.tense == "future":
            back = future[0] > _LONG_AGO and past[0] <= _NEAR
        elif self.tense == "present":
            back = past[0] <= future[0]
        else:  # most of what is told without a verb is past
            back = past[0] <= max(future[0], _LONG_AGO)
            if back and past[0] > _HALF_A_YEAR and future[0] <= _LONG_AGO / 3 and past[1][0] == past[1][1]:
                raise Unresolved(f"{self.words!r} may be of either year")
        return past[1] if back else future[1]
