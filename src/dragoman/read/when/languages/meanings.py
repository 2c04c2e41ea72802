"""What a match of each rule of a grammar means: the rules that a ``grammar.yml`` may hold, by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

from dragoman.read.when.almanac import day_exists
from dragoman.read.when.expression import (
    Anchored,
    Away,
    Both,
    Clock,
    Cycle,
    Day,
    Decade,
    Feast,
    Length,
    Meaning,
    Month,
    MonthOfYear,
    NthWeekday,
    Period,
    Season,
    Stretch,
    Today,
    Unclear,
    Unit,
    Weekday,
    Which,
    Year,
)
from dragoman.read.when.feasts.names import plain
from dragoman.read.when.impossible import may_be_meant, no_such_day
from dragoman.read.when.languages.words import LanguageWords
from dragoman.read.when.story import Tense

_SHIFTS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
_TENSES: dict[str, Tense] = {"last": "past", "past": "past", "next": "future", "coming": "future"}
_PERIODS: dict[Unit, str] = {"day": "D", "week": "W", "month": "M", "year": "Y"}


@dataclass(frozen=True, slots=True)
class Read:
    """What a match means; ``value`` is its TIMEX3 value where the meaning alone does not give it, ``time`` the hour.

    ``tense`` is told by the expression itself: "le 3 mars dernier".
    """

    meaning: Meaning
    value: str | None = None
    time: str | None = None
    tense: Tense | None = None


class Match:
    """The slots of a match, as the lists of the language say them."""

    def __init__(self, match: re.Match[str], words: LanguageWords, feasts: Mapping[str, str]) -> None:
        self._match, self._words, self._feasts = match, words, feasts

    def has(self, slot: str) -> bool:
        """Whether the slot is filled."""
        return slot in self._match.re.groupindex and self._match[slot] is not None

    def __getitem__(self, slot: str) -> str:
        return re.sub(r"\s+", " ", self._match[slot].lower().replace("’", "'"))

    def month(self, slot: str = "month") -> int:
        """The number of a month by name, or in digits where the rule has those."""
        second = slot.removeprefix("month")
        if self.has(f"month_number{second}"):
            return int(self._match[f"month_number{second}"])
        return self._words.months[self[slot]]

    def day(self, slot: str = "day") -> int:
        """The number of a day."""
        known = self._words.days_in_words.get(self[slot])
        return known if known is not None else int(re.match(r"\d+", self[slot])[0])  # type: ignore[index]

    def year(self, slot: str = "year") -> int | None:
        """The year, where one is told."""
        return int(self._match[slot]) if self.has(slot) else None

    def weekday(self, slot: str = "weekday") -> int:
        """The number of a weekday."""
        return self._words.weekdays[self[slot]]

    def which(self) -> Which | None:
        """Last, next or this, where it is told."""
        return cast(Which, self._words.which[self["which"]]) if self.has("which") else None

    def shift(self) -> int:
        """Last -1, this 0, next 1."""
        return _SHIFTS[self._words.which[self["which"]]]

    def unit(self) -> Unit:
        """The unit."""
        return cast(Unit, self._words.units[self["unit"]])

    def number(self) -> int | None:
        """The count; 1 where none is written, None for "several"."""
        if self.has("some"):
            return None
        if not self.has("number"):
            return 1
        words, told = self._words.numbers, self["number"]
        if told[0].isdigit():
            return int(told)
        return words[told] if told in words else sum(words[word] for word in re.split(r"[ -]", told))

    def told(self, table: str, slot: str) -> str | int:
        """What a list says of the word in a slot."""
        return cast("str | int", getattr(self._words, table)[self[slot]])

    def feast(self) -> str:
        """The key of a feast."""
        return self._feasts[plain(self._match["feast"])]


def _date(match: Match) -> Read | None:
    """A day, or the days from one to another."""
    month, day, year = match.month(), match.day(), match.year()
    if not match.has("day2"):
        if missing := no_such_day(month, day, year):
            return Read(missing) if may_be_meant(day, year) else None
        one = Day(month, day, year)
        meaning = Both(Weekday(match.weekday()), one) if match.has("weekday") and year is None else one
        return Read(meaning, tense=_TENSES.get(match.which() or "this"))
    later = match.month("month2") if match.has("month2") or match.has("month_number2") else month
    closing_year = match.year("year2") or year
    first, last = Day(month, day, year), Day(later, match.day("day2"), closing_year)
    if not (day_exists(2000, first.month, first.day) and day_exists(2000, last.month, last.day)):
        return None
    if first == last or (month == later and year == closing_year and last.day < first.day):
        return None
    return Read(Stretch(first if match.has("year2") else Day(month, day), last))


def _date_of_year(match: Match) -> Read | None:
    month, day = match.month(), match.day()
    return Read(MonthOfYear(month, match.shift(), day)) if day_exists(2000, month, day) else None


def _month(match: Match) -> Read:
    year = match.year()
    if match.has("month2"):
        return Read(
            Stretch(
                Month(match.month(), match.year("year2") and year),
                Month(match.month("month2"), match.year("year2") or year),
            )
        )
    return Read(Month(match.month(), year, match.which()))


def _month_of_year(match: Match) -> Read:
    return Read(MonthOfYear(match.month(), match.shift()))


def _year(match: Match) -> Read | None:
    first, last = match.year() or 0, match.year("year2")
    if last is not None:
        return Read(Stretch(Year(first), Year(last))) if first < last else None
    return Read(Year(first))


def _decade(match: Match) -> Read:
    return Read(Decade(int(match["decade"])))


def _weekday(match: Match) -> Read:
    if match.has("weekday2"):
        return Read(Stretch(Weekday(match.weekday()), Weekday(match.weekday("weekday2"))))
    return Read(Weekday(match.weekday(), match.which()))


def _weekday_of_week(match: Match) -> Read:
    return Read(Weekday(match.weekday(), week=match.shift()))


def _nth_weekday(match: Match) -> Read:
    nth = int(match.told("nth", "nth"))
    stretch: Meaning = Month(match.month(), match.year()) if match.has("month") else Year(match.year() or 0)
    return Read(NthWeekday(match.weekday(), nth, stretch))


def _today(match: Match) -> Read:
    return Read(Today(int(match.told("today", "today"))))


def _from_the_story(match: Match) -> Read:
    return Read(Anchored(int(match.told("from_the_story", "from_the_story")), "day"))


def _period(match: Match) -> Read:
    unit = match.unit()
    return Read(Today(match.shift()) if unit == "day" else Period(unit, match.shift()))


def _away(sign: int) -> Callable[[Match], Read]:
    def read(match: Match) -> Read:
        count, unit = match.number(), match.unit()
        if count is None:
            return Read(Unclear(f"how many {unit}s is not told"), value="PAST_REF" if sign < 0 else "FUTURE_REF")
        if unit == "hour":
            return Read(Unclear("hours are told, not the day"))
        return Read(Away(sign * count, unit))

    return read


def _later(sign: int) -> Callable[[Match], Read | None]:
    def read(match: Match) -> Read | None:
        count, unit = match.number(), match.unit()
        return Read(Anchored(sign * count, unit)) if count is not None and unit != "hour" else None

    return read


def _same(match: Match) -> Read | None:
    unit = match.unit()
    return Read(Anchored(0, unit)) if unit not in {"hour", "quarter"} else None


def _season(match: Match) -> Read:
    return Read(Season(str(match.told("seasons", "season")), match.year(), match.which()))


def _length(match: Match) -> Read:
    count, unit = match.number(), match.unit()
    told = "X" if count is None else str(count * 10 if unit == "decade" else count)
    if unit == "hour":
        value = f"PT{told}H"
    elif unit == "quarter":
        value = f"P{'X' if count is None else 3 * count}M"
    else:
        value = f"P{told}{_PERIODS.get(unit, 'WE' if unit == 'weekend' else 'Y')}"
    return Read(Length(count, unit), value)


def _set(match: Match) -> Read:
    if match.has("weekday"):
        return Read(Cycle(), f"XXXX-WXX-{match.weekday() + 1}")
    if match.has("month"):
        return Read(Cycle(), f"XXXX-{match.month():02d}")
    return Read(Cycle(), _length(match).value)


def _clock(match: Match) -> Read | None:
    hour, minute = int(match["hour"]), int(match["minute"]) if match.has("minute") else 0
    return Read(Clock(), time=f"{hour % 24:02d}:{minute:02d}") if hour <= 24 else None


def _reference(match: Match) -> Read:
    reason = "not told more exactly than that"
    return Read(Unclear(reason, now=True), str(match.told("references", "reference")))


def _feast(match: Match) -> Read:
    return Read(Feast(match.feast(), match.year(), match.which()))


READERS: dict[str, Callable[[Match], Read | None]] = {
    "date": _date,
    "date_of_year": _date_of_year,
    "month": _month,
    "month_of_year": _month_of_year,
    "year": _year,
    "decade": _decade,
    "weekday": _weekday,
    "weekday_of_week": _weekday_of_week,
    "nth_weekday": _nth_weekday,
    "today": _today,
    "from_the_story": _from_the_story,
    "period": _period,
    "ago": _away(-1),
    "ahead": _away(1),
    "later": _later(1),
    "earlier": _later(-1),
    "same": _same,
    "season": _season,
    "length": _length,
    "set": _set,
    "clock": _clock,
    "reference": _reference,
    "feast": _feast,
}
