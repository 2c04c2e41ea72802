"""Shared words that are nobody's news: forms filled in anew, and what a page says of itself."""

from __future__ import annotations

import re
from functools import cache

from dragoman.model.article import Article
from dragoman.record.lineage.align import Segment
from dragoman.record.lineage.words import Words, phrases_of_pages

LEAST_VALUES = 4  # numbers and days; of fewer, some differ by chance
FILLED_IN = 0.5  # of them differ
DENSE = 15  # words for each phrase of a page at most, in what a page says of itself


def is_form(a: Words, b: Words, one: Segment, *, least: int = LEAST_VALUES) -> bool:
    """Whether two articles have the same sentence with other numbers and days: a report that is made every day."""
    ours, theirs = _values(a, one.left), _values(b, one.right)
    same = sum(a.values[x + n] for x, _, length in one.runs for n in range(length))
    differing = min(ours, theirs) - same
    return min(ours, theirs) >= least and differing >= FILLED_IN * min(ours, theirs)


def _values(words: Words, span: tuple[int, int]) -> int:
    return sum(words.values[span[0] : span[1] + 1])


def is_page_matter(article: Article, words: Words, one: Segment) -> bool:
    """Whether a passage is what a page says of itself: newsletters, accounts, rights."""
    first, last = one.left
    text = " ".join(article.text[words.starts[first] : words.ends[last]].casefold().split())
    found = sum(len(pattern.findall(text)) for phrase, pattern in _page() if phrase in text)
    return DENSE * found >= last - first + 1


@cache
def _page() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each phrase, and the pattern that finds it as whole words."""
    return tuple((phrase, re.compile(rf"\b{re.escape(phrase)}\b")) for phrase in phrases_of_pages())
