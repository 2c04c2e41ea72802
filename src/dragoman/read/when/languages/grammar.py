"""The grammar of a language: from the notation of its ``grammar.yml`` to patterns.

(a|b)        one of them        (x )?   perhaps        a blank   white space on one line       ~   a blank or hyphen
{month}      a word of the list of that name in words.yml; a second one in a rule is {month2}
{before: a|b}   words that must stand before the expression and do not belong to it
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.read.when.languages.words import BadLanguage, LanguageWords, read_table

SPACE = r"(?:[ \t\xa0\u2009\u202f]{1,3})"
_SLOT = re.compile(r"\{([a-z_]+?)(2?)\}")
_BEFORE = re.compile(r"\{before: ([^}]+)\} ?")
_OPENING = re.compile(r"(?<!\\)\((?!\?)")
_NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class Way:
    """One way to put an expression: the rule it belongs to and its pattern, whose groups are the slots."""

    rule: str
    pattern: re.Pattern[str]


def read_grammar(folder: Path, words: LanguageWords, feasts: Iterable[str], rules: Iterable[str]) -> tuple[Way, ...]:
    """The ways of the ``grammar.yml`` in a folder; BadLanguage where a rule or a slot is not known."""
    file, known, slots = folder / "grammar.yml", tuple(rules), _slots(words, feasts)
    ways = []
    for rule, told in read_table(file).items():
        if rule not in known:
            raise BadLanguage(f"{file}: no rule is called {rule!r}. Take one of {', '.join(sorted(known))}")
        for way in [told] if isinstance(told, str) else told:
            ways.append(Way(rule, _compiled(str(way), slots, f"{file}: {rule}, {way!r}")))
    return tuple(ways)


def any_of(words: Iterable[str]) -> str:
    """An alternation, longest first; of no words, a pattern that never matches."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(_plain(word) for word in ordered) or _NEVER


def _plain(word: str) -> str:
    return re.escape(word).replace(r"\ ", SPACE).replace("'", "['’]")


def _slots(words: LanguageWords, feasts: Iterable[str]) -> dict[str, str]:
    day = rf"[0-3]?\d(?:{any_of(words.day_endings)})?(?!\w)"
    tens, ones = (any_of(word for word, value in words.numbers.items() if test(value)) for test in (_is_tens, _is_ones))
    number = rf"\d{{1,3}}(?!\w)|(?:{tens})(?:{SPACE}|-)(?:{ones})|{any_of(words.numbers)}"
    return {
        "month": any_of(words.months),
        "weekday": any_of(words.weekdays),
        "nth": any_of(words.nth),
        "day": rf"{day}|{any_of(words.days_in_words)}",
        "month_number": r"[01]?\d(?!\w)",
        "year": r"(?:1\d|2[01])\d\d(?![\w])",
        "number": number,
        "some": any_of(words.some),
        "unit": any_of(words.units),
        "which": any_of(words.which),
        "today": any_of(words.today),
        "from_the_story": any_of(words.from_the_story),
        "season": any_of(words.seasons),
        "part_of_day": any_of(words.parts_of_day),
        "reference": any_of(words.references),
        "feast": any_of(feasts).replace(SPACE, rf"(?:{SPACE}|-)"),
        "hour": r"[0-2]?\d",
        "minute": r"[0-5]\d(?!\d)",
        "decade": r"(?:1[89]|20)\d0",
    }


def _is_tens(value: int) -> bool:
    return value >= 20 and value % 10 == 0


def _is_ones(value: int) -> bool:
    return value < 10


def _compiled(way: str, slots: Mapping[str, str], place: str) -> re.Pattern[str]:
    spelled = _OPENING.sub("(?:", way).replace("'", "['’]").replace("~", r"(?:\s|-)")
    spelled = _BEFORE.sub(lambda match: f"(?P<before>(?:{match[1]})\0)", spelled).replace(" ", "\0")
    whole = _SLOT.sub(_filled(slots, place), spelled.replace("\0", SPACE))
    try:
        return re.compile(rf"(?<![\w-]){whole}(?!\w)", re.IGNORECASE)
    except re.error as error:
        raise BadLanguage(f"{place}: cannot be read ({error}). Close every bracket, and name each slot once") from error


def _filled(slots: Mapping[str, str], place: str) -> Callable[[re.Match[str]], str]:
    def fill(match: re.Match[str]) -> str:
        name, second = match[1], match[2]
        if name not in slots:
            raise BadLanguage(f"{place}: no slot is called {name!r}. Take one of {', '.join(sorted(slots))}")
        return f"(?P<{name}{second}>{slots[name]})"

    return fill
