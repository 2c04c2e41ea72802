"""The words of ``timex_words.yml``, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.read.when.languages.english import english


@dataclass(frozen=True, slots=True)
class TaggingWords:
    """The lists of ``timex_words.yml``, phrases as keys."""

    references: dict[str, str]
    sets: dict[str, str]
    parts_of_day: dict[str, str]
    zones: dict[str, str]
    seasons: dict[str, str]
    clock_words: dict[str, str]
    centuries: dict[str, int]
    decades: dict[str, int]
    within_lengths: tuple[str, ...]
    more_or_less: tuple[str, ...]
    over: tuple[str, ...]
    included_behind: tuple[str, ...]
    not_included_before: tuple[str, ...]
    not_included_behind: tuple[str, ...]


@cache
def tagging_words() -> TaggingWords:
    """The lists; read at the first call."""
    data: dict[str, Any] = english("timex_words")
    return TaggingWords(
        references=_by_phrase(data["references"]),
        sets=_by_phrase(data["sets"]),
        parts_of_day=data["parts_of_day"],
        zones=data["zones"],
        seasons=data["seasons"],
        clock_words=data["clock_words"],
        centuries=data["centuries"],
        decades=data["decades"],
        within_lengths=tuple(data["within_lengths"]),
        more_or_less=tuple(data["more_or_less"]),
        over=tuple(data["over"]),
        included_behind=tuple(data["included_behind"]),
        not_included_before=tuple(data["not_included_before"]),
        not_included_behind=tuple(data["not_included_behind"]),
    )


def _by_phrase(table: dict[str, list[str]]) -> dict[str, str]:
    return {phrase: value for value, phrases in table.items() for phrase in phrases}
