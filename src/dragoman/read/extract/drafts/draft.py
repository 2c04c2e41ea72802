"""A draft: one engagement of an article, gathered from every place that tells of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model.edtf import bounds, compatible
from dragoman.model.engagement import Kind, Status
from dragoman.read.extract.factuality.status_reading import StatusReading
from dragoman.read.extract.frames.frame import Frame, Side
from dragoman.read.extract.tellings.telling import Dated, Telling
from dragoman.read.who.actor import Actor
from dragoman.read.who.mention import Mention

_WEEK = 7
_OUTWEIGHED = {
    Status.PLANNED: (Status.CANCELLED, Status.POSTPONED),
    Status.HYPOTHETICAL: (Status.PLANNED,),
}


@dataclass(slots=True)
class Draft:
    """One engagement in the making; tellings come in the order of the text, the body before headline and captions.

    ``ground`` is the country (ISO alpha-3) on whose ground it was, where no place is named; ``ground_of`` the host.
    ``settled`` is the status that agrees with the date, where the words alone would have given another;
    ``disputed`` are all the dates that the article gives, where they contradict one another.
    """

    kind: Kind
    tellings: list[Telling]
    sides: list[Side] = field(default_factory=list)
    place: Mention | None = None
    ground: str | None = None
    ground_of: Side | None = None
    date: Dated | None = None
    part_of: Draft | None = None
    inferred: dict[str, str] = field(default_factory=dict)
    settled: StatusReading | None = None
    disputed: list[Dated] = field(default_factory=list)

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other

    @property
    def first(self) -> Frame:
        """The frame that comes first in the text."""
        return min((t.frame for t in self.tellings), key=lambda f: f.start)

    @property
    def status(self) -> StatusReading:
        """The status of the surest telling, the first of them; who denies a meeting outweighs who reports it."""
        if self.settled is not None:
            return self.settled
        sure = [t for t in self.tellings if t.status.sure] or self.tellings
        denials = [
            t
            for t in sure
            if t.status.status is Status.DENIED and len(t.frame.sides) >= self.needed and _names_one(t.frame)
        ]
        if denials and sure[0].status.status in (Status.OCCURRED, Status.ONGOING):
            return denials[0].status
        return self._later_word(sure)

    def _later_word(self, sure: list[Telling]) -> StatusReading:
        """The first telling's status; what a later one calls off or sets outweighs what was planned or offered."""
        first = sure[0].status
        for status, by in _OUTWEIGHED.items():
            if first.status is status:
                return next((t.status for t in sure if t.status.status in by and not t.status.negated), first)
        return first

    @property
    def needed(self) -> int:
        """How many parties a telling must name to speak of the whole engagement."""
        return 1 if self.kind is Kind.VISIT else 2

    @property
    def states(self) -> set[str]:
        """The states and organisations that take part."""
        return {s.actor.side for s in self.sides if s.actor.side}

    @property
    def country(self) -> str | None:
        """Where it was: the country of the place, or whose ground it was on without a place being named."""
        return self.place.country if self.place is not None else self.ground

    @property
    def is_done(self) -> bool:
        """Whether it was done, or goes on, by its status."""
        return self.status.status in (Status.OCCURRED, Status.ONGOING, Status.DENIED)

    def take(self, telling: Telling) -> None:
        """Add what one more telling says."""
        self.tellings.append(telling)
        for side in telling.frame.sides:
            self.add(side)
        frame = telling.frame
        if frame.place is not None and (self.place is None or _finer(frame.place, self.place)):
            self.place = frame.place
        if telling.date is not None:
            self.disputed.extend(telling.date.disputed)
        borrowed = frame.hint and frame.kind is not self.kind  # thanks given at a meeting do not date a call
        borrowed = borrowed or (len(self.tellings) > 1 and _is_half(telling, self.needed))
        if telling.date is not None and not borrowed and _better(telling.date, self.date):
            self.date = telling.date
            if telling.date.inferred:
                self.inferred["date"] = telling.date.inferred
            else:
                self.inferred.pop("date", None)

    def add(self, side: Side) -> None:
        """Add a side: a person replaces the mere name of their state."""
        actor = side.actor
        for n, known in enumerate(self.sides):
            if known.actor.key == actor.key:
                if known.part == "side" and side.part != "side":
                    self.sides[n] = Side(known.actor, side.part)
                return
        if actor.person is None and any(k.actor.side == actor.side for k in self.sides):
            return
        if actor.person is not None and actor.side and not self._is_its_session(actor):
            bare = [k for k in self.sides if k.actor.person is None and k.actor.side == actor.side]
            for known in bare:
                self.sides.remove(known)
                side = Side(actor, known.part) if side.part == "side" else side
        self.sides.append(side)

    def _is_its_session(self, officer: Actor) -> bool:
        """Whether it is the session of the organisation that somebody is an officer of, which takes part in it too."""
        return self.kind is Kind.MULTILATERAL and officer.country is None


def _is_half(telling: Telling, needed: int) -> bool:
    """As in "flew there last week to discuss trade": a purpose with one of the parties may be of another engagement."""
    frame = telling.frame
    return not telling.status.sure and not frame.refers and 0 < len(frame.sides) < needed and frame.place is None


def _names_one(frame: Frame) -> bool:
    """Whether a frame names one at least of its parties: "we did not meet them" denies nothing that others tell of."""
    return any(s.actor.via not in ("pronoun", "pair") for s in frame.sides)


def _finer(place: Mention, other: Mention) -> bool:
    return other.kind == "country" and place.kind != "country" and place.country == other.country


def _better(new: Dated, old: Dated | None) -> bool:
    if old is None or (old.value is None and new.value is not None):
        return True
    if old.inferred and new.value is not None and not new.inferred:
        return True
    if new.inferred:
        return False
    if new.value is None or old.value is None or _are_its_days(old.value, new.value):
        return False
    return _sharpness(new.value) > _sharpness(old.value)


def _are_its_days(days: str, day: str) -> bool:
    """Whether a stretch of a few days, less than a week, holds the day: the days of a visit, of which it tells one."""
    first, last = bounds(days)
    return "/" in days and (last - first).days < _WEEK - 1 and compatible(days, day)


def _sharpness(value: str) -> int:
    return 3 if len(value) == 10 else 2 if "/" in value else 1 if len(value) == 7 else 0
