"""The day that the telling has reached: a date for each frame, in the order of the text."""

from __future__ import annotations

from dataclasses import replace

from dragoman.model.article import Article, BlockKind
from dragoman.model.edtf import bounds
from dragoman.model.engagement import Status
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.factuality.status_reading import StatusReading
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.tellings.agreement import agreed
from dragoman.read.extract.tellings.continuing import says_same_day
from dragoman.read.extract.tellings.dating import (
    dates_nobody,
    expression_for,
    from_the_main_clause,
    tense_for,
    with_its_year,
    word_date,
)
from dragoman.read.extract.tellings.disputed import disputed
from dragoman.read.extract.tellings.entries import caption_date, entry_date
from dragoman.read.extract.tellings.event_days import event_day
from dragoman.read.extract.tellings.runs import Runs
from dragoman.read.extract.tellings.said_days import said_on
from dragoman.read.extract.tellings.stays import is_under_way, stay
from dragoman.read.extract.tellings.tagged import Tagged
from dragoman.read.extract.tellings.telling import Dated, Telling
from dragoman.read.extract.tellings.todays import date_of_the_news, is_present
from dragoman.read.extract.tellings.told_tense import ToldTense, told_tense
from dragoman.read.when import TimeExpression, When, resolve
from dragoman.read.when.expression import Away, Period, Weekday
from dragoman.read.when.story import Tense
from dragoman.read.who.scene import Scene

_WHY = "the day told before it in its sentence"
_DAY = 10  # characters of a date of day precision
_BESIDE = 8  # characters between a date and its time of day
_BOUNDED = "publication is known only to lie within bounds"
_DAYS = 14  # the longest stretch that "the next day" can count from


