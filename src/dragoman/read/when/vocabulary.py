"""The words of time in English, read once from ``words.yml`` and ``vocabulary.yml``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.read.when.expression import Which
from dragoman.read.when.languages.english import ENGLISH_FOLDER, english
from dragoman.read.when.languages.words import read_words


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lists of the two files; names and abbreviations are lower case unless the file says otherwise."""

    months: dict[str, int]
    month_abbreviations: dict[str, int]
    months_with_other_meanings: frozenset[int]
    weekdays: dict[str, int]
    weekday_abbreviations: dict[str, int]
    numbers: dict[str, int]
    indefinite_counts: tuple[str, ...]
    approximate: tuple[str, ...]
    unbounded: tuple[str, ...]
    parts_of_day: tuple[str, ...]
    ordinals: tuple[str, ...]
    nth: dict[str, int]
    before_a_year: frozenset[str]
    number_is_a_name_after: frozenset[str]
    number_is_a_count_before: frozenset[str]
    function_words: frozenset[str]
    bounds: dict[str, str]
    future_cues: tuple[str, ...]
    not_dates: tuple[str, ...]
    titles: tuple[str, ...]
    bodies_of_a_weekday: tuple[str, ...]
    coarse_now: dict[str, str]
    seasons: dict[str, tuple[int, int]]
    sets: tuple[str, ...]
    today: dict[str, int]
    which_weekday: dict[str, Which]
    which_month: dict[str, Which]
    which_week: dict[str, int]
    which_period: dict[str, int]
    which_year: dict[str, int]
    weekday_of_the_story: dict[str, int]
    month_of_the_story: dict[str, int]
    period_of_the_story: dict[str, int]
    year_of_the_story: tuple[str, ...]


def _lower(words: Iterable[object]) -> tuple[str, ...]:
    return tuple(str(word).lower() for word in words)


def _names(table: dict[str, list[Any]]) -> tuple[dict[str, int], dict[str, int]]:
    """Full names and abbreviations, lower case, with their numbers."""
    full = {name.lower(): int(row[0]) for name, row in table.items()}
    short = {str(word).lower(): int(row[0]) for row in table.values() for word in row[1:]}
    return full, short


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary; read at the first call."""
    data, names, words = english("vocabulary"), english("words"), read_words(ENGLISH_FOLDER)
    months, month_abbreviations = _names(names["months"])
    weekdays, weekday_abbreviations = _names(names["weekdays"])
    return Vocabulary(
        months=months,
        month_abbreviations=month_abbreviations,
        months_with_other_meanings=frozenset(months[name.lower()] for name in data["months_with_other_meanings"]),
        weekdays=weekdays,
        weekday_abbreviations=weekday_abbreviations,
        numbers=dict(words.numbers),
        indefinite_counts=words.some,
        approximate=words.approximate,
        unbounded=_lower(data["unbounded"]),
        parts_of_day=_lower(data["parts_of_day"]),
        nth=data["nth"],
        ordinals=_lower(data["ordinals"]),
        before_a_year=frozenset(_lower(data["before_a_year"])),
        number_is_a_name_after=frozenset(_lower(data["number_is_a_name_after"])),
        number_is_a_count_before=frozenset(_lower(data["number_is_a_count_before"])),
        function_words=frozenset(_lower(data["function_words"])),
        bounds=dict(words.bounds),
        future_cues=_lower(data["future_cues"]),
        not_dates=tuple(str(name) for name in data["not_dates"]),
        titles=tuple(str(title) for title in data["titles"]),
        bodies_of_a_weekday=tuple(str(name) for name in data["bodies_of_a_weekday"]),
        coarse_now=data["coarse_now"],
        seasons={name: (first, last) for name, (first, last) in data["seasons"].items()},
        sets=_lower(data["sets"]),
        today=dict(words.today),
        which_weekday=data["which_weekday"],
        which_month=data["which_month"],
        which_week=data["which_week"],
        which_period=data["which_period"],
        which_year=data["which_year"],
        weekday_of_the_story=data["weekday_of_the_story"],
        month_of_the_story=data["month_of_the_story"],
        period_of_the_story=data["period_of_the_story"],
        year_of_the_story=_lower(data["year_of_the_story"]),
    )
