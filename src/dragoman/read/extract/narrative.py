"""The day that the telling has reached: a date for each frame, in the order of the text."""

from __future__ import annotations

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Status
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.dating import dates_nobody, expression_for, tense_for, tense_of
from dragoman.read.extract.draft import Dated, Telling
from dragoman.read.extract.frame import Frame
from dragoman.read.extract.status import StatusReading
from dragoman.read.extract.todays import date_of_the_news
from dragoman.read.when import TimeExpression, is_anchored, resolve

_DAY = 10  # characters of a date of day precision


class Narrative:
    """Dates the frames of one article; ``anchor`` is the day that was told of last, from which "the next day" counts."""

    def __init__(self, published: str | None) -> None:
        """Begin an article, published on that date or at a time unknown."""
        self._published = published
        self._anchor: str | None = None
        self._here: list[tuple[int, str]] = []  # the days told so far in this sentence, with where they stand

    def tell(self, frame: Frame, status: StatusReading, expressions: list[TimeExpression]) -> Telling:
        """A frame with its date; what is dated after publication has not occurred yet."""
        expression = expression_for(frame, status, expressions)
        if expression is None:
            return Telling(frame, status, date_of_the_news(frame, status, self._published))
        when = resolve(
            expression, published=self._published, tense=tense_for(frame, status, expression), anchor=self._reached(expression)
        )
        date = Dated(when.value, when.reason, expression.start, expression.end)
        self._note(date)
        return Telling(frame, self._by_date(frame, status, date, expression), date)

    def leave(self, sentence: Sentence, expressions: list[TimeExpression]) -> None:
        """End a sentence: the last day told in it is the one that the next sentence counts from."""
        if not self._here and sentence.kind is BlockKind.PARAGRAPH:
            for expression in expressions:
                if expression.kind == "date" and not dates_nobody(expression, sentence):
                    when = resolve(expression, published=self._published, tense=_tense(sentence), anchor=self._reached(expression))
                    self._note(Dated(when.value, None, expression.start, expression.end))
        if self._here:
            self._anchor = self._here[-1][1]
        self._here = []

    def _reached(self, expression: TimeExpression) -> str | None:
        if not is_anchored(expression):
            return None
        before = [value for start, value in self._here if start < expression.start]
        return before[-1] if before else self._anchor

    def _note(self, date: Dated) -> None:
        if date.value and len(date.value) == _DAY and (date.start, date.value) not in self._here:
            self._here.append((date.start, date.value))
            self._here.sort()

    def _by_date(self, frame: Frame, status: StatusReading, date: Dated, expression: TimeExpression) -> StatusReading:
        """What is dated after publication, or in the present tense on its day, has not occurred yet."""
        published = self._published
        if date.value is None or published is None or status.status not in (Status.OCCURRED, Status.ONGOING):
            return status
        first, known = date.value[: len(published)], published[: len(date.value)]
        today = first == known and len(date.value) == _DAY and status.status is Status.OCCURRED
        if first > known or (today and tense_for(frame, status, expression) == "future"):
            return StatusReading(Status.PLANNED, status.word)
        return status


def _tense(sentence: Sentence) -> str:
    ahead = any(c.lower_ in ("will", "would", "to") and c.dep_ == "aux" for c in sentence.span.root.children)
    return tense_of(Status.PLANNED if ahead else Status.OCCURRED)
