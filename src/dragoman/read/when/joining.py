"""Neighbouring expressions that together say one date: ranges, pairs, the same date twice, a date and its hour."""

from __future__ import annotations

import re
from dataclasses import replace

from dragoman.read.when.expression import (
    Both,
    Clock,
    Day,
    DayOfMonth,
    Meaning,
    Month,
    NoDay,
    Period,
    Stretch,
    TimeExpression,
    Today,
    Weekday,
    WeekOf,
    Year,
)
from dragoman.read.when.wording import DASH, GAP, SPACE

_TO = re.compile(
    rf"{GAP}{DASH}{GAP}|{SPACE}(?:to|through|thru|until|till){SPACE}(?:the{SPACE})?(?:end{SPACE}of{SPACE})?",
    re.IGNORECASE,
)
_AND = re.compile(rf"{SPACE}(?:and|or|&){SPACE}(?:(?:on|in){SPACE})?", re.IGNORECASE)
_APPOSITION = re.compile(rf"{GAP},?{GAP}\(?{GAP}|,?{SPACE}(?:on|the){SPACE}", re.IGNORECASE)
_TIME_GAP = re.compile(
    rf"{GAP},?{GAP}\(?(?:(?:at|on|from|by|around|about){SPACE}(?:about{SPACE}|around{SPACE})?)?", re.IGNORECASE
)
_FAR = 14  # characters between two dates that are read as one
_OPENS_A_RANGE = re.compile(rf"\bbetween{SPACE}(?:the{SPACE}|early{SPACE}|late{SPACE})?\Z", re.IGNORECASE)
_BETWEEN = re.compile(rf"\b(?:from|between){SPACE}(?:the{SPACE})?\Z", re.IGNORECASE)


def joined(text: str, atoms: list[TimeExpression], ranges: bool = True) -> list[TimeExpression]:
    """The expressions with neighbours made one where they say one date, or with ``ranges`` a stretch of them."""
    result: list[TimeExpression] = []
    for atom in atoms:
        current = atom
        while result:
            merged = _merged(text, result[-1], current, ranges)
            if merged is None:
                break
            result.pop()
            current = merged
        result.append(current)
    return [_with_from(text, expression) for expression in result] if ranges else result


def _merged(text: str, left: TimeExpression, right: TimeExpression, ranges: bool) -> TimeExpression | None:
    if right.start - left.end > _FAR:
        return None
    gap = text[left.end : right.start]
    with_time = _date_and_hour(text, left, right, gap)
    if with_time is not None:
        return with_time
    if left.kind != "date" or right.kind != "date":
        return None
    between = _AND.fullmatch(gap) and _OPENS_A_RANGE.search(text, max(0, left.start - 16), left.start)
    meaning = _range(left.meaning, right.meaning) if between else _one_meaning(left.meaning, right.meaning, gap)
    meaning = meaning or _weekend_of(left.meaning, right.meaning, gap)
    end = right.end
    if meaning is None or (not ranges and (isinstance(meaning, Stretch) or _TO.fullmatch(gap))):
        return None
    if "(" in gap:
        if text[end : end + 1] != ")":
            return None
        end += 1
    return replace(left, end=end, text=text[left.start : end], meaning=meaning, time=left.time or right.time)


def range_of(text: str, left: TimeExpression, right: TimeExpression) -> Stretch | None:
    """The stretch that two neighbouring dates are the ends of; None where they are not."""
    gap = text[left.end : right.start]
    if right.start - left.end > _FAR or left.kind != "date" or right.kind != "date" or left.time or right.time:
        return None
    between = _AND.fullmatch(gap) and _OPENS_A_RANGE.search(text, max(0, left.start - 16), left.start)
    meaning = _range(left.meaning, right.meaning) if between or _TO.fullmatch(gap) else None
    return meaning if isinstance(meaning, Stretch) else None


def _date_and_hour(text: str, left: TimeExpression, right: TimeExpression, gap: str) -> TimeExpression | None:
    """A date beside a time of day; a second time of day ("(1100 GMT)") is swallowed."""
    clocks = isinstance(left.meaning, Clock), isinstance(right.meaning, Clock)
    if not any(clocks) or not _TIME_GAP.fullmatch(gap):
        return None
    date = right if clocks[0] else left
    if date.kind != "date" and not all(clocks):
        return None
    if all(clocks) and "(" not in gap:
        return None
    end = right.end
    if "(" in gap and text[end : end + 1] == ")":
        end += 1
    meaning: Meaning = left.meaning if all(clocks) else date.meaning
    return replace(
        left, end=end, text=text[left.start : end], kind=date.kind, meaning=meaning, time=left.time or right.time
    )


