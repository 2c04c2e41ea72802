"""What TIMEX3 marks and no date holds: references to now, recurrence, lengths, "the day", a season or quarter alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.read.when.timex.lengths import length_of
from dragoman.read.when.timex.timex import Type
from dragoman.read.when.timex.words import tagging_words
from dragoman.read.when.wording import APOSTROPHE, NUMBER_WORD, SPACE, WORDS, any_of, word_before

_SMALL = "second|minute|hour|day|week|month|quarter|year|decade"
_LARGE = "day|week|month|quarter|year|decade"
_ORDINALS = ("first", "second", "third", "fourth")
_RATE = re.compile(
    rf"(?:\d|percent|times|once|twice|million|billion|dollars|barrels|tons|tonnes|people){SPACE}\Z", re.IGNORECASE
)
_PLACING = frozenset(
    {"on", "for", "during", "in", "at", "later", "earlier", "throughout", "over", "within", "through", "of"}
)
_BEFORE_A_SEASON = frozenset({"in", "since", "by", "until", "during", "early", "late", "mid", "over", "throughout"})
_BEFORE_A_SHORT_YEAR = frozenset(
    {"in", "since", "by", "of", "from", "until", "during", "summer", "spring", "autumn", "fall", "winter"}
)


@dataclass(frozen=True, slots=True)
class Beside:
    """An expression that the grammar of dates has not.

    ``unit`` is set where the narrative gives it its date ("the day"), ``part`` where the year is that which the tense
    points to: a season (``SP``) or quarter (``Q4``).
    """

    start: int
    end: int
    type: Type
    value: str
    unit: str | None = None
    part: str | None = None


def beside(text: str, taken: list[tuple[int, int]]) -> Iterator[Beside]:
    """The expressions of a text outside the places that are taken, which are in order."""
    at = 0
    for match in _pattern().finditer(text):
        while at < len(taken) and taken[at][1] <= match.start():
            at += 1
        if at < len(taken) and taken[at][0] < match.end():
            continue
        found = _of(match)
        if found is not None:
            yield found


def _of(match: re.Match[str]) -> Beside | None:
    words, phrase, (start, end) = tagging_words(), " ".join(match[0].lower().split()), match.span()
    if match["reference"]:
        value = words.references[phrase]
        return Beside(start, end, "DATE" if value.endswith("REF") else "DURATION", value)
    if match["set"]:
        return Beside(start, end, "SET", words.sets[phrase])
    if match["season"] or match["quarter"] or match["short"]:
        return _part(match)
    if match["the"]:
        placed = word_before(match.string, start) in _PLACING
        return Beside(start, end, "DATE", "", match["the"].lower()) if placed else None
    if match["one"] and phrase in words.sets and _RATE.search(match.string, max(0, start - 12), start):
        return Beside(start, end, "SET", words.sets[phrase])
    value = length_of(match[0])
    return Beside(start, end, "DURATION", value) if value is not None else None


def _part(match: re.Match[str]) -> Beside | None:
    """A season, a quarter or a year of two digits."""
    before, (start, end) = word_before(match.string, match.start()), match.span()
    if match["season"]:
        fitting = before in _BEFORE_A_SEASON
        return (
            Beside(start, end, "DATE", "", part=tagging_words().seasons[match["season"].lower()]) if fitting else None
        )
    if match["quarter"]:
        number = (*_ORDINALS, "final", "last").index(match["ordinal"].lower()) + 1
        return Beside(start, end, "DATE", "", part=f"Q{min(number, 4)}")
    year = int(match["digits"])
    return (
        Beside(start, end, "DATE", f"{2000 + year if year < 30 else 1900 + year}")
        if before in _BEFORE_A_SHORT_YEAR
        else None
    )


@cache
def _pattern() -> re.Pattern[str]:
    words = tagging_words()
    sets = [phrase for phrase in words.sets if not phrase.startswith(("a ", "an "))]
    rows = rf"(?:(?:full|whole|single|further|entire|second|third|fourth|fifth|consecutive|straight|trading|working|business){SPACE})*"
    number = rf"(?:\d{{1,3}}(?:,\d{{3}})*(?:\.\d|{SPACE}1/2)?|{NUMBER_WORD}(?:{SPACE}(?:hundred|thousand))?|{any_of(WORDS.indefinite_counts)}|hundreds{SPACE}of|thousands{SPACE}of)"
    return re.compile(
        rf"(?<![\w-])(?:(?P<reference>{any_of(words.references)})|(?P<set>{any_of(sets)})"
        rf"|(?P<quarter>(?:the{SPACE})?(?P<ordinal>first|second|third|fourth|final)(?:{SPACE}|-)quarter)"
        rf"|(?P<counted>(?:the{SPACE}(?:past|last|next|first|coming){SPACE}|(?:past|last|next){SPACE})?{number}(?:{SPACE}|-){rows}(?:{_SMALL})s?(?:-long)?(?!(?:{SPACE}|-)old))"
        rf"|(?P<one>(?:an?|one|half{SPACE}an?){SPACE}{rows}(?:minute|hour|day|night|week|month|year|decade))"
        rf"|the{SPACE}(?:(?:entire|whole|full|same){SPACE})?(?P<the>{_LARGE})|(?P<plural>(?:{_SMALL})s(?:-long)?)"
        rf"|(?P<alone>(?:single|multi)-(?:day|week|month|year))"
        rf"|(?P<season>{any_of(words.seasons)}))(?![\w-])|(?P<short>(?<!\w){APOSTROPHE}(?P<digits>[0-9]{{2}})(?![\w-]))",
        re.IGNORECASE,
    )
