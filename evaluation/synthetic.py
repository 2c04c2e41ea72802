"""Readings of a made-up world, as many as are asked for: to measure the record, not the reader.

Each day brings some events between two of some sixty states: calls, visits with meetings in them, meetings, letters. An
event is announced, reported by one to eight papers within three days, some of which copy another, and
recalled months later as background. Persons hold their offices for some years. The same seed gives the same readings;
however many are asked for, as many come a day, so that a longer run is a longer time and no denser one.
"""

from __future__ import annotations

import hashlib
import random
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.model.article import Article, Basis, Block, BlockKind
from dragoman.model.engagement import Engagement, Kind, Part, Participant, Status, Support
from dragoman.model.evidence import Evidence
from dragoman.model.mention import Mention, StandsFor
from dragoman.model.office import OfficePhrase, SaidTenure, Tense
from dragoman.model.reading import Reading
from dragoman.model.statement import Act, Speaker, Statement, StatementSupport

READER, REGISTER = "synthetic/1", "synthetic/1"
FIRST_DAY = date(1990, 1, 1)
EVENTS_A_DAY = 6
TERM = 1500  # days that somebody holds an office
OFFICES = ("president", "foreign minister", "defence minister", "special envoy")
STATES = [
    "AGO", "ARG", "AUS", "AUT", "BEL", "BGD", "BRA", "CAN", "CHE", "CHL", "CHN", "COL", "CZE", "DEU",
    "DNK", "DZA", "EGY", "ESP", "ETH", "FIN", "FRA", "GBR", "GRC", "HUN", "IDN", "IND", "IRN", "IRQ",
    "ISR", "ITA", "JOR", "JPN", "KAZ", "KEN", "KOR", "LBN", "LBY", "MAR", "MEX", "MYS", "NGA", "NLD",
    "NOR", "PAK", "PER", "PHL", "POL", "PRK", "PRT", "QAT", "ROU", "RUS", "SAU", "SWE", "SYR", "THA",
    "TUR", "UKR", "USA", "VNM",
]  # fmt: skip
_KINDS = (Kind.CALL, Kind.CALL, Kind.VISIT, Kind.MEETING, Kind.MESSAGE)
_ACTS = {
    Kind.CALL: "spoke by telephone with",
    Kind.VISIT: "travelled to see",
    Kind.MEETING: "met",
    Kind.MESSAGE: "sent a letter to",
}
_PARTS = {
    Kind.CALL: (Part.CALLER, Part.CALLEE),
    Kind.VISIT: (Part.GUEST, Part.HOST),
    Kind.MEETING: (Part.GUEST, Part.HOST),
    Kind.MESSAGE: (Part.SENDER, Part.RECIPIENT),
}
_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened between two persons of two states."""

    day: date
    kind: Kind
    office: str
    guest: str
    host: str
    subject: str


def readings(count: int, seed: int = 1) -> Iterator[Reading]:
    """The first so many readings, in about the order in which they were published."""
    world = _World(random.Random(seed))
    waiting: dict[date, list[Reading]] = {}
    day, given = FIRST_DAY, 0
    while given < count:
        for published, reading in world.articles_about(day):
            waiting.setdefault(published, []).append(reading)
        for reading in waiting.pop(day - timedelta(days=14), []):
            if given < count:
                yield reading
                given += 1
        day += timedelta(days=1)


class _World:
    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._words = [_word(chance, chance.randint(2, 4)) for _ in range(6000)]
        self._memory: deque[Event] = deque(maxlen=3000)
        self._written = 0

    def articles_about(self, day: date) -> Iterator[tuple[date, Reading]]:
        """The articles about the events of one day, with the days on which they are published."""
        for _ in range(EVENTS_A_DAY):
            event = self._event(day)
            self._memory.append(event)
            if self._chance.random() < 0.3:
                before = day - timedelta(days=self._chance.randint(1, 10))
                yield before, self._article(before, event, Status.PLANNED)
            text: list[str] | None = None
            for _ in range(min(8, 1 + int(self._chance.expovariate(0.5)))):
                published = day + timedelta(days=self._chance.randint(0, 3))
                copied = text if text is not None and self._chance.random() < 0.3 else None
                reading = self._article(published, event, Status.OCCURRED, copied)
                text = text or [reading.article.text_of(block) for block in reading.article.blocks[2:]]
                yield published, reading

    def _event(self, day: date) -> Event:
        guest, host = self._chance.sample(STATES, 2)
        # A few pairs of states see much of one another, most seldom do.
        if self._chance.random() < 0.3:
            guest, host = self._chance.sample(STATES[:8], 2)
        return Event(day, self._chance.choice(_KINDS), self._chance.choice(OFFICES), guest, host, self._some(2))

    def _article(self, published: date, event: Event, status: Status, copied: list[str] | None = None) -> Reading:
        self._written += 1
        writing = _Writing(f"a{self._written:07}", published, f"Paper {self._chance.randint(1, 300)}")
        writing.block(BlockKind.HEADLINE, f"{self._some(5).capitalize()} {self._written}")
        visit = writing.tell(event, status, background=False)
        if visit.kind is Kind.VISIT:
            writing.tell(Event(event.day, Kind.MEETING, event.office, event.guest, event.host, event.subject), status,
                         background=False, part_of=visit.id)  # fmt: skip
        for paragraph in copied or [self._paragraph() for _ in range(5)]:
            writing.block(BlockKind.PARAGRAPH, paragraph)
        if copied is None and self._chance.random() < 0.4 and len(self._memory) > 100:
            writing.tell(self._chance.choice(self._memory), Status.OCCURRED, background=True)
        if self._chance.random() < 0.02:
            writing.tell_by_office(event, status)
        writing.quote(event, self._some(12))
        return writing.reading()

    def _paragraph(self) -> str:
        return f"{self._some(self._chance.randint(18, 34)).capitalize()}."

    def _some(self, number: int) -> str:
        return " ".join(self._chance.choices(self._words, k=number))


class _Writing:
    """An article as it is written, and what a reader finds in it."""

    def __init__(self, name: str, published: date, publisher: str) -> None:
        self._name, self._published, self._publisher = name, published, publisher
        self._text = ""
        self._blocks: list[Block] = []
        self._engagements: list[Engagement] = []
        self._mentions: list[Mention] = []
        self._tenures: list[SaidTenure] = []
        self._offices: list[OfficePhrase] = []
        self._statements: list[Statement] = []

    def block(self, kind: BlockKind, text: str) -> int:
        """A further block; where it starts."""
        start = len(self._text)
        self._text += f"{text}\n"
        self._blocks.append(Block(kind, start, start + len(text)))
        return start

    def tell(self, event: Event, status: Status, *, background: bool, part_of: str | None = None) -> Engagement:
        """A paragraph about an event."""
        guest, host = person(event.guest, event.office, event.day), person(event.host, event.office, event.day)
        act, when = _ACTS[event.kind], event.day.strftime("%d %B %Y")
        verb = f"will have {act}" if status is Status.PLANNED else act
        sentence = f"The {event.office} of {event.guest}, {guest}, {verb} {host} of {event.host} on {when}."
        start = self.block(BlockKind.PARAGRAPH, sentence)
        words = _quoting(start, sentence)
        parts = _PARTS[event.kind]
        people = tuple(
            Participant(name, state, event.office, part, None, (words(name),))
            for name, state, part in ((guest, event.guest, parts[0]), (host, event.host, parts[1]))
        )
        there = event.host if event.kind in (Kind.VISIT, Kind.MEETING) else None
        told = Engagement(
            id=_id(self._name, event.kind, start), kind=event.kind, status=status, participants=people,
            collective_participants=(), place=None, country=there, date=event.day.isoformat(), date_reason=None,
            topics=(event.subject,), level="minister", part_of=part_of, background=background,
            evidence=(words(sentence),),
            support=Support(kind=(words(act),), status=(words(verb),), date=(words(when),), topics=((),)),
        )  # fmt: skip
        self._engagements.append(told)
        for who in people:
            (found,) = who.evidence
            self._mentions.append(Mention(found.start, found.end, StandsFor.PERSON, who.name, who.country))
        on = self._published.isoformat()
        said = SaidTenure(guest, event.office, event.guest, None, None, on, Tense.CURRENT, None, (words(guest),))
        self._tenures += [] if background else [said]
        return told

    def tell_by_office(self, event: Event, status: Status) -> None:
        """A paragraph about a message to somebody whom it knows by the office alone."""
        guest, office = person(event.guest, event.office, event.day), f"the {event.office} of {event.host}"
        sentence = f"{guest} sent a telegram to {office}."
        start = self.block(BlockKind.PARAGRAPH, sentence)
        words = _quoting(start, sentence)
        sender = Participant(guest, event.guest, event.office, Part.SENDER, None, (words(guest),))
        self._engagements.append(
            Engagement(
                id=_id(self._name, Kind.MESSAGE, start), kind=Kind.MESSAGE, status=status, participants=(sender,),
                collective_participants=(event.host,), place=None, country=None, date=event.day.isoformat(),
                date_reason=None, evidence=(words(sentence),),
                support=Support(kind=(words("sent"),), collective_participants=((words(office),),)),
            )
        )  # fmt: skip
        self._offices.append(
            OfficePhrase(
                words(office), event.office, event.host, None, None, event.day.isoformat(), (), None, "unknown"
            )
        )

    def quote(self, event: Event, content: str) -> None:
        """A paragraph with the words of the guest."""
        name = person(event.guest, event.office, event.day)
        sentence = f'"{content}," said {name}.'
        start = self.block(BlockKind.PARAGRAPH, sentence)
        words = _quoting(start, sentence)
        by = words(name)
        self._statements.append(
            Statement(
                id=_id(self._name, "s", start),
                speaker=Speaker(name, event.guest, event.office, None, by.start, by.end),
                cue=words("said"), content=words(content), direct=True, act=Act.ASSERT, target=None, addressee=None,
                via=(), date=None, date_reason="no day is told", support=StatementSupport(),
            )
        )  # fmt: skip

    def reading(self) -> Reading:
        """What a reader would give of it."""
        article = Article(
            id=hashlib.sha256(self._text.encode()).hexdigest()[:16], name=self._name, text=self._text,
            blocks=tuple(self._blocks), publisher=self._publisher, title=self._text.partition("\n")[0],
            published=self._published.isoformat(), language="en", bases={"published": Basis.GIVEN},
        )  # fmt: skip
        return Reading(article, tuple(self._engagements), READER, REGISTER, tuple(self._mentions), tuple(self._offices),
                       tuple(self._tenures), tuple(self._statements))  # fmt: skip


def _quoting(start: int, sentence: str) -> Callable[[str], Evidence]:
    def words(quote: str) -> Evidence:
        at = start + sentence.index(quote)
        return Evidence(at, at + len(quote), quote)

    return words


def person(state: str, office: str, day: date) -> str:
    """Who holds an office of a state on a day."""
    term = (day - FIRST_DAY).days // TERM
    chance = random.Random(f"{state} {office} {term}")
    return f"{_word(chance, 2).capitalize()} {_word(chance, 3).capitalize()}"


def _word(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(_CONSONANTS) + chance.choice(_VOWELS) for _ in range(syllables))


def _id(name: str, kind: str, start: int) -> str:
    return hashlib.sha256(f"{name} {kind} {start}".encode()).hexdigest()[:13]
