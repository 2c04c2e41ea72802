"""Rows of a table of travels in plain text: days, a traveller, perhaps a place, and a remark, with bars between them.

A row is a visit; where its remark says that the traveller met somebody, that is a meeting. Who travels where, if the
row itself does not say, is told by the heading above ("Travels of the Secretary of State: Cyprus").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from dragoman.model.article import Article, BlockKind
from dragoman.model.edtf import bounds
from dragoman.model.engagement import Kind, Status
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.factuality.status_reading import StatusReading
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.tellings.telling import Dated, Telling
from dragoman.read.when import TimeExpression, resolve
from dragoman.read.who.actor import Actor
from dragoman.read.who.mention import Mention, MentionKind, Person
from dragoman.read.who.scene import Scene
from dragoman.reference.tables import tree_beside

_CELLS = 3
_LONGEST_DATE = 60
_PLACES = frozenset((MentionKind.COUNTRY, MentionKind.CAPITAL, MentionKind.SEAT, MentionKind.PLACE))
_FIRST_ORDER = 10_000  # people whom only a row names are numbered behind those of the cast
_ASIDE = re.compile(r"\s*\([^()]*\)")
_AT = re.compile(r"\b(?:in|at|to|near)\s+(?:the\s+)?$")


@cache
def _words() -> dict[str, re.Pattern[str]]:
    raw = tree_beside(__package__, "rows.yml")
    return {name: re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) for name, words in raw.items()}


@dataclass(frozen=True, slots=True)
class _Heading:
    """What a heading says of the rows below it: the travellers' office and state, and where they went."""

    role: str | None = None
    level: str | None = None
    country: str | None = None
    place: Mention | None = None


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int


def _initials(name: str) -> list[str]:
    return [w[0] for w in name.replace(".", ". ").split() if len(w.rstrip(".")) == 1]


