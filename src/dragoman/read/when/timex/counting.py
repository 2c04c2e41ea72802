"""Counting from the day, month or year of an event: days after it, its second day, its anniversaries."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.read.when import almanac
from dragoman.read.when.expression import Anchored, TimeExpression
from dragoman.read.when.timex.beside import Beside
from dragoman.read.when.wording import WORDS

_OPENING, _CLOSING = frozenset({"first", "opening"}), frozenset({"last", "final", "closing"})
_NUMBER = re.compile(r"\d+")


class Uncounted(Exception):
    """No date can be counted; the message is the reason."""


@dataclass(frozen=True, slots=True)
class Count:
    """What is counted: ``shift`` units from the last (after) or the first day (before, the nth day, anniversaries).

    ``within`` marks the nth unit of the event itself, from 1, -1 for its last.
    """

    shift: int
    unit: str
    within: bool = False

    @property
    def from_the_end(self) -> bool:
        """Whether the last day of the event is what it counts from."""
        if self.within:
            return self.shift < 0
        return self.shift > 0 and self.unit != "anniversary"


def count_of(found: TimeExpression | Beside) -> Count:
    """What such an expression counts."""
    if isinstance(found, TimeExpression):
        assert isinstance(found.meaning, Anchored)
        return Count(found.meaning.shift, found.meaning.unit)
    words = found.phrase.removeprefix("the ").split()
    number = _place(found.phrase, words)
    if found.rule == "anniversary":
        return Count(number, "anniversary")
    unit = next((word for word in words if word in {"day", "night", "week", "month", "year"}), "day")
    return Count(number, "day" if unit == "night" else unit, within=True)


def _place(phrase: str, words: list[str]) -> int:
    """The number in "the second day", "day two", "the 14th anniversary"; -1 for the last."""
    if digits := _NUMBER.search(phrase):
        return int(digits[0])
    for word in words:
        if word in _OPENING:
            return 1
        if word in _CLOSING:
            return -1
        if word in WORDS.ordinals:
            return WORDS.ordinals.index(word) + 1
        if word in WORDS.numbers:
            return int(WORDS.numbers[word])
    return 0


def dated_by(count: Count, start: str, first: str | None, last: str | None) -> str:
    """The EDTF date counted from ``start``, the first or last of an event whose ends are given; or Uncounted."""
    if not count.within:
        return counted_from(start, count)
    if count.shift == 0:
        raise Uncounted("its place is not told")
    if count.shift < 0:
        return _part(start, count.unit, 0, last)
    if count.shift > 1 and first == last and len(start) == 10:
        raise Uncounted("only one day of it is told")
    return _part(start, count.unit, count.shift - 1, last)


def _part(start: str, unit: str, by: int, last: str | None) -> str:
    """The day, week, month or year of an event that is ``by`` units from its beginning; the last one for its end."""
    bare = start.rstrip("?~")
    if unit == "day":
        if len(bare) != 10:
            raise Uncounted("its first day is not told")
        value = str(date.fromisoformat(bare) + timedelta(days=by))
        if last is not None and len(last) == 10 and value > last:
            raise Uncounted(f"it ended on {last}")
        return value
    if unit == "week" and len(bare) == 10:
        first = date.fromisoformat(bare) + timedelta(days=7 * by)
        return f"{first}/{first + timedelta(days=6)}"
    if unit == "year":
        return _year_of(bare, by)
    raise Uncounted(f"the {unit}s of an event are not those of the calendar")


def _year_of(start: str, by: int) -> str:
    """Twelve months from the ``by``-th return of a date on, as an interval."""
    year, rest = int(start[:4]) + by, start[4:]
    if not rest:
        return f"{year:04d}/{year + 1:04d}"
    if len(rest) == 3:
        return f"{year:04d}{rest}/{year + 1:04d}{rest}"
    first = _same_day(start, by)
    return f"{first}/{date.fromisoformat(_same_day(start, by + 1)) - timedelta(days=1)}"


def counted_from(start: str, count: Count) -> str:
    """So many units from a day, a month or a year that is told; weeks are seven days each."""
    bare, shift = start.rstrip("?~"), count.shift
    if shift == 0:
        raise Uncounted(f"how many {count.unit}s is not told")
    if count.unit == "hour":
        return _hours(bare, shift)
    if count.unit in {"year", "decade", "anniversary"}:
        years = shift * (10 if count.unit == "decade" else 1)
        if count.unit == "anniversary":
            return _same_day(bare, years) if len(bare) == 10 else f"{int(bare[:4]) + years:04d}{bare[4:]}"
        return f"{int(bare[:4]) + years:04d}{bare[4:7]}"
    if len(bare) < 7:
        raise Uncounted(f"too coarse a date to count {count.unit}s from")
    if count.unit == "month":
        return almanac.month(*almanac.shift_month(int(bare[:4]), int(bare[5:7]), shift))
    if len(bare) < 10:
        raise Uncounted(f"too coarse a date to count {count.unit}s from")
    day = date.fromisoformat(bare)
    if count.unit == "weekend":
        return almanac.weekend(day, shift if shift < 0 or day.weekday() >= 5 else shift - 1)
    return str(day + timedelta(days=shift * (7 if count.unit == "week" else 1)))


def _hours(day: str, shift: int) -> str:
    """The days on which hours before or after an event can be."""
    if len(day) != 10:
        raise Uncounted("too coarse a date to count hours from")
    other = date.fromisoformat(day) + timedelta(days=(abs(shift) + 23) // 24 * (1 if shift > 0 else -1))
    return f"{min(day, str(other))}/{max(day, str(other))}"


def _same_day(day: str, years: int) -> str:
    year, month, number = (int(part) for part in day.split("-"))
    if not almanac.day_exists(year + years, month, number):
        raise Uncounted(f"{year + years} has no such day")
    return f"{year + years:04d}-{month:02d}-{number:02d}"
