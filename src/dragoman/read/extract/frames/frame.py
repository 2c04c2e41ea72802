"""A frame: one place in the article that tells of an engagement, with what stands around it."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from dragoman.model.engagement import Kind, Status
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.actor import Actor
from dragoman.read.who.mention import Mention

_ISO = 3  # letters of a state's code; organisations have names


def is_state(side: str | None) -> bool:
    """Whether a side is a state, by its ISO 3166-1 alpha-3 code, and no organisation."""
    return side is not None and len(side) == _ISO and side.isupper() and side.isalpha()


@dataclass(frozen=True, slots=True)
class Side:
    """An actor in a frame, the part that the words give it ("side" where the place decides), and what read it."""

    actor: Actor
    part: str
    by: str = ""


@dataclass(slots=True)
class Frame:
    """One telling of an engagement. ``carrier`` is the verb that the trigger hangs on, or the trigger itself.

    ``refers`` is set where the words point back to an engagement already told of ("the meeting", "his visit").
    """

    kind: Kind
    sentence: Sentence
    trigger: Token
    carrier: Token
    needs: str
    told_by: Token | None = None  # the verb that tells of it, where the trigger is the name of a further counterpart
    sides: list[Side] = field(default_factory=list)
    place: Mention | None = None
    further_places: list[Mention] = field(default_factory=list)
    status: Status | None = None
    refers: bool = False
    attended: bool = False  # it only says who was there
    weak: bool = False
    hint: bool = False
    accords: list[Token] = field(default_factory=list)
    rule: str = ""
    instructed_by: list[Actor] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where the trigger begins in the article's text."""
        return self.sentence.start_of(self.trigger)

    @property
    def end(self) -> int:
        """Where the trigger ends in the article's text."""
        return self.sentence.end_of(self.trigger)

    @property
    def words(self) -> tuple[int, int]:
        """Where the words stand that say what it is: the trigger, or the verb that a further counterpart shares."""
        token = self.told_by or self.trigger
        return self.sentence.start_of(token), self.sentence.end_of(token)

    def visit(self, places: list[Mention]) -> None:
        """Add the places of a visit; the first is the frame's own, others make visits of their own."""
        for place in places:
            if self.place is None:
                self.place = place
            elif place.start != self.place.start and all(place.start != p.start for p in self.further_places):
                self.further_places.append(place)

    def add(self, actors: list[Actor], part: str, by: str = "") -> None:
        """Add actors that the frame does not have yet, by a rule or what else; a person stands for their state."""
        for actor in actors:
            if all(actor.key != side.actor.key for side in self.sides):
                self.sides.append(Side(actor, part, by))
