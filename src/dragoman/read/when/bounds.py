"""What a text tells of its own publication: not before the last day told as past, not after one still to come."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from dragoman.model import edtf
from dragoman.model.article import Article, BlockKind
from dragoman.read.when.expression import TimeExpression
from dragoman.read.when.find import find
from dragoman.read.when.languages.english import english
from dragoman.read.when.resolve import resolve
from dragoman.read.when.sentences import sentence_about
from dragoman.read.when.timex.tenses import speaks_of_the_future

_QUOTED = re.compile(r"[\"“”«»]")
_NEAR = 60  # characters between a date and the verb that tells it
_OPENING = 12  # characters before a date that opens its sentence: "Then, on "
_EARLIEST = date(1900, 1, 1)
_EDGES = frozenset({None, "since", "after"})


@dataclass(frozen=True, slots=True)
class Told:
    """A date written out in full that the text tells as past, or as still to come."""

    value: str
    past: bool
    words: str


def bounded(article: Article) -> Article:
    """The article with the bounds that its text sets to a publication that nothing dates; else as it is.

    Bounds that the page itself gave hold; the text narrows them, and where it contradicts them it is not heard.
    """
    if article.published is not None:
        return article
    told = list(told_in(article))
    past = max((one for one in told if one.past), key=lambda one: edtf.bounds(one.value)[0], default=None)
    ahead = min((one for one in told if not one.past), key=lambda one: edtf.bounds(one.value)[1], default=None)
    bounds, reasons = article.published_bounds, [article.published_reason] if article.published_reason else []
    for one, what in ((past, "past"), (ahead, "still to come")):
        narrower = _within(bounds, one) if one is not None else None
        if one is not None and narrower is not None:
            bounds = narrower
            reasons.append(f"the text tells {one.words!r} as {what}")
    return replace(article, published_bounds=bounds, published_reason="; ".join(reasons) or None)


def told_in(article: Article) -> Iterator[Told]:
    """The full dates of an article's paragraphs that are past or to come beyond doubt, in their order."""
    found = find(article.text)
    starts = [one.start for one in found]
    for one in found:
        value = _in_full(one)
        if value is None or not _is_in_a_paragraph(article, one.start):
            continue
        start, end = sentence_about(article.text, one.start, one.end)
        around = article.text[start:end]
        if _unsure().search(around):
            continue
        beside = found[bisect_left(starts, start) : bisect_left(starts, end)]
        others = [other for other in beside if other is not one]
        if _is_told(article.text, one, others, start, end):
            yield Told(value, True, one.text)
        elif one.bound is None and _is_to_come(article.text, one, others, start) and not _QUOTED.search(around):
            yield Told(value, False, one.text)


def _is_in_a_paragraph(article: Article, start: int) -> bool:
    at = bisect_right(article.blocks, start, key=lambda block: block.start) - 1
    block = article.blocks[at] if at >= 0 else None
    return block is not None and block.kind is BlockKind.PARAGRAPH and start < block.end


def _in_full(one: TimeExpression) -> str | None:
    """The value of a date that needs nothing else to be told; None for all other expressions."""
    if one.kind != "date" or one.attributive or one.approximate or one.hint or one.bound not in _EDGES:
        return None
    value = resolve(replace(one, bound=None), published=None, tense=None).value
    if value is None or value[-1] in "?~" or "/" in value or edtf.bounds(value)[0] < _EARLIEST:
        return None
    return value


def _is_told(text: str, one: TimeExpression, others: list[TimeExpression], start: int, end: int) -> bool:
    """Whether a verb of the past stands close to the date, with no other date between, and nothing lies ahead."""
    if speaks_of_the_future(text, start, end):
        return False
    before = [match.end() for match in _told().finditer(text, max(start, one.start - _NEAR), one.start)]
    if before:
        alone = not any(before[-1] <= other.start < one.start for other in others)
        return alone and not _present().search(text, before[-1], one.start)
    if one.start - start > _OPENING:
        return False
    behind = _told().search(text, one.end, min(end, one.end + _NEAR))
    if behind is None or _present().search(text, one.end, behind.start()):
        return False
    return not any(one.end <= other.start < behind.start() for other in others)


def _is_to_come(text: str, one: TimeExpression, others: list[TimeExpression], start: int) -> bool:
    if others:
        return False
    return _ahead().search(text, max(start, one.start - _NEAR), one.start) is not None


def _within(bounds: str | None, one: Told) -> str | None:
    """The bounds narrowed by a date; None where they contradict it or are as narrow already."""
    first, last = edtf.bounds(bounds) if bounds else (date.min, date.max)
    opening, closing = edtf.bounds(one.value)
    low, high = (max(first, opening), last) if one.past else (first, min(last, closing))
    if low > high or (low, high) == (first, last):
        return None
    return f"{'..' if low == date.min else low}/{'..' if high == date.max else high}"


@cache
def _words() -> dict[str, list[str]]:
    loaded: dict[str, list[str]] = english("bounds")
    return loaded


def _any_of(name: str) -> re.Pattern[str]:
    phrases = sorted(_words()[name], key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, phrases))})(?![\w-])", re.IGNORECASE)


@cache
def _told() -> re.Pattern[str]:
    return _any_of("told")


@cache
def _ahead() -> re.Pattern[str]:
    return _any_of("to_come")


@cache
def _present() -> re.Pattern[str]:
    return _any_of("present")


@cache
def _unsure() -> re.Pattern[str]:
    return _any_of("unsure")
