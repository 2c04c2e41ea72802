"""The quotations of an article, and which of them hold what a place in the text says."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from dragoman.model.article import Article
from dragoman.read.annotate.quotations import quoted_spans, single_quoted_spans, without_marks
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.statements.quote import Quote
from dragoman.read.extract.statements.unmarked import unmarked

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_ENDS = re.compile(r"[.,!?…]['\"”’»]*$")
_LONG = 5  # words from which a quotation counts as more than a phrase
_SPEECH = 3  # words of a quotation that is closed as speech is ("We will," he said)


class Quotes:
    """The quotations of one article from left to right, none within another."""

    def __init__(self, article: Article, sentences: Sequence[Sentence]) -> None:
        """Find them: in double marks, in single ones where nothing else quotes, and unmarked behind "he said:"."""
        text = article.text
        double = quoted_spans(text)
        single = [s for s in single_quoted_spans(text) if not any(a < s[1] and s[0] < b for a, b in double)]
        marked = [_quote(text, start, end) for start, end in [*double, *single]]
        self.all = sorted([*marked, *unmarked(article, sentences, double)], key=lambda q: q.start)
        self._starts = [one.start for one in self.all]

    def at(self, place: int) -> Quote | None:
        """The quotation that holds a place."""
        number = bisect_right(self._starts, place) - 1
        return self.all[number] if number >= 0 and place < self.all[number].end else None

    def over(self, start: int, end: int) -> list[Quote]:
        """The quotations that share a character with a stretch."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_right(self._starts, end - 1)
        return [one for one in self.all[first:last] if one.start < end and start < one.end]

    def speaks_at(self, place: int) -> bool:
        """Whether a place lies in quoted speech, so that its words are the quoted speaker's."""
        quote = self.at(place)
        return quote is not None and quote.whole

    def last_before(self, place: int) -> Quote | None:
        """The last quotation that ends before a place."""
        number = bisect_right(self._starts, place) - 1
        while number >= 0 and self.all[number].end > place:
            number -= 1
        return self.all[number] if number >= 0 else None

    def first_after(self, place: int) -> Quote | None:
        """The first quotation that begins at or behind a place."""
        number = bisect_right(self._starts, place - 1)
        return self.all[number] if number < len(self.all) else None


def _quote(text: str, start: int, end: int) -> Quote:
    first, last = without_marks(text, start, end)
    words = len(_WORD.findall(text, first, last))
    is_open = end == last or (last < end and text[last:end].isspace())
    ended = bool(_ENDS.search(text[first:end]))
    return Quote(start, end, words >= _LONG or (words >= _SPEECH and ended) or (ended and words > 0), is_open)
