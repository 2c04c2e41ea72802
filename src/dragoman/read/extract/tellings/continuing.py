"""Whether an undated telling goes on from the ones before it, on the same day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Kind, Status
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.factuality.status_reading import StatusReading
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.syntax import ancestors
from dragoman.read.extract.tellings.telling import Dated
from dragoman.read.who.mention import Mention
from dragoman.reference.tables import tree_beside

_STEP = 5  # sentences between two steps of one story
_OPENING = 40  # characters in which a sentence turns to something else
_PAIR = 2
_NEXT = 1  # sentences between an engagement and words that point back to it
_GOING_ON = frozenset((Kind.MEETING, Kind.SIGNING, Kind.PRESS_CONFERENCE, Kind.MESSAGE, Kind.CALL))
_PERFECT = frozenset(("had", "has", "have", "'ve", "'d"))


@dataclass(frozen=True, slots=True)
class Run:
    """What was told of one day, one thing after the other: who took part in any of it, and where the last stands."""

    date: Dated
    sentence: Sentence
    place: Mention | None
    company: frozenset[str]
    states: frozenset[str]
    announces: bool = False
    stay: bool = False  # the day on which a stay of several days began

    @classmethod
    def of(cls, date: Dated, frame: Frame, before: Run | None) -> Run:
        """The run that a dated frame begins, or goes on with where the day is the same."""
        company = frozenset(s.actor.key for s in frame.sides)
        states = frozenset(s.actor.side for s in frame.sides if s.actor.side)
        if before is not None and before.date.value == date.value:
            company, states = company | before.company, states | before.states
        return cls(date, frame.sentence, frame.place, company, states, announces(frame))

    def still_there(self, frame: Frame) -> Run:
        """The run where words point back to it ("the talks"), with those whom they name."""
        company = frozenset(s.actor.key for s in frame.sides)
        states = frozenset(s.actor.side for s in frame.sides if s.actor.side)
        return replace(self, sentence=frame.sentence, company=self.company | company, states=self.states | states)


def announces(frame: Frame) -> bool:
    """Whether a frame tells of several engagements that are named next: "Two meetings will be held this weekend"."""
    return not frame.sides and frame.trigger.tag_ == "NNS"


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_tables()[name])


@cache
def _tables() -> dict[str, list[str]]:
    raw = tree_beside(__package__, "continuing.yml")
    return {name: list(words) for name, words in raw.items()}


@cache
def _phrases(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(words) for words in _tables()[name])})\b", re.IGNORECASE)


def goes_on(frame: Frame, status: StatusReading, run: Run) -> bool:
    """Whether a frame tells the next step: in the plain past, by one of those told of in the run, soon after."""
    if status.status is not Status.OCCURRED or run.stay or not _is_next(frame, status, run, _STEP):
        return False
    verb = status.word if status.word.pos_ in ("VERB", "AUX") else frame.carrier
    if verb.tag_ not in ("VBD", "VBN", "VBG") or _is_perfect(verb):
        return False
    near = [*frame.trigger.children, *frame.carrier.children, *verb.children]
    if _phrases("turning").search(frame.sentence.text[:_OPENING]):
        return False
    if any(c.lower_ in _words("elsewhen") and c.dep_ != "prep" for c in near) or _looks_further_back(verb):
        return False
    return _share(frame, run)


def points_back(frame: Frame, status: StatusReading, run: Run) -> bool:
    """Whether words point to the day of the engagement told of just before: "At that time he carried a message"."""
    if status.status is not Status.OCCURRED or not 0 < frame.sentence.index - run.sentence.index <= _NEXT:
        return False
    said = _phrases("back_then").search(frame.sentence.text)
    return said is not None and said.end() <= frame.start - frame.sentence.start and _share(frame, run)


def keeps_the_day(frame: Frame, status: StatusReading, run: Run) -> bool:
    """Whether words beside it keep what one of them did on the day told last: "who had telephoned her before dawn"."""
    if not says_same_day(frame, status, parts_of_the_day=run.stay):
        return False
    return 0 <= frame.sentence.index - run.sentence.index <= _STEP and _share(frame, run)


def says_same_day(frame: Frame, status: StatusReading, parts_of_the_day: bool = False) -> bool:
    """Whether words beside what was done keep it on the day told of before: "before dawn", "later in the day"."""
    if status.status is not Status.OCCURRED or frame.weak or frame.hint or frame.kind is Kind.VISIT:
        return False
    text, at = frame.sentence.text, frame.start - frame.sentence.start
    first = max((c for c in (text.rfind(",", 0, at), text.rfind(";", 0, at))), default=0)
    names = ("same_day",) if parts_of_the_day else ("same_day", "next_to_it")
    said = [_phrases(name) for name in names]
    return any(words.match(text.lstrip()) or words.search(text[max(first, 0) :]) for words in said)


def goes_on_ahead(frame: Frame, status: StatusReading, run: Run) -> bool:
    """Whether a frame tells the next step of a plan: "She is expected on Thursday. There she will meet ..."."""
    if status.status is not Status.PLANNED or status.negated or not _is_next(frame, status, run, _NEXT):
        return False
    word = status.word
    if word.lower_ not in ("will", "'ll", "is", "are") and word.lemma_ not in ("expect", "due", "schedule"):
        return False
    return not any(c.lower_ in _words("elsewhen") | {"later", "then"} for c in frame.carrier.children) and _share(
        frame, run
    )


def _is_next(frame: Frame, status: StatusReading, run: Run, steps: int) -> bool:
    goes_on_from = frame.kind in _GOING_ON or (run.announces and frame.kind is Kind.MULTILATERAL)
    if not goes_on_from or frame.hint or not status.sure or (frame.weak and len(frame.sides) < _PAIR):
        return False
    if frame.refers and not run.announces:
        return False
    if frame.sentence.kind is not BlockKind.PARAGRAPH or run.sentence.kind is not BlockKind.PARAGRAPH:
        return False
    place, there = frame.place, run.place
    if place is not None and there is not None and place.country != there.country:
        return False
    return 0 <= frame.sentence.index - run.sentence.index <= steps


def _is_perfect(verb: Token) -> bool:
    return any(c.lower_ in _PERFECT and c.dep_ == "aux" for c in verb.children)


def _looks_further_back(verb: Token) -> bool:
    """Whether a clause above looks back: "had insisted that they met", "since he took office and met"."""
    return any(_is_perfect(head) for head in ancestors(verb) if head.pos_ in ("VERB", "AUX"))


def _share(frame: Frame, run: Run) -> bool:
    """Whether one of those told of takes part, or states that all did; of several announced, the next is one.

    A message that a clause of the same sentence tells of was handed over there: "received the envoy, who brought ...".
    """
    if frame.kind is Kind.MESSAGE and frame.sentence is run.sentence and frame.carrier.dep_ == "relcl":
        return True
    if run.announces:
        return frame.sentence.index - run.sentence.index == _NEXT
    if {s.actor.key for s in frame.sides} & run.company:
        return True
    states = {s.actor.side for s in frame.sides if s.actor.side}
    return len(states) > 1 and states <= run.states
