"""What belongs to an expression in TIMEX3: no preposition before it, nothing of the event behind it."""

from __future__ import annotations

import re
from functools import cache

from dragoman.read.when.expression import Anchored, Away, TimeExpression, Unclear
from dragoman.read.when.timex.words import tagging_words
from dragoman.read.when.wording import SPACE, WORDS, any_of

_REACH = 24  # characters before an expression in which words stand that belong to it
_ARTICLE_BEFORE = re.compile(rf"\b(?:the|a|an){SPACE}\Z", re.IGNORECASE)
_TAKES_AN_ARTICLE = re.compile(r"(?:last|next|past|current|same|previous|following|coming|first|second|third|fourth)\b")
_COUNTED = re.compile(r"\d+ (?:year|month|week|day|hour|minute)\b|[a-z]+ months\b")
_WHICH = re.compile(
    rf"\b(?:the{SPACE}(?:past|last|next|first|coming|previous|final)|past|last|next){SPACE}\Z", re.IGNORECASE
)
_PART = re.compile(
    rf"\b(?:(?:early|late){SPACE})?(?:midnight|midday|dawn|dusk|mid[- ]?morning|mid[- ]?afternoon"
    rf"|the{SPACE}(?:morning|afternoon|evening|night){SPACE}of)(?:{SPACE}(?:on|of))?{SPACE}(?:the{SPACE})?\Z",
    re.IGNORECASE,
)
_EARLIER = re.compile(rf"(?:earlier|later){SPACE}(?={any_of(WORDS.weekdays)})", re.IGNORECASE)


def extent_of(text: str, expression: TimeExpression) -> tuple[int, int]:
    """Start and end of the words that TIMEX3 marks."""
    start, end = expression.start, expression.end
    phrase = " ".join(text[start:end].lower().split())
    for opening in (_before(), _EARLIER) if phrase not in tagging_words().references else ():
        match = opening.match(text, start, end)
        start = match.end() if match is not None and match.end() < end else start
    if isinstance(expression.meaning, Anchored) and expression.meaning.event:
        closing = _behind().search(text, start, end)
        end = closing.start() if closing is not None else end
    words = text[start:end]
    if _TAKES_AN_ARTICLE.match(words) or _COUNTED.match(words):
        start = _with(_ARTICLE_BEFORE, text, start)
    if expression.kind == "date":
        start = _with(_PART, text, start)
    if expression.kind == "duration":
        start = _with(_WHICH, text, start)
    if expression.kind == "duration" or isinstance(expression.meaning, Away | Anchored | Unclear):
        start = with_more_or_less(text, start)
    return start, with_rest(text, end)


def with_more_or_less(text: str, start: int) -> int:
    """The start of a count with "nearly" or "more than" before it."""
    return _with(_more_or_less(), text, start)


def with_rest(text: str, end: int) -> int:
    """The end with "or so" behind it."""
    rest = _included_behind().match(text, end)
    return rest.end() if rest is not None else end


def _with(words: re.Pattern[str], text: str, start: int) -> int:
    match = words.search(text, max(0, start - _REACH), start)
    return match.start() if match is not None else start


@cache
def _more_or_less() -> re.Pattern[str]:
    words = tagging_words()
    over = "|".join(rf"(?<=\b{word} )(?:{any_of(words.over)})" for word in ("in", "for", "last", "after"))
    return re.compile(rf"(?:\b(?:{any_of(words.more_or_less)})|{over}){SPACE}\Z", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(tagging_words().not_included_before)}){SPACE}", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"{SPACE}(?:{any_of(tagging_words().not_included_behind)})\b.*\Z", re.IGNORECASE | re.DOTALL)


@cache
def _included_behind() -> re.Pattern[str]:
    return re.compile(rf"{SPACE}(?:{any_of(tagging_words().included_behind)})\b", re.IGNORECASE)
