"""Which country's day is meant where countries keep a day of one name on different days, and which feast."""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.read.when.feasts.table import feast_entries
from dragoman.read.when.sentences import sentence_about

_OF = re.compile(r"\s(?:celebrations\s|parade\s)?(?:of|in)\s(?:the\s)?")
_WORD = re.compile(r"[A-Za-z]+")


def country_of(name: str, text: str, start: int, end: int) -> str | None:
    """The one country of the table that the sentence names; None where it names several or none."""
    from dragoman.reference.countries import find_countries  # noqa: PLC0415 - only few texts need the table

    known = feast_entries()[name].countries
    opening, closing = sentence_about(text, start, end)
    sentence = text[opening:closing]
    found = [match for match in find_countries(sentence) if match.country in known]
    start, end = start - opening, end - opening
    beside = [
        match for match in found if 0 <= start - match.end <= 3 or _OF.fullmatch(sentence[end : max(end, match.start)])
    ]
    codes = {match.country for match in beside or found}
    return codes.pop() if len(codes) == 1 else None


def which_of(name: str, text: str) -> str:
    """The feast that a word for several stands for, where the text names things of one alone; else the word itself."""
    either = feast_entries()[name].either
    words = _words_of(text)
    told = [feast for feast, tells in either.items() if words.intersection(tells)]
    return told[0] if len(told) == 1 else name


@lru_cache(maxsize=1)  # a text may name such a feast on every line
def _words_of(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))
