"""Who a noun phrase stands for, where the parse alone would lose some of them.

A parser takes a long list of titles and names apart ("President A, Prime Minister B and Foreign Minister C") or hangs
the name behind "his counterpart," on the verb. The words themselves are plainer: names with nothing between them but
titles, states, commas and "and" are one list.
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.syntax import governing_verb, surface_subjects
from dragoman.read.who.actor import Actor
from dragoman.read.who.mention import Mention, MentionKind
from dragoman.read.who.pairs import both
from dragoman.read.who.scene import Scene
from dragoman.read.who.vocabulary import words

_SMALL = re.compile(
    r"\b(?:the|of|for|his|her|its|their|own|then|visiting|acting|interim|new|rebel|opposition|leader|chief|mr|mrs|ms|dr|sir|prof|gen|lt|col|"
    r"h\.e|hon|his excellency|her excellency|standing|permanent|executive|committee|council|commission|chairman|"
    r"chairwoman)\b|['’]s\b|\."
)
_OWNERLESS = frozenset(
    (MentionKind.OFFICE, MentionKind.COUNTRY, MentionKind.DEMONYM, MentionKind.ORGANISATION, MentionKind.CAPITAL)
)
_APPOSED = re.compile(r"^,? ?(?:(?:mr|mrs|ms|dr|sir|h\.e|gen|the honourable|hon)\b\.? ?)*$", re.IGNORECASE)
_AMONG = re.compile(
    r",? (?:among them|among whom were|including|that included|which included|comprising|consisting of)\b"
)
_OF_WHAT = (" of ", " for ", " to ", " in ", " at ")  # begins what an office is of
_OFFICE_LENGTH = 90  # characters between an office and the name behind it
_TITLE_LENGTH = 60  # characters between "including" and the first name
_COMMON_GROUND = 2
_AMONG = re.compile(r"\b(?:among them|including|among whom were)\b")
_COLLEAGUES = frozenset(("minister", "president", "leader", "premier", "diplomat"))
_OTHERS = frozenset(("guest", "host", "visitor", "counterpart", "interlocutor", "colleague", "homologue", "opposite"))


def parties(scene: Scene, sentence: Sentence, head: Token) -> list[Actor]:
    """The actors that a noun phrase stands for, with all that the words coordinate with them."""
    if head.lower_ in ("their", "they", "them", "both"):
        pair = _two_before(scene, sentence, head)
        if pair:
            return pair
        body = _body_before(scene, sentence, head)
        if body:
            return body
    found = (
        _apposed_below(scene, sentence, head)
        or [_named_behind(scene, sentence, a) for a in scene.actors(sentence, head)]
        or _other_one(scene, sentence, head)
        or _officers(scene, sentence, head)
        or _of_both(scene, sentence, head)
    )
    found += [a for a in _listed(scene, sentence, head) if a.key not in {f.key for f in found}]
    known = {a.key for a in found}
    starts = {a.start for a in found if a.person is not None}
    for mention in [m for m in scene.mentions[sentence.index] if m.kind is MentionKind.PERSON and m.start in starts]:
        for other in _list_around(scene, sentence, mention):
            actor = Actor(other.start, other.end, person=other.person)
            if actor.key not in known:
                known.add(actor.key)
                found.append(actor)
    return [*found, *_members(scene, sentence, head, known)]


def _members(scene: Scene, sentence: Sentence, head: Token, known: set[str]) -> list[Actor]:
    """As in "With the leaders of eight states, among them A, B and C": whom a group is said to include."""
    if head.tag_ not in ("NNS", "NN") or head.pos_ == "PROPN":
        return []
    text = sentence.text[sentence.end_of(head) - sentence.start :]
    cue = _AMONG.search(text)
    if cue is None:
        return []
    start = sentence.end_of(head) + cue.end()
    first = next((m for m in scene.mentions[sentence.index] if m.kind is MentionKind.PERSON and m.start >= start), None)
    if first is None or first.start - start > _TITLE_LENGTH:
        return []
    named = [
        Actor(m.start, m.end, person=m.person) for m in _list_around(scene, sentence, first) if m.start >= start
    ] or [Actor(first.start, first.end, person=first.person)]
    return [a for a in named if a.key not in known]


def _named_behind(scene: Scene, sentence: Sentence, actor: Actor) -> Actor:
    """As in "His counterpart, Mr. X": the name behind the comma is the person, wherever the parse hung it."""
    if actor.person is not None or actor.via not in ("counterpart", "office"):
        return actor
    behind = _next_person(scene, sentence, actor.end)
    if behind is None or behind.person is None or not _APPOSED.match(_between(sentence, actor.end, behind.start)):
        return actor
    if behind.person.country not in (None, actor.country):
        return actor
    return Actor(behind.start, behind.end, person=behind.person, via=actor.via)


def _next_person(scene: Scene, sentence: Sentence, start: int) -> Mention | None:
    return next((m for m in scene.mentions[sentence.index] if m.kind is MentionKind.PERSON and m.start >= start), None)


def _apposed_below(scene: Scene, sentence: Sentence, head: Token) -> list[Actor]:
    """As in "The commander of the land forces, General X": the name behind all that says what somebody is head of."""
    if head.tag_ != "NN" and not (head.tag_ == "NNP" and _is_office(scene, sentence, head)):
        return []
    if head.lemma_.lower() not in words("groups") and not _is_office(scene, sentence, head):
        return []
    start = sentence.end_of(head)
    behind = _next_person(scene, sentence, start)
    if behind is None or behind.person is None or not _is_what_of(_between(sentence, start, behind.start)):
        return []
    if any(t.pos_ in ("VERB", "AUX") for t in sentence.tokens_between(start, behind.start)):
        return []
    states = {a.country for a in scene.actors(sentence, head) if a.country} | {
        a.country for a in scene.owners(sentence, head) if a.country
    }
    named = [Actor(behind.start, behind.end, person=behind.person)]
    return named if not states or behind.person.country in (None, *states) else []


def _is_what_of(text: str) -> bool:
    """As in " of the armed forces, General ", " to the Holy See, ": what an office is of, a comma and a title."""
    of_what, comma, title = text.partition(",")
    if not comma or len(text) > _OFFICE_LENGTH or not of_what.startswith(_OF_WHAT):
        return False
    return all(word[0].isupper() for word in title.split())


def _is_office(scene: Scene, sentence: Sentence, head: Token) -> bool:
    mention = scene.mention_at(sentence, head)
    return mention is not None and mention.kind is MentionKind.OFFICE and not mention.plural


def _listed(scene: Scene, sentence: Sentence, head: Token) -> list[Actor]:
    """As in "The leaders of eight states, among them X, Y and Z": the first of those whom the words name."""
    if head.tag_ not in ("NNS", "NNPS"):
        return []
    start = sentence.end_of(head)
    for m in scene.mentions[sentence.index]:
        if m.kind is MentionKind.PERSON and m.person is not None and m.start > start:
            bare = _between(sentence, start, m.start)
            among = _AMONG.search(bare)
            if among is None:
                return []
            pieces = _without_owners(scene, sentence, start + among.end(), m.start)
            return [Actor(m.start, m.end, person=m.person)] if not pieces else []
    return []


def _without_owners(scene: Scene, sentence: Sentence, start: int, end: int) -> str:
    """What stands between two points but titles, states and small words."""
    pieces = list(_between(sentence, start, end))
    for m in scene.mentions[sentence.index]:
        if m.kind in _OWNERLESS and m.start < end and m.end > start:
            for n in range(max(0, m.start - start), min(len(pieces), m.end - start)):
                pieces[n] = " "
    return " ".join(_SMALL.sub(" ", "".join(pieces).lower()).replace("-", " ").split()).replace(" ,", ",")


def _other_one(scene: Scene, sentence: Sentence, head: Token) -> list[Actor]:
    """As in "With his guest", "his Omani colleague": the one of the last two whom this sentence has not named."""
    owned = any(c.dep_ == "poss" and c.lower_ in ("his", "her") for c in head.children)
    pointed = head.lemma_.lower() in ("guest", "visitor") and any(c.lower_ == "the" for c in head.children)
    if head.lemma_.lower() not in _OTHERS or not (owned or pointed):
        return []
    start = sentence.start_of(head)
    here = {m.person.order for m in scene.mentions[sentence.index] if m.person is not None and m.start < start}
    others = [a for a in scene.pair if a.person is None or a.person.order not in here]
    guests = [s.actor for s in scene.last.sides if s.part == "guest"] if scene.last is not None else []
    if pointed and len(guests) == 1:
        others = guests
    elif len(scene.pair) != _COMMON_GROUND or len(others) != 1:
        return []
    one = others[0]
    return [Actor(start, sentence.end_of(head), one.person, one.country, one.organisation, "pair")]


def _body_before(scene: Scene, sentence: Sentence, token: Token) -> list[Actor]:
    """As in "Leaders of the Group of 20 pose on the first day of their summit": the body whose officers do it."""
    verb = governing_verb(token)
    if verb is None:
        return []
    actors = [a for head in surface_subjects(verb) if head.i != token.i for a in scene.actors(sentence, head)]
    return actors if len(actors) == 1 and actors[0].organisation and actors[0].person is None else []


def _officers(scene: Scene, sentence: Sentence, head: Token) -> list[Actor]:
    """As in "The OAU says its foreign ministers will meet": officers of the body that the sentence has named."""
    if head.tag_ != "NNS" or not any(c.dep_ == "poss" and c.lower_ == "its" for c in head.children):
        return []
    office = scene.mention_at(sentence, head)
    if office is None or office.kind is not MentionKind.OFFICE:
        return []
    start = sentence.start_of(head)
    owner = next(
        (m for m in scene.mentions[sentence.index] if m.kind is MentionKind.ORGANISATION and m.end <= start), None
    )
    if owner is None:
        return []
    return [Actor(start, sentence.end_of(head), country=owner.country, organisation=owner.name, via="office")]


def _of_both(scene: Scene, sentence: Sentence, head: Token) -> list[Actor]:
    """As in "The two heads of state", "the two countries' ministers", "a committee of the two sides"."""
    owners = [p for c in head.children if c.lower_ == "of" for p in c.children] + [
        c for c in head.children if c.dep_ == "poss"
    ]
    for noun in [head, *owners]:
        two = noun.tag_ in ("NNS", "NNPS") and any(c.lower_ in ("two", "both") for c in noun.children)
        if two and noun.ent_type_ not in ("DATE", "TIME"):
            return both(scene, sentence, noun)
    bare = [c for c in head.children if c.dep_ not in ("det", "punct")]
    if (
        head.tag_ == "NNS"
        and not bare
        and head.lemma_.lower() in _COLLEAGUES
        and any(c.lower_ == "the" for c in head.children)
    ):
        return both(scene, sentence, head) if scene.pair else []
    return []


def _two_before(scene: Scene, sentence: Sentence, token: Token) -> list[Actor]:
    """The two people of two states whom the sentence has named before "their": nearer than any pair of the past."""
    start, end = sentence.start_of(token), sentence.end_of(token)
    people: dict[int, Mention] = {}
    for m in scene.mentions[sentence.index]:
        if m.kind is MentionKind.PERSON and m.person is not None and m.end <= start:
            people.setdefault(m.person.order, m)
    states = {m.person.country for m in people.values() if m.person and m.person.country}
    if len(people) != _COMMON_GROUND or len(states) != _COMMON_GROUND:
        return []
    return [Actor(start, end, person=m.person, via="pair") for m in people.values()]


def _list_around(scene: Scene, sentence: Sentence, mention: Mention) -> list[Mention]:
    """The other names of the list that a name stands in, in the order of the text."""
    people = [m for m in scene.mentions[sentence.index] if m.kind is MentionKind.PERSON and m.person is not None]
    at = next((n for n, m in enumerate(people) if m.start == mention.start), None)
    if at is None:
        return []
    first = last = at
    while first > 0 and _link(scene, sentence, people[first - 1], people[first]):
        first -= 1
    while last + 1 < len(people) and _link(scene, sentence, people[last], people[last + 1]):
        last += 1
    if last > first and _link(scene, sentence, people[last - 1], people[last]) != "and":
        return []
    return people[first : last + 1]


def _link(scene: Scene, sentence: Sentence, left: Mention, right: Mention) -> str:
    """Say "and" or "," where nothing else stands between two names but titles and states; "" where the list breaks."""
    if left.person is right.person or _starts_clause(sentence, left, right):
        return ""
    rest = _without_owners(scene, sentence, left.end, right.start)
    links = rest.replace(",", " ").split()  # "the minister, A, and his colleague, B": the titles' own commas
    if links in (["and"], ["&"], ["as", "well", "as"]):
        return "and"
    return "," if rest == "," else ""


def _starts_clause(sentence: Sentence, left: Mention, right: Mention) -> bool:
    """Whether the second name is the subject of a clause without the first: "after meeting A, B and C said"."""
    if not any(t.dep_ in ("nsubj", "nsubjpass") for t in sentence.tokens_between(right.start, right.end)):
        return False
    return any(t.dep_ in ("dobj", "pobj", "dative", "attr") for t in sentence.tokens_between(left.start, left.end))


def _between(sentence: Sentence, start: int, end: int) -> str:
    return sentence.text[max(0, start - sentence.start) : max(0, end - sentence.start)]
