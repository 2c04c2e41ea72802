"""Days of a month in words ("March the eighth") and dates with signs between their parts ("05-Aug-2016")."""

from __future__ import annotations

import re

from dragoman.read.when.explicit import MONTH_BEGINS, YEAR_TAIL, relative_year, year_told
from dragoman.read.when.expression import Day, MonthOfYear
from dragoman.read.when.impossible import no_such_day
from dragoman.read.when.wording import (
    DAY,
    MONTH,
    MONTH_NAME,
    MONTH_NUMBERS,
    ORDINAL_BEGINS,
    ORDINAL_DAY,
    SPACE,
    YEAR,
    YEAR_ALONE,
    Draft,
    describes_a_noun,
    month_of,
    ordinal_of,
    rule,
)


def _day_words_alone(match: re.Match[str]) -> Draft | None:
    """A full date with a sign between its parts: "05-Aug-2016"."""
    month, day, year = MONTH_NUMBERS[match["name"].lower()], int(match["day"]), int(match["year"])
    return Draft(no_such_day(month, day, year) or Day(month, day, year), match.end()) if day else None


def _ordinal_day(match: re.Match[str]) -> Draft | None:
    """The day of a month in words; not "the first of March's visits", "May first consider it"."""
    month, day = month_of(match), ordinal_of(match["ordinal"])
    year = year_told(match)
    if month is None or (year is None and describes_a_noun(match.string, match.end())):
        return None
    if missing := no_such_day(month, day, year):
        return Draft(missing, match.end())
    relative = relative_year(match)
    if relative is not None:
        return Draft(MonthOfYear(month, relative[0], day, relative[1]), match.end())
    return Draft(Day(month, day, year), match.end())


RULES = (
    rule(
        "day-month-year",
        "#",
        rf"{DAY}(?P<sep>[-/.]){MONTH_NAME}(?P=sep){YEAR}",
        _day_words_alone,
    ),
    rule("month-day-year", MONTH_BEGINS, rf"{MONTH_NAME}(?P<sep>[-/.]){DAY}(?P=sep){YEAR}", _day_words_alone),
    rule("year-month-day", "#", rf"{YEAR_ALONE}(?P<sep>[-/.]){MONTH_NAME}(?P=sep){DAY}", _day_words_alone),
    rule(
        "the twenty-seventh of March",
        {"the"} | ORDINAL_BEGINS,
        rf"(?:the{SPACE})?{ORDINAL_DAY}{SPACE}of{SPACE}{MONTH}{YEAR_TAIL}",
        _ordinal_day,
    ),
    rule(
        "March the twenty-seventh",
        MONTH_BEGINS,
        rf"{MONTH}{SPACE}(?:the{SPACE})?{ORDINAL_DAY}{YEAR_TAIL}",
        _ordinal_day,
    ),
)