def _one_meaning(first: Meaning, last: Meaning, gap: str) -> Meaning | None:
    if _TO.fullmatch(gap):
        return _range(first, last)
    if _AND.fullmatch(gap):
        return _pair(first, last)
    if _APPOSITION.fullmatch(gap):
        return _missing_date(first, last, gap) or _same_date(first, last, gap)
    return None


def _weekend_of(first: Meaning, last: Meaning, gap: str) -> Meaning | None:
    """A weekend by one of its days: "the weekend of 4 May", "the weekend of 4-5 May"."""
    day = last.last if isinstance(last, Stretch) else last
    named = isinstance(first, Period) and (first.unit, first.shift) == ("weekend", None)
    return WeekOf(day, "weekend") if named and isinstance(day, Day) and gap.strip() == "of" else None


def _range(first: Meaning, last: Meaning) -> Meaning | None:
    """From one date to another of its kind."""
    if (missing := _missing_end(first, last)) is not None:
        return missing
    if isinstance(first, Both | Day | Weekday | Today) and isinstance(last, Both | Day | Weekday | Today):
        return Stretch(first, last)
    if isinstance(first, Month | Year) and type(first) is type(last):
        return Stretch(first, last)
    return None


def _missing_end(first: Meaning, last: Meaning) -> NoDay | None:
    """The end of a stretch that is none of the calendar: "28 April to 31 April"."""
    ends = (first, last)
    if not all(isinstance(end, Both | Day | Weekday | NoDay) for end in ends):
        return None
    return next((end for end in ends if isinstance(end, NoDay)), None)


def _pair(first: Meaning, last: Meaning) -> Meaning | None:
    """Two dates that follow each other directly; others stay two."""
    if isinstance(first, Stretch):
        return _pair_to_stretch(first, last)
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        return Stretch(first, last) if last.day == (first.day + 1) % 7 and last.which is None else None
    if isinstance(first, Month) and isinstance(last, Month):
        years = first.year is None or last.year is None or (first.year, last.year) == (first.year, first.year)
        return Stretch(first, last) if years and last.month == first.month % 12 + 1 and last.which is None else None
    if isinstance(first, Day) and isinstance(last, Day):
        return (
            Stretch(first, last)
            if first.month == last.month and last.day == first.day + 1 and first.year in {None, last.year}
            else None
        )
    if isinstance(first, Today) and isinstance(last, Today):
        return Stretch(first, last) if last.shift == first.shift + 1 else None
    return None


def _pair_to_stretch(first: Stretch, last: Meaning) -> Meaning | None:
    """A third day in a row: "Monday, Tuesday and Wednesday"."""
    longer = _pair(first.last, last)
    return Stretch(first.first, last) if isinstance(longer, Stretch) else None


def _missing_date(first: Meaning, last: Meaning, gap: str) -> Meaning | None:
    """A weekday with a day that the calendar does not have."""
    if isinstance(first, Weekday) and isinstance(last, NoDay):
        return last
    return first if isinstance(first, NoDay) and isinstance(last, Weekday) and ("(" in gap or "," in gap) else None


def _same_date(first: Meaning, last: Meaning, gap: str) -> Meaning | None:
    """A weekday or "today" with the day of the month that it is."""
    bracket = "(" in gap
    if isinstance(first, Weekday) and isinstance(last, Day):
        return Both(first, last)
    if isinstance(first, Today) and isinstance(last, Weekday | Day):
        return Both(first, last) if bracket or "," in gap else None
    if isinstance(first, Weekday | Day) and isinstance(last, Today | Weekday):
        return (
            Both(first, last)
            if bracket or (isinstance(first, Day) and isinstance(last, Weekday) and "," in gap)
            else None
        )
    if isinstance(first, Both) and isinstance(last, Day) and isinstance(first.second, DayOfMonth):
        return Both(first, last)
    return None


def _with_from(text: str, expression: TimeExpression) -> TimeExpression:
    """The range with the "from" or "between" that opens it."""
    if not isinstance(expression.meaning, Stretch):
        return expression
    start = expression.start
    opening = _BETWEEN.search(text, max(0, start - 16), start)
    if opening is None:
        return expression
    return replace(expression, start=opening.start(), text=text[opening.start() : expression.end])
