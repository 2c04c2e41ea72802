"""The mentions of a reading: whom and what the words of an article stand for, and which stand for the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from dragoman.model.mention import Mention, StandsFor
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.where.standing import Standing, standing_of
from dragoman.read.who.actor import Actor
from dragoman.read.who.mention import Mention as Words
from dragoman.read.who.mention import MentionKind, Person
from dragoman.read.who.pairs import last_two
from dragoman.read.who.pronouns import FIRST, SINGULAR
from dragoman.read.who.scene import Scene
from dragoman.read.who.spans import is_thing

_KINDS = {
    MentionKind.PERSON: StandsFor.PERSON,
    MentionKind.OFFICE: StandsFor.OFFICE,
    MentionKind.COUNTRY: StandsFor.STATE,
    MentionKind.CAPITAL: StandsFor.PLACE,
    MentionKind.SEAT: StandsFor.PLACE,
    MentionKind.ORGANISATION: StandsFor.ORGANISATION,
    MentionKind.PLACE: StandsFor.PLACE,
    MentionKind.MEDIA: StandsFor.ORGANISATION,
}
# What the language engine calls the names that no table has.
_ENGINE = {
    "PERSON": StandsFor.PERSON,
    "ORG": StandsFor.ORGANISATION,
    "GPE": StandsFor.PLACE,
    "LOC": StandsFor.PLACE,
    "FAC": StandsFor.PLACE,
}
_MODIFIERS = frozenset(("det", "amod", "poss", "nummod", "compound"))
# What may be a part of an organisation's name: "the University of Basel", "Bank of England".
_PARTS = frozenset((StandsFor.PLACE, StandsFor.STATE, StandsFor.ORGANISATION))
_ISO = 3


def mentions_of(scene: Scene) -> tuple[Mention, ...]:
    """Every mention of an article in the order of its text; call it when the reading of engagements is done."""
    found: list[Mention] = []
    for sentence in scene.sentences:
        named = [*_named(scene, sentence)]
        whole = [*_unlisted(sentence, named)]
        pointing = [*_pointing(scene, sentence)]
        plain = [m for m in _outside(named, whole) if m.coref or not any(_holds(p, m) for p in pointing)]
        found += [*plain, *whole, *pointing]
    return _numbered(sorted(found, key=lambda m: (m.start, -m.end, m.kind)))


def _numbered(mentions: list[Mention]) -> tuple[Mention, ...]:
    """The mentions with short marks for those who are the same, in the order in which the article brings them."""
    marks: dict[str, str] = {}
    kept = {(m.start, m.end): m for m in reversed(mentions)}
    numbered = []
    for mention in sorted(kept.values(), key=lambda m: (m.start, -m.end)):
        keys = mention.coref.split("\x1f") if mention.coref else []
        own = [marks.setdefault(key, f"m{len(marks) + 1}") for key in keys]
        numbered.append(replace(mention, coref="+".join(own) or None))
    return tuple(numbered)


def _named(scene: Scene, sentence: Sentence) -> Iterator[Mention]:
    """People, offices, states, organisations and places that the tables or the article name."""
    heard = {(a.start, a.end) for s, t in scene.heard if s == sentence.index for a in scene.heard[s, t]}
    for words in scene.mentions[sentence.index]:
        if words.kind is MentionKind.DEMONYM and (words.start, words.end) not in heard:
            continue
        if words.kind is MentionKind.PERSON and words.person is not None:
            yield _of_person(words.start, words.end, StandsFor.PERSON, words.person)
        elif words.kind is MentionKind.OFFICE:
            yield _of_office(scene, sentence, words)
        else:
            as_actor = words.kind in (MentionKind.CAPITAL, MentionKind.SEAT, MentionKind.DEMONYM)
            acts = as_actor and ((words.start, words.end) in heard or _governs(sentence, words))
            yield _of_name(words, StandsFor.STATE if acts else _KINDS[words.kind])


def _governs(sentence: Sentence, words: Words) -> bool:
    """Whether a capital or a seat of power stands for its government by the grammar of its sentence."""
    span = sentence.span.char_span(words.start - sentence.start, words.end - sentence.start)
    return words.kind is not MentionKind.DEMONYM and span is not None and standing_of(span) is Standing.ACTOR


def _of_person(start: int, end: int, kind: StandsFor, person: Person) -> Mention:
    country = person.country if person.country and len(person.country) == _ISO else None
    return Mention(start, end, kind, person.name, country, person.role, person.actor_id, f"p{person.order}")


def _of_office(scene: Scene, sentence: Sentence, words: Words) -> Mention:
    if words.plural:
        return Mention(words.start, words.end, StandsFor.GROUP, None, words.country, words.role)
    holder = words.person or scene.holder(words, sentence)
    if holder is not None:
        return replace(_of_person(words.start, words.end, StandsFor.OFFICE, holder), role=words.role)
    mark = f"f{words.role} {words.country or words.name}" if words.country or words.name else None
    return Mention(words.start, words.end, StandsFor.OFFICE, None, words.country, words.role, None, mark)


def _of_name(words: Words, kind: StandsFor) -> Mention:
    name = words.name or words.text
    mark = f"s{words.country}" if kind is StandsFor.STATE else f"{kind}{name}"
    return Mention(words.start, words.end, kind, name, words.country, None, None, mark)


def _unlisted(sentence: Sentence, named: list[Mention]) -> Iterator[Mention]:
    """The names of the language engine that no table has, or of which the tables have only a part."""
    for entity in sentence.entities:
        kind = _ENGINE.get(entity.label_) if not is_thing(entity) or entity.label_ != "PERSON" else None
        start, end = _bounds(sentence, entity)
        if kind is None or start >= end:
            continue
        over = [m for m in named if m.start < end and start < m.end]
        wider = kind is StandsFor.ORGANISATION and all(
            start <= m.start and m.end <= end and m.kind in _PARTS for m in over
        )
        if over and not (wider and any(m.end - m.start < end - start for m in over)):
            continue
        name = sentence.text[start - sentence.start : end - sentence.start]
        yield Mention(start, end, kind, name, coref=f"{kind}{name}")


def _outside(named: list[Mention], whole: list[Mention]) -> list[Mention]:
    """The names that are no mere part of another: "University" in "the University of Basel", but not "Basel"."""
    return [m for m in named if _lies_somewhere(m) or not any(_holds(w, m) for w in whole)]


def _lies_somewhere(mention: Mention) -> bool:
    return mention.kind is not StandsFor.ORGANISATION and mention.country is not None


def _holds(whole: Mention, part: Mention) -> bool:
    inside = whole.start <= part.start and part.end <= whole.end
    return inside and whole.end - whole.start > part.end - part.start


def _bounds(sentence: Sentence, entity: Span) -> tuple[int, int]:
    """Where a name of the engine begins and ends, without its article and genitive."""
    tokens = list(entity)
    while tokens and (tokens[0].lower_ in ("the", "a", "an") or not tokens[0].text[0].isalnum()):
        tokens.pop(0)
    while tokens and (tokens[-1].tag_ == "POS" or not tokens[-1].text[-1].isalnum()):
        tokens.pop()
    return (sentence.start_of(tokens[0]), sentence.end_of(tokens[-1])) if tokens else (0, 0)


def _pointing(scene: Scene, sentence: Sentence) -> Iterator[Mention]:
    """Pronouns and plain nouns that stand for somebody told of before."""
    for token in sentence.span:
        if token.lower_ in SINGULAR:
            person = scene.pronouns.person(sentence, token)
        elif token.lower_ in FIRST:
            person = scene.pronouns.speaker(sentence, token)
        else:
            heard = scene.heard.get((sentence.index, token.i))
            if not heard and scene.is_both(token):
                heard = last_two(scene, sentence, token)
            if heard and all(a.via != "name" for a in heard) and _is_plain(scene.mention_at(sentence, token)):
                yield _of_actors(*_phrase(sentence, token), heard)
            continue
        if person is not None:
            yield _of_person(sentence.start_of(token), sentence.end_of(token), StandsFor.PERSON, person)


def _is_plain(words: Words | None) -> bool:
    """Whether a noun is no name and no office of one holder."""
    return words is None or (words.kind is MentionKind.OFFICE and (words.plural or words.role == "counterpart"))


def _of_actors(start: int, end: int, actors: tuple[Actor, ...]) -> Mention:
    if len(actors) == 1 and actors[0].person is not None:
        return _of_person(start, end, StandsFor.PERSON, actors[0].person)
    marks = "\x1f".join(_mark(a) for a in actors)
    only = actors[0] if len(actors) == 1 else None
    country = only.country if only is not None else None
    return Mention(start, end, StandsFor.GROUP, only.organisation if only else None, country, coref=marks)


def _mark(actor: Actor) -> str:
    if actor.person is not None:
        return f"p{actor.person.order}"
    return f"s{actor.country}" if actor.country else f"{StandsFor.ORGANISATION}{actor.organisation}"


def _phrase(sentence: Sentence, token: Token) -> tuple[int, int]:
    """A noun with what stands straight before it: "his Syrian counterpart", "the two leaders"."""
    first = token
    while first.i > sentence.span.start and (before := first.doc[first.i - 1]).head.i == token.i:
        if before.dep_ not in _MODIFIERS:
            break
        first = before
    return sentence.start_of(first), sentence.end_of(token)
