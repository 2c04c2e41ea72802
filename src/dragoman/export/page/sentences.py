"""The sentences around the words of a span, for a reader's eye; nothing is read from them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dragoman.model.article import Article
from dragoman.model.evidence import Evidence

LONGEST = 480  # characters of a sentence before it is cut down to what surrounds the words
AROUND = 160

_END = re.compile(r"[.!?…]['\"”’)\]]{0,3}\s+(?=['\"“‘(\[]?[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Sgt|Sen|Rep|Gov|St|Jr|Sr|No|vs|U\.S|U\.K|U\.N))$"
)


def sentence_spans(article: Article, words: Iterable[Evidence]) -> list[tuple[int, int]]:
    """The sentences that hold the words, in order of the text, each once; they end with their block."""
    found = sorted({_sentence(article, span) for span in words})
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _sentence(article: Article, span: Evidence) -> tuple[int, int]:
    start, end = _block(article, span)
    for match in _END.finditer(article.text, start, end):
        if _ABBREVIATION.search(article.text, max(start, match.start() - 6), match.start()):
            continue
        if match.end() <= span.start:
            start = match.end()
        elif match.start() >= span.end - 1:
            end = match.end()
            break
    return _cut(article.text, start, end, span)


def _block(article: Article, span: Evidence) -> tuple[int, int]:
    for block in article.blocks:
        if block.start <= span.start and span.end <= block.end:
            return block.start, block.end
    return span.start, span.end


def _cut(text: str, start: int, end: int, span: Evidence) -> tuple[int, int]:
    """The sentence without white space at its ends; of a very long one the words around the span."""
    if end - start > LONGEST:
        first, last = max(start, span.start - AROUND), min(end, span.end + AROUND)
        start = first if first == start else text.find(" ", first, span.start) + 1 or first
        end = last if last == end else (text.rfind(" ", span.end, last) if " " in text[span.end : last] else last)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
