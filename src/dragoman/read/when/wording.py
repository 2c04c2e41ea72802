"""The pieces that the patterns are built of, and what a pattern gives back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dragoman.read.when.expression import Meaning, Unit
from dragoman.read.when.vocabulary import vocabulary

WORDS = vocabulary()


@dataclass(frozen=True, slots=True)
class Draft:
    """What a pattern read: its meaning (None for words that only look like a date), where it ends, the time of day."""

    meaning: Meaning | None
    end: int
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, the words it may begin with (lower case, ``#`` for digits), and how its match is read.

    ``read`` gives None where the match is no date after all.
    """

    name: str
    begins: frozenset[str]
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Draft | None]


def any_of(words: Iterable[str]) -> str:
    """An alternation, longest first, white space in it as in ``SPACE``."""
    return "|".join(re.escape(word).replace(r"\ ", SPACE) for word in sorted(set(words), key=lambda w: (-len(w), w)))


# Never a line break: a date does not run from one line into the next.
SPACE = r"[ \t\xa0\u2009\u202f]{1,3}"
GAP = r"[ \t\xa0\u2009\u202f]{0,2}"
DASH = r"[-‐‑–—]"
APOSTROPHE = "['’]"

MONTH_NUMBERS = WORDS.months | WORDS.month_abbreviations
WEEKDAY_NUMBERS = WORDS.weekdays | WORDS.weekday_abbreviations

MONTH = rf"(?P<month>(?:{any_of(WORDS.months)})\b|(?:{any_of(WORDS.month_abbreviations)})\b\.?)"
FULL_MONTH = rf"(?P<month>(?:{any_of(WORDS.months)})\b|(?:{any_of(WORDS.month_abbreviations)})\.)"
ANY_MONTH = rf"(?:{any_of(MONTH_NUMBERS)})\b"
WEEKDAY = rf"(?P<weekday>(?:{any_of(WORDS.weekdays)})\b)"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%])"
DAY2 = r"(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%])"
YEAR = r"(?P<year>(?:1\d|2[01])\d\d)(?!\d|,\d|\.\d|\w)"
YEAR_ALONE = r"(?P<year>(?:1\d|2[01])\d\d)"
MONTH_NAME = rf"(?P<name>{any_of(MONTH_NUMBERS)})"
_ORDINALS = {name: number for number, name in enumerate(WORDS.ordinals, start=1)}
ORDINAL_BEGINS = frozenset(re.split("[- ]", name)[0] for name in _ORDINALS)
ORDINAL_DAY = rf"(?P<ordinal>{any_of([*_ORDINALS, *(name.replace('-', ' ') for name in _ORDINALS)])})\b"
RELATIVE_YEAR = (
    rf"(?P<rel>last|this|next|the{SPACE}same|that|the{SPACE}previous|the{SPACE}following|the{SPACE}past){SPACE}year"
)

_TENS = [name for name, value in WORDS.numbers.items() if value >= 20]
_ONES = [name for name, value in WORDS.numbers.items() if value < 10]
NUMBER_WORD = rf"(?:(?:{any_of(_TENS)})[- ](?:{any_of(_ONES)})|{any_of(WORDS.numbers)})\b"
NUMBER_ALONE = rf"(?:\d{{1,3}}(?:\.5)?(?![\d,.]\d)|{NUMBER_WORD})"
NUMBER = rf"(?P<number>{NUMBER_ALONE})"
INDEFINITE = rf"(?P<indefinite>{any_of(WORDS.indefinite_counts)})"
UNIT = r"(?P<unit>hour|day|weekend|week|month|year|decade)s?\b"
PART_OF_DAY = rf"(?:{any_of(WORDS.parts_of_day)})\b"

NUMBER_BEGINS = frozenset(WORDS.numbers) | {"#"}
INDEFINITE_BEGINS = frozenset(words.split()[0] for words in WORDS.indefinite_counts)
UNIT_BEGINS = frozenset(f"{unit}{s}" for unit in ("hour", "day", "week", "month", "year", "decade") for s in ("", "s"))


# Ends where a date begins that was still to come: "scheduled for ".
FUTURE_CUE = re.compile(rf"\b(?:{any_of(WORDS.future_cues)}){SPACE}(?:the{SPACE})?\Z", re.IGNORECASE)


def rule(name: str, begins: Iterable[str], pattern: str, read: Callable[[re.Match[str]], Draft | None]) -> Rule:
    """A rule whose pattern disregards case."""
    return Rule(name, frozenset(begins), re.compile(pattern, re.IGNORECASE), read)


def month_of(match: re.Match[str]) -> int | None:
    """The month in group ``month``; None where it is written small without a year, as the verb "may" is."""
    name = match["month"]
    with_year = "year" in match.re.groupindex and match["year"]
    return MONTH_NUMBERS[name.lower().rstrip(".")] if name[0].isupper() or with_year else None


def ordinal_of(words: str) -> int:
    """The number of an ordinal in words up to thirty-first."""
    return _ORDINALS["-".join(words.lower().replace("-", " ").split())]


def number_of(words: str) -> float:
    """The value of a number in digits or words ("twenty-five")."""
    if words[0].isdigit():
        return float(words)
    return float(sum(WORDS.numbers[word] for word in re.split(r"[-\s]", words.lower())))


def unit_of(match: re.Match[str]) -> Unit:
    """The unit in group ``unit``."""
    unit: Unit = match["unit"].lower()  # type: ignore[assignment]
    return unit


_NEXT_WORD = re.compile(rf"(?:{SPACE}|-)([A-Za-z]+)")
_WORD_BEFORE = re.compile(r"([A-Za-z]+)\.?[ \t\xa0]{0,2}\(?\Z")


def word_after(text: str, end: int) -> str:
    """The word that follows directly, as written; empty at punctuation or the end of a line."""
    match = _NEXT_WORD.match(text, end)
    return match[1] if match else ""


def word_before(text: str, start: int) -> str:
    """The word that stands directly before, lower case; empty after punctuation or at the head of a line."""
    match = _WORD_BEFORE.search(text[max(0, start - 24) : start])
    return match[1].lower() if match else ""


def describes_a_noun(text: str, end: int) -> bool:
    """Whether the words up to ``end`` stand before a noun that they describe ("the 2015 nuclear deal")."""
    word = word_after(text, end)
    return bool(word) and word.lower() not in WORDS.function_words and not word.endswith("ed")
