"""Direct quotations, and the day on which their words were said."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.read.annotate.quotations import quoted_spans
from dragoman.read.when.languages.english import english
from dragoman.read.when.timex.timex import Timex

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WORD = re.compile(r"[\w’'.-]*\w")
_SENTENCE = re.compile(r"[.!?](?=\s)")
_REACH = 250  # characters about a quotation in which it is told who says it


@dataclass(frozen=True, slots=True)
class Words:
    """The verbs of saying, and what may stand between one and its day."""

    saying: frozenset[str]
    between: frozenset[str]


@cache
def _words() -> Words:
    data = english("quotations")
    return Words(frozenset(data["saying"]), frozenset(str(word) for word in data["between"]))


class Quotations:
    """The quotations of a text."""

    def __init__(self, text: str) -> None:
        """Find them."""
        self._text = text
        self._spans = quoted_spans(text)
        self._starts = [start for start, _ in self._spans]

    def about(self, start: int) -> int | None:
        """The number of the quotation that holds a place; None outside of all."""
        at = bisect_right(self._starts, start) - 1
        return at if at >= 0 and start < self._spans[at][1] else None

    def said(self, number: int, told: Sequence[Timex]) -> Timex | None:
        """The expression among ``told`` that dates the words of a quotation: "he said on Monday"."""
        for opening, closing in (self._behind(number), self._before(number)):
            one = self._day_of_saying(opening, closing, told)
            if one is not None:
                return one
        return None

    def _behind(self, number: int) -> tuple[int, int]:
        """The rest of the sentence that the quotation ends in or breaks."""
        end = self._spans[number][1]
        limit = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text)
        limit = min(limit, _line_end(self._text, end), end + _REACH)
        if self._text[max(0, end - 2) : end - 1] not in {",", "!", "?", "-", "—"} and self._text[end : end + 1] != ",":
            return end, end  # the quotation ends its sentence
        sentence = _SENTENCE.search(self._text, end, limit)
        return end, sentence.start() if sentence else limit

    def _before(self, number: int) -> tuple[int, int]:
        """What leads to the quotation since the one before it: "he said on Monday:"; at most its own sentence."""
        start = self._starts[number]
        floor = max(self._spans[number - 1][1] if number else 0, self._text.rfind("\n", 0, start) + 1, start - _REACH)
        ends = [match.end() for match in _SENTENCE.finditer(self._text, floor, max(floor, start - 2))]
        return ends[-1] if ends else floor, start

    def _day_of_saying(self, opening: int, closing: int, told: Sequence[Timex]) -> Timex | None:
        for one in told[bisect_left(told, opening, key=lambda one: one.start) :]:
            if one.end > closing:
                break
            if one.edtf is not None and _DAY.fullmatch(one.edtf) and self._is_said(opening, one, closing):
                return one
        return None

    def _is_said(self, opening: int, one: Timex, closing: int) -> bool:
        """Whether a verb of saying stands beside the day: "said in Rome on Monday", "on Monday he told reporters"."""
        words = _words()
        before = _WORD.findall(self._text[opening : one.start])
        for word in reversed(before):
            if word in words.saying:
                return True
            if not _may_stand_between(word):
                break
        if before and before[-1].lower() not in {"on", "late", "early", "earlier"}:
            return False
        for word in _WORD.findall(self._text[one.end : min(closing, one.end + _REACH)]):
            if word in words.saying:
                return True
            if not _may_stand_between(word):
                return False
        return False


class Sayings:
    """The days on which the quotations of a text were said."""

    def __init__(self, quotations: Quotations, told: Sequence[Timex]) -> None:
        """Take the quotations of a text, and all that its expressions of time tell, in order."""
        self._quotations = quotations
        self._outside = [one for one in told if quotations.about(one.start) is None]
        self._found: dict[int, Timex | None] = {}

    def of(self, start: int) -> Timex | None:
        """The expression that dates the quotation which holds a place; None outside of all and where none does."""
        number = self._quotations.about(start)
        if number is None:
            return None
        if number not in self._found:
            self._found[number] = self._quotations.said(number, self._outside)
        return self._found[number]


def _may_stand_between(word: str) -> bool:
    return word[0].isupper() or word in _words().between


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)
