"""On which day a sentence has somebody in an office: that of what it tells, else that of the article."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from dragoman.model.edtf import bounds
from dragoman.model.engagement import Engagement
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.when import TimeExpression, resolve

_NEWS = timedelta(days=60)  # what is told of these days before publication is told with today's titles


class Days:
    """The days of one article's sentences; ``engagements`` are what it tells of, with the sentences that do."""

    def __init__(
        self, published: str | None, engagements: Sequence[Engagement], expressions: Sequence[TimeExpression]
    ) -> None:
        self._published = published
        self._engagements = engagements
        self._expressions = expressions

    def of_phrase(self, engagement: Engagement | None) -> str | None:
        """The date for which a role phrase is resolved: the engagement's, as far as it is over, else the article's."""
        if engagement is None or engagement.date is None:
            return None if engagement is not None and engagement.background else self._published
        return engagement.date if not self._is_ahead(engagement.date) else self._published

    def of_title(self, sentence: Sentence) -> str | None:
        """The day as of which a title in a sentence holds; None where the sentence looks back to a time untold."""
        told = [e for e in self._engagements if any(sentence.start == s.start for s in e.evidence)]
        if told:
            return self._of_engagements(told)
        return None if self._looks_back(sentence) else self._published

    def since(self, sentence: Sentence, start: int) -> str | None:
        """The date on which a clause that begins there has something happen; None where it tells none or several."""
        dates = [e for e in self._expressions if sentence.start <= e.start < sentence.end and e.kind == "date"]
        found = {
            value
            for e in dates
            if not e.attributive and (value := resolve(e, published=self._published, tense="past").value)
        }
        behind = [e for e in dates if e.start >= start]
        return found.pop() if len(found) == 1 and len(dates) == 1 and (behind or dates) else None

    def _of_engagements(self, told: list[Engagement]) -> str | None:
        days = {self._day_of(engagement) for engagement in told}
        if len(days) == 1:
            return next(iter(days))
        if None in days or self._published is None:
            return None
        near = all(day is not None and self._is_news(day) for day in days)
        return self._published if near else None

    def _day_of(self, engagement: Engagement) -> str | None:
        if engagement.date is None:
            return None if engagement.background else self._published
        return engagement.date if not self._is_ahead(engagement.date) else self._published

    def _is_ahead(self, date: str) -> bool:
        return self._published is not None and bounds(date)[1] > bounds(self._published)[1]

    def _is_news(self, date: str) -> bool:
        return self._published is not None and bounds(date)[1] >= bounds(self._published)[0] - _NEWS

    def _looks_back(self, sentence: Sentence) -> bool:
        """Whether the sentence, or its paragraph up to there, speaks of a time before the news."""
        start = min(sentence.start, sentence.block.start)
        for e in self._expressions:
            if not start <= e.start < sentence.end or e.kind != "date" or e.attributive:
                continue
            value = resolve(e, published=self._published, tense="past").value
            if value is not None and not self._is_news(value):
                return True
        return False
