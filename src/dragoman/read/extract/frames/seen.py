"""What the encoder adds to the frames of a sentence: lost parties and places, frames of words that no rule knows.

Rules come first; the encoder is asked where they came back with less than an engagement needs. What it adds stands in
the frame's own sentence, so that the words are there to quote.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.model.engagement import Kind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.sides import parties
from dragoman.read.extract.frames.sureness import needed
from dragoman.read.extract.frames.syntax import governing_verb
from dragoman.read.links.passages import Links
from dragoman.read.who.actor import Actor
from dragoman.read.who.mention import MentionKind
from dragoman.read.who.scene import Scene

_PLACES = frozenset((MentionKind.COUNTRY, MentionKind.CAPITAL, MentionKind.SEAT, MentionKind.PLACE))
_NATIONS = frozenset((*_PLACES, MentionKind.DEMONYM, MentionKind.ORGANISATION)) - {MentionKind.PLACE}
_NO_PARTS = frozenset(("none", "place", "date"))
_OPENING = frozenset(("VERB", "NOUN", "PROPN"))
_PAIR = 2
_BY = "the encoder"

Shares = dict[str, float]


@dataclass(frozen=True, slots=True)
class SeenParty:
    """A phrase that plays a part for a trigger: its head, the part, and how sure the encoder is that it plays any."""

    head: Token
    part: str
    share: float


def complete(scene: Scene, sentence: Sentence, frame: Frame, links: Links) -> None:
    """Add the parties that a frame lacks and the encoder is sure of, and where a visit was to."""
    if frame.hint or links.none(sentence.index, frame.start, frame.end) > 1 - needed().words_of_one:
        return
    _add_parties(scene, sentence, frame, links)
    _add_place(scene, sentence, frame, links)


def unheard_of(scene: Scene, sentence: Sentence, frames: list[Frame], links: Links) -> list[Frame]:
    """Frames of words that no rule knows and the encoder takes for an engagement's, where they have all it needs."""
    taken = [
        (sentence.start_of(token), sentence.end_of(token))
        for frame in frames
        for token in (frame.trigger, frame.carrier)
    ]
    found: list[Frame] = []
    for token in sentence.span:
        start, end = sentence.start_of(token), sentence.end_of(token)
        if token.pos_ not in _OPENING or any(first < end and start < last for first, last in taken):
            continue
        frame = _frame_of(scene, sentence, token, links)
        if frame is not None:
            found.append(frame)
            taken.append((start, end))
    return found


def _frame_of(scene: Scene, sentence: Sentence, token: Token, links: Links) -> Frame | None:
    start, end = sentence.start_of(token), sentence.end_of(token)
    if links.none(sentence.index, start, end) > 1 - needed().new_frame:
        return None
    kind = Kind(links.kind(sentence.index, start, end))
    carrier = token if token.pos_ == "VERB" else governing_verb(token) or token
    frame = Frame(kind, sentence, token, carrier, "place" if kind is Kind.VISIT else "sides", rule=_BY)
    _add_parties(scene, sentence, frame, links)
    _add_place(scene, sentence, frame, links)
    if kind is Kind.VISIT:
        named = any(side.actor.person is not None for side in frame.sides)
        return frame if named and frame.place is not None else None
    return frame if _states(frame) >= _PAIR else None


def _add_parties(scene: Scene, sentence: Sentence, frame: Frame, links: Links) -> None:
    if links.refers(sentence.index, frame.start, frame.end) > needed().refers or frame.refers:
        return
    if frame.sides if frame.kind is Kind.VISIT else _states(frame) >= _PAIR:
        return  # it has what an engagement needs
    for party in seen_parties(sentence, frame, links, needed().missing_party):
        start = sentence.start_of(party.head)
        if any(side.actor.start <= start < side.actor.end for side in frame.sides):
            continue
        for actor in _actors(scene, sentence, party):
            if not _is_there(frame, actor):
                frame.add([actor], party.part, by=_BY)


def _actors(scene: Scene, sentence: Sentence, party: SeenParty) -> list[Actor]:
    """Whom a phrase stands for: by the rules of who is who, else the state that it names somewhere."""
    found = [a for a in parties(scene, sentence, party.head) if a.side or a.person]
    if found or party.share < needed().loose_party:
        return [a for a in found if a.person is None or a.person.is_official]
    left, right = party.head.doc[party.head.left_edge.i], party.head.doc[party.head.right_edge.i]
    start, end = sentence.start_of(left), sentence.end_of(right)
    named = [m for m in scene.mentions[sentence.index] if m.kind in _NATIONS and start <= m.start and m.end <= end]
    return [
        Actor(m.start, m.end, country=m.country, organisation=None if m.country else m.name, via="group")
        for m in named[:1]
    ]


def _is_there(frame: Frame, actor: Actor) -> bool:
    """Whether a frame has an actor already, or somebody of the state that the actor is."""
    if any(side.actor.key == actor.key for side in frame.sides):
        return True
    return actor.person is None and any(side.actor.side == actor.side for side in frame.sides)


def _states(frame: Frame) -> int:
    return len({side.actor.side for side in frame.sides if side.actor.side})


def seen_parties(sentence: Sentence, frame: Frame, links: Links, least: float) -> Iterator[SeenParty]:
    """The phrases of a sentence that play a part for a frame's trigger by at least a share, as they stand."""
    tokens = [t for t in sentence.span if not t.is_space]
    words = [(sentence.start_of(t), sentence.end_of(t)) for t in tokens]
    run: list[tuple[Token, Shares]] = []
    for token, shares in zip(tokens, links.roles(sentence.index, (frame.start, frame.end), words), strict=True):
        if _played(shares) >= least:
            run.append((token, shares))
        elif run:
            yield _party(run)
            run = []
    if run:
        yield _party(run)


def _party(run: list[tuple[Token, Shares]]) -> SeenParty:
    inside = {token.i for token, _ in run}
    head = next((t for t, _ in run if t.head.i not in inside or t.head.i == t.i), run[-1][0])
    parts = {name: max(shares[name] for _, shares in run) for name in run[0][1] if name not in _NO_PARTS}
    return SeenParty(head, max(parts, key=lambda name: parts[name]), max(_played(shares) for _, shares in run))


def _played(shares: Shares) -> float:
    return sum(share for name, share in shares.items() if name not in _NO_PARTS)


def _add_place(scene: Scene, sentence: Sentence, frame: Frame, links: Links) -> None:
    if frame.place is not None or frame.kind is not Kind.VISIT:
        return
    mentions = [m for m in scene.mentions[sentence.index] if m.kind in _PLACES and m.person is None]
    words = [(m.start, m.end) for m in mentions]
    roles = links.roles(sentence.index, (frame.start, frame.end), words)
    sure = [
        (shares["place"], -m.start, m)
        for m, shares in zip(mentions, roles, strict=True)
        if shares and shares["place"] > needed().place
    ]
    if sure:
        frame.place = max(sure, key=lambda one: one[:2])[2]
