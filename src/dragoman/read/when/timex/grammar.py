"""The grammar of ``timex_grammar.yml``, compiled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.read.when.languages.english import english
from dragoman.read.when.timex.events import event_words
from dragoman.read.when.timex.words import tagging_words
from dragoman.read.when.wording import MONTH_NUMBERS, NUMBER_WORD, SPACE, WORDS, any_of

_PIECE = re.compile(r"\{([a-z_]+)\}")
_OPENING = re.compile(r"(?<!\\)\((?!\?)")
_Rules = Mapping[str, str | list[str]]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Patterns whose named groups are the rules: ``lastgroup`` of a match is the rule that it follows."""

    wider: re.Pattern[str]
    beside: re.Pattern[str]


@cache
def grammar() -> Grammar:
    """The grammar; read at the first call."""
    data = english("timex_grammar")
    pieces = {**_known_pieces(), **{name: _spelled(piece) for name, piece in data["pieces"].items()}}
    return Grammar(_compiled(data["wider"], pieces), _compiled(data["beside"], pieces))


def _known_pieces() -> dict[str, str]:
    words = tagging_words()
    return {
        "references": any_of(words.references),
        "sets": any_of(phrase for phrase in words.sets if not phrase.startswith(("a ", "an "))),
        "event": any_of(event_words().rows),
        "seasons": any_of(words.seasons),
        "included_behind": any_of(words.included_behind),
        "day_ordinal": any_of([*WORDS.ordinals, *(name.replace("-", " ") for name in WORDS.ordinals)]),
        "some": any_of(WORDS.indefinite_counts),
        "number": rf"(?:\d{{1,3}}|{NUMBER_WORD})",
        "year": r"(?:1\d|20)\d\d",
        "month": f"(?:{any_of(month for month in MONTH_NUMBERS if len(month) > 3 or month == 'may')})",
        "weekday": any_of(WORDS.weekdays),
        "nth_number": r"(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fifth|tenth)",
        "century_number": r"\d{1,2}(?:st|nd|rd|th)|" + any_of(words.centuries),
    }


def _compiled(rules: _Rules, pieces: Mapping[str, str]) -> re.Pattern[str]:
    told = []
    for name, ways in rules.items():
        way = "|".join(_whole(_spelled(way), pieces) for way in ([ways] if isinstance(ways, str) else ways))
        told.append(f"(?P<{name}>{way})")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(told)})(?![\w-])", re.IGNORECASE)


def _spelled(pattern: str) -> str:
    """The words of a rule as a regular expression, but for its pieces."""
    between = rf"(?:{SPACE}|-)"
    return _OPENING.sub("(?:", pattern.replace(" ", SPACE).replace("~", between))


def _whole(pattern: str, pieces: Mapping[str, str]) -> str:
    while _PIECE.search(pattern):
        pattern = _PIECE.sub(lambda match: pieces[match[1]], pattern)
    return pattern
