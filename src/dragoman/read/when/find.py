"""Finding the time expressions of a text: where words of time stand, the longest reading from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dragoman.read.when import clock, explicit, lengths, nth_weekdays, relative, spelled, weekdays
from dragoman.read.when.expression import Clock, Cycle, Kind, Length, Meaning, TimeExpression
from dragoman.read.when.feasts import finding as feasts
from dragoman.read.when.feasts.names import feast_names
from dragoman.read.when.joining import joined
from dragoman.read.when.rows_of_days import with_rows_of_days
from dragoman.read.when.surroundings import placed
from dragoman.read.when.wording import MONTH_NUMBERS, WORDS, Rule

_RULES: tuple[Rule, ...] = (
    *explicit.RULES,
    *spelled.RULES,
    *weekdays.RULES,
    *nth_weekdays.RULES,
    *relative.RULES,
    *lengths.RULES,
    *feasts.RULES,
    *clock.RULES,
)
_TOKEN = re.compile(r"([A-Za-z]+)|([0-9]+)|\n")
_REACH = 48  # characters before a word of time within which its expression begins

_WORDS_OF_TIME = frozenset(
    form
    for word in {
        *MONTH_NUMBERS,
        *WORDS.weekdays,
        *WORDS.weekday_abbreviations,
        *(f"{day}s" for day in WORDS.weekdays),
        *WORDS.seasons,
        *WORDS.sets,
        *(
            f"{unit}{s}"
            for unit in ("hour", "day", "week", "weekend", "month", "quarter", "year", "decade")
            for s in ("", "s")
        ),
        *(f"{unit}long" for unit in ("day", "week", "month", "year", "decade")),
        "today",
        "tonight",
        "yesterday",
        "tomorrow",
        "morning",
        "afternoon",
        "evening",
        "night",
        "noon",
        "eve",
        "annum",
        "fortnight",
        "fortnights",
        "pm",
        "am",
        *(re.split(r"\W+", phrase)[-1] for phrase in WORDS.coarse_now),
        *feast_names().closing_words,
    }
    for form in (word, word.capitalize(), word.upper())
)


def _by_first_word() -> dict[str, tuple[Rule, ...]]:
    table: dict[str, list[Rule]] = {}
    for rule in _RULES:
        for word in sorted(rule.begins):
            table.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in table.items()}


_RULES_OF = _by_first_word()


def find(text: str, offset: int = 0, *, ranges: bool = True) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order and without overlap; ``offset`` is added to their places.

    None runs over a line break. Without ``ranges``, "from Tuesday to Thursday" is two expressions, as in TIMEX3.
    """
    found = joined(text, list(with_rows_of_days(text, _atoms(text))), ranges)
    placed_ones = placed(text, found)
    if not offset:
        return placed_ones
    return tuple(_moved(expression, offset) for expression in placed_ones)


def _moved(expression: TimeExpression, offset: int) -> TimeExpression:
    return replace(expression, start=expression.start + offset, end=expression.end + offset)


def kind_of(meaning: Meaning) -> Kind:
    """The kind of expression after TIMEX3."""
    kinds: dict[type, Kind] = {Length: "duration", Cycle: "set", Clock: "time"}
    return kinds.get(type(meaning), "date")


def _regions(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of text in which expressions begin: a word of time and what stands before it on its line."""
    line = done = 0
    opening = closing = -1
    for token in _TOKEN.finditer(text):
        group = token.lastindex
        if group == 1:
            if token[0] not in _WORDS_OF_TIME:
                continue
        elif group == 2:
            if not _may_be_time(text, token[0], token.end()):
                continue
        else:
            line = token.end()
            continue
        start = max(line, token.start() - _REACH, done)
        if start <= closing:
            closing = token.end()
            continue
        if opening >= 0:
            yield opening, closing
        opening, closing = start, token.end()
    if opening >= 0:
        yield opening, closing


def _may_be_time(text: str, digits: str, end: int) -> bool:
    """Whether a number may be a year, a time of day or the number of a day."""
    if len(digits) == 4:
        return digits[0] in "012"
    return (
        len(digits) <= 2
        and text[end : end + 1] in {":", "s", "n", "r", "t", "p", "a", ".", " ", "/"}
        and (
            text[end : end + 1] not in {" ", ".", "/"}
            or text[end + 1 : end + 2] in {"p", "a", "P", "A"}
            or text[end + 1 : end + 3].isdigit()  # "14.30", "13/12/22"
        )
    )


def _atoms(text: str) -> Iterator[TimeExpression]:
    """The longest expression at each place, before neighbours are joined."""
    done = 0
    for opening, closing in _regions(text):
        for token in _TOKEN.finditer(text, opening, closing):
            start = token.start()
            if start < done or token.lastindex is None or _inside_a_word(text, start, token.lastindex == 2):
                continue
            rules = _RULES_OF.get("#" if token.lastindex == 2 else token[0].lower())
            if rules is None:
                continue
            best = None
            for rule in rules:
                match = rule.pattern.match(text, start)
                if match is None or (best is not None and match.end() <= best.end):
                    continue
                draft = rule.read(match)
                if draft is not None and (best is None or draft.end > best.end):
                    best = draft
            if best is None:
                continue
            done = best.end
            if best.meaning is not None:
                yield TimeExpression(
                    start, best.end, text[start : best.end], kind_of(best.meaning), best.meaning, best.time
                )


def _inside_a_word(text: str, start: int, digits: bool) -> bool:
    """Whether a word goes on from the left, or a number is part of a longer one, an amount or an address."""
    if start == 0:
        return False
    before = text[start - 1]
    if before.isalnum() or before == "_":
        return True
    if not digits:
        return False
    return before in "$€£#/=&%@+" or (before in ".,:" and start > 1 and text[start - 2].isalnum())
