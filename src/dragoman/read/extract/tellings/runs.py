"""The days that an article tells of, one after the other: what is told without a date may go on from one of them."""

from __future__ import annotations

from dataclasses import replace

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Kind, Status
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.factuality.status_reading import StatusReading
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.sides import parties
from dragoman.read.extract.frames.syntax import ancestors, surface_subjects
from dragoman.read.extract.tellings.continuing import Run, announces, goes_on, goes_on_ahead, keeps_the_day, points_back
from dragoman.read.extract.tellings.dating import speaks_here
from dragoman.read.extract.tellings.owned import governs
from dragoman.read.extract.tellings.telling import Dated, Telling
from dragoman.read.when import TimeExpression
from dragoman.read.who.scene import Scene

_MAIN = frozenset(("ROOT", "conj"))  # a month that is told in a clause below ends no story
_DAY = 10  # characters of a date of day precision
_WHY = "the engagement told of just before"
_WHY_SAID = "the day on which it was said"


class Runs:
    """The run of engagements of the past, that of the plans, and the day on which somebody said something."""

    def __init__(self, scene: Scene) -> None:
        """Begin an article whose people are those of a scene."""
        self._scene = scene
        self._past: Run | None = None
        self._aside: Run | None = None  # a stay that began before the day at which the story stands
        self._ahead: Run | None = None
        self._said: tuple[int, Dated] | None = None  # the sentence, and the day on which it says that it was said

    def stand(self, telling: Telling, arrived: Dated | None = None) -> None:
        """Let the story go on from a telling of a day, unless it looks back or is told by the way.

        ``arrived`` is the day on which a stay began, where the telling is dated to all its days.
        """
        date, word, frame = telling.date, telling.status.word, telling.frame
        looks_back = any(c.dep_ == "aux" and c.lower_ == "had" for t in (word, frame.carrier) for c in t.children)
        if date is None and frame.refers and self._past is not None and telling.status.status is Status.OCCURRED:
            self._past = self._past.still_there(frame)
        if date is None or looks_back or (_is_by_the_way(frame) and self._past is not None):
            return
        if date.value is None:
            if telling.status.status is Status.OCCURRED and not frame.refers and not frame.weak:
                self._past = None  # its words tell another day, which cannot be told
            return
        known = len(date.value) == _DAY or announces(frame)
        if frame.kind is Kind.VISIT and (_is_by_the_way(frame) or self._is_before_the_story(arrived or date)):
            self._aside = replace(Run.of(arrived or date, frame, None), stay=True)
            return
        began = arrived is not None and arrived.value is not None and arrived is not date and "/" in date.value
        if began and arrived is not None and word.tag_ == "VBD" and len(arrived.value or "") == _DAY:
            self._past = replace(Run.of(arrived, frame, None), stay=True)
        elif telling.status.status is Status.OCCURRED:
            if known or frame.carrier.dep_ in _MAIN:
                self._past = Run.of(date, frame, self._past) if known else None
        elif telling.status.status is Status.PLANNED:
            self._ahead = Run.of(date, frame, self._ahead) if known else None

    def _is_before_the_story(self, arrived: Dated) -> bool:
        """Whether a guest arrived on an earlier day than that which the story stands at, to which it goes back."""
        day, past = arrived.value, self._past
        return day is not None and past is not None and len(day) == _DAY and day < (past.date.value or "")

    def move(self, sentence: Sentence, expression: TimeExpression, date: Dated, published: str | None) -> None:
        """Let the story move on to the day of a main verb that tells of no engagement: "She landed on Monday"."""
        if date.value is None or len(date.value) != _DAY or (published is not None and date.value > published):
            return
        root = sentence.span.root
        if self._past is not None and self._past.date.value == date.value:
            return
        if not governs(root, sentence, expression):
            return
        self._aside = None
        who = [a for head in surface_subjects(root) for a in parties(self._scene, sentence, head)]
        self._past = (
            Run(date, sentence, None, frozenset(a.key for a in who), frozenset()) if root.tag_ == "VBD" else None
        )

    def say(self, sentence: Sentence, date: Dated) -> None:
        """Note on which day somebody said something."""
        if date.value is not None and len(date.value) == _DAY:
            self._said = (sentence.index, date)

    def day_for(self, frame: Frame, status: StatusReading, expressions: list[TimeExpression]) -> Dated | None:
        """The day of an engagement told without a date, where it goes on in the same tense from one of a day."""
        past = self._past
        for run in (self._aside, past):
            if run is not None and (points_back(frame, status, run) or keeps_the_day(frame, status, run)):
                return replace(run.date, reason=None, inferred=_WHY, time=None)
        own = past.date.start if past is not None and past.sentence is frame.sentence else None
        if any(e.kind == "date" and e.bound is None and e.start != own and speaks_here(frame, e) for e in expressions):
            return None
        if past is not None and goes_on(frame, status, past):
            return replace(past.date, reason=None, inferred=_WHY, time=None)
        if self._ahead is not None and goes_on_ahead(frame, status, self._ahead):
            return replace(self._ahead.date, reason=None, inferred=_WHY, time=None)
        return self._as_said(frame, status)

    def plans_on(self, frame: Frame) -> bool:
        """Whether a frame is of the plan told last: in its paragraph, or of one who takes part in it.

        Only then "on Wednesday she flies to Cairo, on Thursday to Delhi" go on into the same week.
        """
        ahead = self._ahead
        if ahead is None:
            return False
        company = {s.actor.key for s in frame.sides}
        return ahead.sentence.block.start == frame.sentence.block.start or bool(company & ahead.company)

    def _as_said(self, frame: Frame, status: StatusReading) -> Dated | None:
        """What was said on a day by one who then speaks "at a joint press conference" was said there."""
        said = self._said
        if said is None or frame.kind is not Kind.PRESS_CONFERENCE or status.status is not Status.OCCURRED:
            return None
        beside = frame.sentence.kind is BlockKind.PARAGRAPH and 0 <= frame.sentence.index - said[0] <= 1
        return replace(said[1], inferred=_WHY_SAID) if beside and frame.trigger.dep_ == "pobj" else None


def _is_by_the_way(frame: Frame) -> bool:
    """Whether a relative clause tells it beside the story: "Lavrov, who was in Baku on Monday, later received her"."""
    return any(t.dep_ == "relcl" for t in (frame.carrier, *ancestors(frame.carrier)) if t.pos_ in ("VERB", "AUX"))
