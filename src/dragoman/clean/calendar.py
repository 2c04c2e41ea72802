"""Dates as pages write them: in words, in figures, in addresses."""

from __future__ import annotations

import re

from dragoman.clean.months import months_of
from dragoman.model.edtf import is_date

_MONTHS = months_of("en")
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_MONTH_DAY_YEAR = re.compile(rf"\b({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?(?:, ?| )((?:19|20)\d\d)\b", re.IGNORECASE)
_DAY_MONTH_YEAR = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[ -]({_MONTH})\.?,?[ -]((?:19|20)\d\d)\b", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"\b({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?\b|\b(\d{{1,2}}) ({_MONTH})\b", re.IGNORECASE)
_IN_PATH = re.compile(
    rf"/((?:19|20)\d\d)[/-](\d{{1,2}}|{_MONTH})(?:[/-](\d{{1,2}})(?![\d:]))?(?=[/_.-]|$)", re.IGNORECASE
)
_COMPACT = re.compile(r"(?<![\d])((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?![\d])")
_YEAR = re.compile(r"(?:1[89]|20)\d\d:?")
_DASHED = re.compile(r"(?<!\d)((?:19|20)\d\d)-(0[1-9]|1[0-2])-([0-2]\d|3[01])(?!\d)")


def in_words(text: str) -> str | None:
    """The first full date in a line: ``December 20, 2007``, ``20 December 2007``, ``2007-12-20``."""
    found: list[tuple[int, str | None]] = []
    for pattern, order in ((_ISO, (1, 2, 3)), (_MONTH_DAY_YEAR, (3, 1, 2)), (_DAY_MONTH_YEAR, (3, 2, 1))):
        match = pattern.search(text)
        if match:
            found.append((match.start(), _date(*(match.group(group) for group in order))))
    return min(found)[1] if found else None


def in_address(url: str) -> str | None:
    """The date in a URL's path: a day, or a month where it tells no more."""
    path = re.split(r"[?#]", re.sub(r"^[a-z]+://[^/]*", "", url[:2000], flags=re.IGNORECASE))[0]
    for pattern in (_IN_PATH, _DASHED, _COMPACT):
        for match in pattern.finditer(path):
            date = _date(match[1], match[2], match[3])
            if date:
                return date
    return None


def month_and_day(text: str) -> tuple[int, int] | None:
    """The month and day of ``May 6`` or ``6 May``, where no year stands with it."""
    match = _MONTH_DAY.search(text)
    if match is None:
        return None
    month, day = (match[1], match[2]) if match[1] else (match[4], match[3])
    return _MONTHS[month.lower()], int(day)


def is_year(text: str) -> bool:
    """Whether a line is nothing but a year, as chronologies have them."""
    return _YEAR.fullmatch(text) is not None


def _date(year: str, month: str, day: str | None) -> str | None:
    number = _MONTHS.get(month.lower()) or int(month) if month.isdigit() or month.lower() in _MONTHS else 0
    date = f"{year}-{number:02d}" + (f"-{int(day):02d}" if day else "")
    return date if is_date(date) else None