class Rows:
    """The tables of one article. ``sentences`` are the sentences inside rows, which no other reader should look at."""

    def __init__(
        self, article: Article, scene: Scene, parsed: list[Sentence], times: tuple[TimeExpression, ...]
    ) -> None:
        self._article, self._scene, self._parsed, self._times = article, scene, parsed, times
        self._people: dict[str, Person] = {}
        self.sentences: set[int] = set()
        self.tellings: list[Telling] = []
        heading = _Heading()
        for block in article.blocks:
            if block.kind in (BlockKind.HEADLINE, BlockKind.STANDFIRST):
                heading = self._heading(block.start, block.end) or heading
            elif block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST) and "|" in article.text_of(block):
                self._row(block.start, block.end, heading)

    def _heading(self, start: int, end: int) -> _Heading | None:
        text = self._article.text[start:end]
        journey = _words()["journeys"].search(text)
        if journey is None:
            return None
        mentions = self._mentions(start + journey.end(), end)
        office = next((m for m in mentions if m.kind is MentionKind.OFFICE and not m.plural and m.role), None)
        states = [
            m
            for m in mentions
            if m.kind is MentionKind.COUNTRY and not (office and office.start <= m.start < office.end)
        ]
        if office is not None:
            return _Heading(
                office.role, office.level, office.country or self._scene.home, states[0] if states else None
            )
        guests = _words()["guests"].search(text)
        theirs = next((m for m in states if guests is not None and m.start >= start + guests.end()), None)
        others = [m for m in states if m is not theirs]
        return _Heading(
            country=theirs.country if theirs else None, place=others[0] if others else self._home(start, end)
        )

    def _home(self, start: int, end: int) -> Mention | None:
        """The state that keeps the table: foreign leaders' visits are visits to it."""
        if self._scene.home is None:
            return None
        return Mention(MentionKind.COUNTRY, start, end, self._article.text[start:end], -1, country=self._scene.home)

    def _row(self, start: int, end: int, heading: _Heading) -> None:
        cells = self._cells(start, end)
        if len(cells) < _CELLS or cells[0].end - cells[0].start > _LONGEST_DATE:
            return
        date = self._days(cells[0])
        who = self._traveller(cells[1], heading)
        if date is None or who is None:
            return
        self.sentences.update(s.index for s in self._parsed if s.start < end and s.end > start)
        named = (
            [m for m in self._mentions(cells[2].start, cells[2].end) if m.kind in _PLACES]
            if len(cells) > _CELLS
            else []
        )
        place = named[0] if named else heading.place
        self._tell(Kind.VISIT, cells[1].start, [(who, "guest")], place, date)
        self._meetings(cells[-1], who, place, date)

    def _cells(self, start: int, end: int) -> list[_Cell]:
        found, at = [], start
        for piece in self._article.text[start:end].split("|"):
            lead = len(piece) - len(piece.lstrip())
            found.append(_Cell(at + lead, at + lead + len(piece.strip())))
            at += len(piece) + 1
        return found

    def _days(self, cell: _Cell) -> Dated | None:
        inside = [e for e in self._times if e.kind == "date" and e.start >= cell.start and e.end <= cell.end]
        values = [w.value for e in inside if (w := resolve(e, published=self._article.published, tense="past")).value]
        if not values:
            return None
        first, last = bounds(values[0])[0], bounds(values[-1])[1]
        value = values[0] if len(values) == 1 or first == last else f"{first.isoformat()}/{last.isoformat()}"
        return Dated(value, None, inside[0].start, inside[-1].end)

    def _traveller(self, cell: _Cell, heading: _Heading) -> Actor | None:
        named = [
            m for m in self._mentions(cell.start, cell.end) if m.kind is MentionKind.PERSON and m.person is not None
        ]
        name = _ASIDE.sub("", self._article.text[cell.start : cell.end])
        person = named[0].person if len(named) == 1 and len(named[0].text) >= len(name) // 2 else None
        if person is not None and _initials(name) and _initials(person.name) not in ([], _initials(name)):
            person = None  # George W. is not George H. W.
        if person is None:
            if not name or not name[0].isupper() or any(c.isdigit() for c in name):
                return None
            office = next(
                (
                    m
                    for m in self._mentions(cell.start, cell.end)
                    if m.kind is MentionKind.OFFICE and m.start == cell.start
                ),
                None,
            )
            if office is not None:
                name = name[office.end - office.start :].strip() or name
            person = self._people.setdefault(name, Person(name, _FIRST_ORDER + len(self._people)))
            if office is not None:
                person.role, person.level = office.role, office.level
        person.country = heading.country or person.country
        person.role, person.level = person.role or heading.role, person.level or heading.level
        return Actor(cell.start, cell.end, person=person) if person.country else None

    def _meetings(self, cell: _Cell, who: Actor, place: Mention | None, date: Dated) -> None:
        for part in re.finditer(
            r"[^;.]+(?:\.(?=\w)[^;.]*|(?<=\b[A-Z])\.[^;.]*)*", self._article.text[cell.start : cell.end]
        ):
            start, end = cell.start + part.start(), cell.start + part.end()
            self._session(start, end, who, self._place_of(start, end) or place, self._day_of(start, end, date))
            verb = _words()["meeting"].search(part.group())
            if verb is None:
                continue
            onward = _words()["onward"].search(self._article.text, start + verb.end(), end)
            met = self._people_met(start + verb.end(), onward.start() if onward else end, place)
            if met:
                sides = [(who, "side"), *((a, "side") for a in met)]
                self._tell(
                    Kind.MEETING,
                    start + verb.start(),
                    sides,
                    self._place_of(start, end) or place,
                    self._day_of(start, end, date),
                )

    def _session(self, start: int, end: int, who: Actor, place: Mention | None, date: Dated) -> None:
        """As in "Attended the NATO Ministerial Meeting": a body's session, where the remark names the body."""
        verb = _words()["attending"].search(self._article.text[start:end])
        if verb is None:
            return
        body = next((m for m in self._mentions(start + verb.end(), end) if m.kind is MentionKind.ORGANISATION), None)
        if body is not None:
            side = Actor(body.start, body.end, country=body.country, organisation=body.name)
            self._tell(Kind.MULTILATERAL, start + verb.start(), [(who, "side"), (side, "side")], place, date)

    def _people_met(self, start: int, end: int, place: Mention | None) -> list[Actor]:
        """Who a remark says was met; an office without a state is of the state visited."""
        found: dict[str, Actor] = {}
        mentions = self._mentions(start, end)
        for m in mentions:
            if m.kind in (MentionKind.PERSON, MentionKind.OFFICE) and m.person is not None:
                if m.person.country is None and m.person.organisation is None and m.person.role and place is not None:
                    m.person.country = place.country
                actor = Actor(m.start, m.end, person=m.person)
                found.setdefault(actor.key, actor)
        if not found and _words()["officials"].search(self._article.text[start:end]):
            state = next((m for m in mentions if m.kind in (MentionKind.DEMONYM, MentionKind.COUNTRY)), None)
            return [Actor(state.start, state.end, country=state.country, via="group")] if state else []
        return list(found.values())

    def _place_of(self, start: int, end: int) -> Mention | None:
        return next(
            (
                m
                for m in self._mentions(start, end)
                if m.kind in _PLACES and _AT.search(self._article.text[start : m.start])
            ),
            None,
        )

    def _day_of(self, start: int, end: int, date: Dated) -> Dated:
        """The day that a remark gives within the days of the row, or else those days."""
        for e in self._times:
            if e.kind == "date" and start <= e.start and e.end <= end and date.value:
                value = resolve(e, published=bounds(date.value)[1].isoformat(), tense="past").value
                if value and len(value) == len("2000-01-01"):
                    return Dated(value, None, e.start, e.end)
        return date

    def _mentions(self, start: int, end: int) -> list[Mention]:
        found = [m for s in self._parsed if s.start < end and s.end > start for m in self._scene.mentions[s.index]]
        return [m for m in found if start <= m.start and m.end <= end]

    def _tell(self, kind: Kind, at: int, sides: list[tuple[Actor, str]], place: Mention | None, date: Dated) -> None:
        spot = self._token(at)
        if spot is None:
            return
        sentence, token = spot
        needs = {Kind.VISIT: "place", Kind.MULTILATERAL: "body"}.get(kind, "counterpart")
        frame = Frame(kind, sentence, token, token, needs, place=place, rule="row of a table")
        for actor, part in sides:
            frame.add([actor], part)
        self.tellings.append(Telling(frame, StatusReading(Status.OCCURRED, token), date))

    def _token(self, at: int) -> tuple[Sentence, Token] | None:
        for sentence in self._parsed:
            if sentence.start <= at < sentence.end:
                return sentence, next((t for t in sentence.span if sentence.end_of(t) > at), sentence.span[0])
        return None
