"""Words that are a name or none by what stands beside them: MAY and may, US and us."""

from __future__ import annotations

from dragoman.read.annotate.case.lexicon import Lexicon
from dragoman.read.annotate.case.vocabulary import words


def is_month(low: str, before: str, after: str) -> bool:
    """Whether a word is the month, or the day's short form: a figure or a preposition stands beside it."""
    if _is_figure(before) or _is_figure(after):
        return True
    if low in words("short_dates") and (after in words("doubtful_months") or after in words("months")):
        return True  # "SAT, AUGUST 16"
    return low in words("doubtful_months") and before in words("before_months")


def _is_figure(word: str) -> bool:
    return word[:1].isdigit() and len(word) <= len("1989")


def is_word_for_us(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether the letters US stand for those who speak, and not for the United States."""
    if before not in words("before_us"):
        return False
    return not after or "function" in lexicon.parts(after)
