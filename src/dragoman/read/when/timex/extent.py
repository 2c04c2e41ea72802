"""What belongs to an expression in TIMEX3: no preposition before it, nothing of the event behind it."""

from __future__ import annotations

import re
from functools import cache

from dragoman.read.when.expression import Anchored, TimeExpression
from dragoman.read.when.timex.words import tagging_words
from dragoman.read.when.wording import SPACE, any_of

_ARTICLE_BEFORE = re.compile(rf"\b(?:the|a|an){SPACE}\Z", re.IGNORECASE)
_TAKES_AN_ARTICLE = re.compile(r"(?:last|next|past|current|same|previous|following|coming|first|second|third|fourth)\b")
_COUNTED = re.compile(r"\d+ (?:year|month|week|day|hour|minute)\b|[a-z]+ months\b")
_MORE_OR_LESS = re.compile(
    rf"\b(?:(?:no{SPACE})?(?:more|less|fewer){SPACE}than|at{SPACE}least|up{SPACE}to|as{SPACE}(?:much|many|long){SPACE}as|over|nearly|almost){SPACE}\Z",
    re.IGNORECASE,
)


def extent_of(text: str, expression: TimeExpression) -> tuple[int, int]:
    """Start and end of the words that TIMEX3 marks."""
    start, end = expression.start, expression.end
    opening = _before().match(text, start, end)
    if opening is not None and opening.end() < end:
        start = opening.end()
    if isinstance(expression.meaning, Anchored) and expression.meaning.event:
        closing = _behind().search(text, start, end)
        end = closing.start() if closing is not None else end
    words = text[start:end]
    if _TAKES_AN_ARTICLE.match(words) or _COUNTED.match(words):
        article = _ARTICLE_BEFORE.search(text, max(0, start - 5), start)
        start = article.start() if article is not None else start
    if expression.kind == "duration":
        more = _MORE_OR_LESS.search(text, max(0, start - 16), start)
        start = more.start() if more is not None else start
    return start, end


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(tagging_words().not_included_before)}){SPACE}", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"{SPACE}(?:{any_of(tagging_words().not_included_behind)})\b.*\Z", re.IGNORECASE | re.DOTALL)
