"""The expressions that the grammar of dates has not, as the rule that they follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.read.when.expression import Away, Period, TimeExpression, Unit
from dragoman.read.when.timex.extent import with_more_or_less
from dragoman.read.when.timex.grammar import grammar
from dragoman.read.when.timex.words import tagging_words
from dragoman.read.when.wording import SPACE, describes_a_noun, number_of, word_before

_RATE = re.compile(
    rf"(?:\d|percent|times|once|twice|million|billion|dollars|barrels|tons|tonnes|people){SPACE}\Z", re.IGNORECASE
)
_BEFORE_A_SHORT_YEAR = frozenset(
    {"in", "since", "by", "of", "from", "until", "during", "summer", "spring", "autumn", "fall", "winter"}
)
# Rules that need one of these words before them.
_BEFORE = {
    "the": frozenset(
        {"on", "for", "during", "in", "at", "later", "earlier", "throughout", "over", "within", "through", "of"}
    ),
    "season": frozenset({"in", "into", "since", "by", "until", "during", "early", "late", "mid", "over", "throughout"}),
    "anniversary": frozenset(
        {
            "on",
            "by",
            "before",
            "after",
            "until",
            "since",
            "mark",
            "marks",
            "marked",
            "marking",
            "celebrate",
            "celebrated",
        }
    ),
    "short_year": _BEFORE_A_SHORT_YEAR,
}
_NO_LENGTHS = frozenset({"nights", "quarters", "mins"})  # alone they seldom tell a length
_OPENS_A_SENTENCE = re.compile(r"(?:[.!?]\s|\n)\Z")
_SOON = re.compile(rf"{SPACE}(?:as|after)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Beside:
    """Words of a text that follow a rule of ``timex_grammar.yml``."""

    rule: str
    start: int
    end: int
    text: str

    @property
    def phrase(self) -> str:
        """The words in lower case, one blank between them."""
        return " ".join(self.text.lower().split())


def wider(text: str) -> Iterator[Beside | TimeExpression]:
    """The expressions that go before the dates inside them."""
    for match in grammar().wider.finditer(text):
        found = _found(match)
        if found.rule != "year_in_words" or _is_a_year(found, text):
            yield _as_date(found) or found


def beside(text: str, taken: list[tuple[int, int]]) -> Iterator[Beside]:
    """The expressions of a text between the places that are taken, which are in order."""
    at = 0
    for start, end in [*taken, (len(text), len(text))]:
        for match in grammar().beside.finditer(text, at, start):
            found = _found(match)
            if _stands(found, text):
                yield _in_sets(_lengthened(found, text, at), text)
        at = end


def _found(match: re.Match[str]) -> Beside:
    assert match.lastgroup is not None
    return Beside(match.lastgroup, match.start(), match.end(), match[0])


def _stands(found: Beside, text: str) -> bool:
    """Whether the words around it let it be one: "the day" needs a preposition, "soon" no "after"."""
    if found.rule == "anniversary" and (
        not found.start or _OPENS_A_SENTENCE.search(text, found.start - 2, found.start)
    ):
        return True
    if found.rule in _BEFORE:
        return word_before(text, found.start) in _BEFORE[found.rule]
    if found.rule == "reference" and "soon" in found.phrase:
        return word_before(text, found.start) != "as" and not _SOON.match(text, found.end)
    if found.phrase == "quarterly":
        return not describes_a_noun(text, found.end)
    return found.rule != "plural" or (found.phrase not in _NO_LENGTHS and word_before(text, found.start) != "matter")


def _is_a_year(found: Beside, text: str) -> bool:
    """Whether "two thousand and five" is no count."""
    return found.phrase[:3] not in {"two", "six", "sev"} or word_before(text, found.start) in _BEFORE_A_SHORT_YEAR


def _lengthened(found: Beside, text: str, floor: int) -> Beside:
    """A length with "nearly" or "more than" before it."""
    start = with_more_or_less(text, found.start) if found.rule in {"one", "counted"} else found.start
    return found if start < floor else Beside(found.rule, start, found.end, text[start : found.end])


def _in_sets(found: Beside, text: str) -> Beside:
    """A rate where a count stands before it: "three times a week"."""
    counted = found.rule == "one" and found.phrase in tagging_words().sets
    if counted and _RATE.search(text, max(0, found.start - 12), found.start):
        return Beside("set", found.start, found.end, found.text)
    return found


_COUNT = re.compile(r"\[(?P<number>[\w-]+)\]\s(?P<unit>\w+?)s\s")


def _as_date(found: Beside) -> TimeExpression | None:
    """What quotations and slips write for a date that the grammar has: "[ten] years ago", "this years"."""
    if found.rule == "this_years":
        return TimeExpression(found.start, found.end, found.text, "date", Period("year", 0))
    match = _COUNT.match(found.text) if found.rule == "bracketed_count" else None
    if match is None or match["unit"].lower() not in {"day", "week", "month", "year", "decade"}:
        return None
    unit: Unit = match["unit"].lower()  # type: ignore[assignment]
    away = Away(-int(number_of(match["number"])), unit)
    return TimeExpression(found.start, found.end, found.text, "date", away)