class Narrative:
    """Dates the frames of one article; "the next day" counts from the day that was told of last."""

    def __init__(self, article: Article, scene: Scene, headed: dict[int, TimeExpression], digest: bool = False) -> None:
        """Begin an article, published on a day or at a time unknown, perhaps within bounds.

        A digest tells of its day in the present tense.
        """
        self._published, self._digest = article.published, digest
        self._anchor: str | None = article.published if digest else None
        self._tagged = Tagged(article.text, article.published)
        bounds = None if article.published else article.published_bounds
        self._seen_from = article.published or bounds
        self._bounded = f"{_BOUNDED}, {bounds}" if bounds else None
        self._runs = Runs(scene)
        self._headed = headed  # the dates that stand on a line above blocks, by where those start
        self._entry: tuple[int, Dated] | None = None  # where the present entry of a chronology begins, and its date
        self._here: list[tuple[int, str]] = []  # the days told so far in this sentence, with where they stand

    def tell(self, frame: Frame, status: StatusReading, expressions: list[TimeExpression]) -> Telling:
        """A frame with its date, and a status that agrees with it."""
        if self._digest and is_present(status.word):
            status = replace(status, sure=True)
        expression = (
            expression_for(frame, status, expressions)
            or entry_date(frame.sentence, expressions)
            or caption_date(frame, expressions)
        )
        if expression is None:
            date = date_of_the_news(
                frame, status, self._published, self._digest and self._entry is None
            ) or self._continued(frame, status, expressions)
            return self._standing(frame, status, date)
        expression = with_its_year(from_the_main_clause(frame, expression), expressions, frame.sentence)
        tense = tense_for(frame, status, expression, self._digest)
        published, anchor = self._published_for(status, frame, expression, expressions)
        said = said_on(frame, expression, expressions, tense, self._tagged)
        published = said or published
        when = resolve(expression, published=published, tense=tense, anchor=anchor)
        counted = event_day(expression, self._tagged)
        date = Dated(
            counted or when.value,
            None if counted else when.reason,
            expression.start,
            expression.end,
            inferred=None if counted else self._of_bounds(expression, when, anchor),
            time=when.time or _hour(expression, expressions),
            expression=expression,
            counted_from=anchor,
            said=said,
        )
        if date.value is None and (expression.bound is not None or isinstance(expression.meaning, Away)):
            date = self._continued(frame, status, [e for e in expressions if e is not expression]) or date
        date = disputed(frame, status, date, expressions, published=published, tense=tense)
        arrived = date
        date = stay(frame, status, date, expressions, self._published)
        status, date = agreed(status, date, said or self._published, self._told(frame, status, date, tense))
        if self._bounded is None or date.inferred != self._bounded:
            self._note(date)
        if (
            date.value
            and self._published
            and _has_begun(expression)
            and is_under_way(frame, status, date.value, self._published)
        ):
            status = StatusReading(Status.ONGOING, status.word)
        return self._standing(frame, status, date, arrived)

    def _published_for(
        self, status: StatusReading, frame: Frame, expression: TimeExpression, expressions: list[TimeExpression]
    ) -> tuple[str | None, str | None]:
        """What a date is resolved against: publication, or the day of the calling off, and the day told last."""
        called_off = word_date(status, expressions, frame.sentence)
        published, anchor = self._seen_from, self._reached(expression, expressions)
        if isinstance(expression.meaning, Weekday) and not self._here and not self._runs.plans_on(frame):
            anchor = None
        if (
            called_off is not None and called_off is not expression and isinstance(expression.meaning, Weekday)
        ):  # "on Thursday cancelled talks set for Saturday"
            published = resolve(called_off, published=published, tense="past", anchor=anchor).value or published
        return published, anchor

    def _told(self, frame: Frame, status: StatusReading, date: Dated, tense: Tense) -> ToldTense:
        """The tense in which it is told; the present of an entry that opens with the day's date is a past."""
        told = told_tense(frame, status)
        return "past" if told == "present" and tense == "past" and date.value == self._published else told

    def _of_bounds(self, expression: TimeExpression, when: When, anchor: str | None) -> str | None:
        """What a date rests on that was counted from a publication known only within bounds."""
        if self._bounded is None or when.value is None:
            return None
        told_in_full = resolve(expression, published=None, tense=None, anchor=anchor).value
        return self._bounded if told_in_full is None else None

    def _standing(
        self, frame: Frame, status: StatusReading, date: Dated | None, arrived: Dated | None = None
    ) -> Telling:
        telling = Telling(frame, status, date)
        self._runs.stand(telling, arrived)
        return telling

    def leave(self, sentence: Sentence, expressions: list[TimeExpression]) -> None:
        """End a sentence: the last day told in it is the one that the next sentence counts from."""
        opening = entry_date(sentence, expressions)
        if opening is not None:
            when = resolve(opening, published=self._seen_from, tense="past", anchor=self._anchor)
            self._entry = (sentence.block.start, Dated(when.value, when.reason, opening.start, opening.end))
        if not self._here and sentence.kind is BlockKind.PARAGRAPH:
            for expression in expressions:
                if expression.kind == "date":
                    self._pass(sentence, expression, expressions)
        if self._here:
            self._anchor = self._here[-1][1]
        self._here = []

    def _pass(self, sentence: Sentence, expression: TimeExpression, expressions: list[TimeExpression]) -> None:
        """Take note of a date that dates no engagement."""
        anchor = self._reached(expression, expressions)
        said = dates_nobody(expression, sentence)
        tense = "past" if said else _tense(sentence, expression)
        seen_from = self._tagged.day_of_saying(expression.start) or self._published
        when = resolve(expression, published=seen_from, tense=tense, anchor=anchor)
        date = Dated(when.value, None, expression.start, expression.end)
        if said:
            self._runs.say(sentence, date)
            return
        self._note(date)
        self._runs.move(sentence, expression, date, self._published)

    def _continued(self, frame: Frame, status: StatusReading, expressions: list[TimeExpression]) -> Dated | None:
        """The day of the engagement told of just before, where an undated one goes on in the same tense."""
        return (
            self._of_the_sentence(frame, status, expressions)
            or self._runs.day_for(frame, status, expressions)
            or self._of_the_entry(frame, status)
        )

    def _of_the_sentence(self, frame: Frame, status: StatusReading, expressions: list[TimeExpression]) -> Dated | None:
        """As in "was struck on 7 May at the request of X, who had rung her before dawn": the day told before it."""
        before = [
            e
            for e in expressions
            if e.kind == "date" and e.bound is None and e.end <= frame.start and not dates_nobody(e, frame.sentence)
        ]
        if not before or not says_same_day(frame, status):
            return None
        when = resolve(before[-1], published=self._published, tense="past", anchor=self._anchor)
        known = when.value is not None and len(when.value) == _DAY
        return Dated(when.value, None, before[-1].start, before[-1].end, _WHY) if known else None

    def _of_the_entry(self, frame: Frame, status: StatusReading) -> Dated | None:
        """The date that opens the entry of a chronology that a sentence stands in."""
        start = frame.sentence.block.start
        entry = self._entry if self._entry is not None and self._entry[0] == start else self._heading(start)
        if entry is None or status.status is not Status.OCCURRED or frame.refers:
            return None
        return Dated(entry[1].value, None, entry[1].start, entry[1].end, "the date that opens the entry")

    def _heading(self, start: int) -> tuple[int, Dated] | None:
        line = self._headed.get(start)
        if line is None:
            return None
        when = resolve(line, published=self._published, tense="past", anchor=self._anchor)
        return start, Dated(when.value, when.reason, line.start, line.end)

    def _reached(self, expression: TimeExpression, expressions: list[TimeExpression]) -> str | None:
        """The day told last before an expression: in its sentence, be it of something else, or before."""
        before = [(start, value) for start, value in self._here if start < expression.start]
        for other in expressions:
            if other.start < expression.start and other.kind == "date" and other.meaning != expression.meaning:
                value = resolve(
                    other, published=None, tense=None
                ).value  # what is written out in full needs nothing else
                if value and len(value) == _DAY:
                    before.append((other.start, value))
        return max(before)[1] if before else self._anchor

    def _note(self, date: Dated) -> None:
        if date.value and _is_of_days(date.value) and (date.start, date.value) not in self._here:
            self._here.append((date.start, date.value))
            self._here.sort()


def _hour(expression: TimeExpression, expressions: list[TimeExpression]) -> str | None:
    """The time of day that stands right beside a date: "at 10 a.m. on Tuesday"."""
    hours = [e for e in expressions if e.kind == "time" and e.time]
    beside = [h for h in hours if 0 <= h.start - expression.end <= _BESIDE or 0 <= expression.start - h.end <= _BESIDE]
    return beside[0].time if len(beside) == 1 else None


def _has_begun(expression: TimeExpression) -> bool:
    """Whether an expression tells the days themselves; "this week" is only where they lie."""
    return not isinstance(expression.meaning, Period | Away)


def _is_of_days(value: str) -> bool:
    first, last = bounds(value)
    return (last - first).days < _DAYS


def _tense(sentence: Sentence, expression: TimeExpression) -> Tense:
    """The direction of a date that no frame claims: ahead where anything in its sentence is."""
    root = sentence.span.root
    if any(t.lower_ in ("will", "would", "'ll") and t.dep_ == "aux" for t in sentence.span):
        return "future"
    present = root.tag_ in ("VBZ", "VBP") and not any(c.dep_ in ("aux", "auxpass") for c in root.children)
    return "future" if present and root.lemma_ != "be" and expression.start > sentence.block.start else "past"
