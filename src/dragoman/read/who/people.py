"""People in an article: found by titles, by the language engine and by the vote of the whole article."""

from __future__ import annotations

import re

from dragoman.model.article import BlockKind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.given_names import is_given_name
from dragoman.read.who.mention import Mention, MentionKind, Person
from dragoman.read.who.names import parts, same_person
from dragoman.read.who.spans import name_spans
from dragoman.reference.names.vocabulary import family_names
from dragoman.reference.register import persons as holders_of

_HONORED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Gen|Col|Sen|Sheikh|Prince|Princess|King|Queen|Pope|Sir|Lord|Lady|Sultan|Mullah)\.?\s+$"
)
_CROWNED = re.compile(r"\b(?:King|Queen|Emir|Amir|Emperor|Empress|Pope|Sultan|Prince|Princess)\s+$")
_OFTEN = 3  # mentions that the engine takes for a person's
_NEAR = 15  # characters between a name and the title beside it


class People:
    """The people of one article, and which words mean them."""

    def __init__(self, published: str | None) -> None:
        self.persons: list[Person] = []
        self._published = published

    def person_for(self, name: str, crowned: bool = False) -> Person | None:
        """The person of this article whom a name means: the last one mentioned whose name it fits.

        Kings go by their given name: King Hussein is not Saddam Hussein.
        """
        wanted = parts(name)
        fitting = [p for p in self.persons if same_person(name, p.name)]
        if len(wanted) == 1 and crowned:
            fitting = [p for p in fitting if p.crowned or parts(p.name)[0] == wanted[0]]
        elif len(wanted) > 1:
            fitting = [p for p in fitting if not (p.crowned and parts(p.name) == wanted[-1:] != wanted[:1])]
        if not fitting or not wanted:
            return None
        if len(wanted) == 1:
            by_surname = [p for p in fitting if parts(p.name)[-1] == wanted[0]]
            fitting = self._sitting(by_surname or fitting)
        return max(fitting, key=lambda p: (p.mentions[-1].start if p.mentions else -1, p.order))

    def _sitting(self, fitting: list[Person]) -> list[Person]:
        """Of namesakes whom the register knows, those in office on the article's day: not a late father."""
        if len(fitting) == 1 or self._published is None:
            return fitting
        known = {p.order: holders_of(p.name) for p in fitting}
        sitting = [p for p in fitting if any(h.held(self._published) for h in known[p.order])]
        return sitting if sitting and all(known.values()) else fitting

    def add(self, name: str, crowned: bool = False) -> Person:
        """The person a name means, made anew where the article has none; the fullest form becomes the name."""
        known = self.person_for(name, crowned)
        if known is None:
            known = Person(name=name, order=len(self.persons), crowned=crowned)
            self.persons.append(known)
        elif len(parts(name)) > len(parts(known.name)):
            known.name = name
        return known


def find_people(
    sentences: list[Sentence],
    gazetteer: dict[int, list[Mention]],
    offices: dict[int, list[Mention]],
    published: str | None,
) -> tuple[People, dict[int, list[Mention]]]:
    """The people of an article and their mentions by sentence; the body first, so that full names lead."""
    people = People(published)
    spans: dict[int, list[tuple[int, int, str]]] = {}
    for sentence in sorted(sentences, key=lambda s: (s.kind is BlockKind.HEADLINE, s.index)):
        spans[sentence.index] = name_spans(sentence, gazetteer[sentence.index], offices[sentence.index])
    _trim_headlines(sentences, spans)
    by_index = {s.index: s for s in sentences}
    names = [(name, _is_crowned(by_index[n], start)) for n, spanned in spans.items() for start, _, name in spanned]
    for name, crowned in sorted(dict.fromkeys(names), key=lambda n: -len(parts(n[0]))):
        people.add(name, crowned)
    mentions: dict[int, list[Mention]] = {}
    surnames = _short_names(people.persons)
    for sentence in sentences:
        voted = _by_vote(sentence, spans[sentence.index], gazetteer[sentence.index], surnames)
        mentions[sentence.index] = [
            _person_mention(people, sentence, start, end, name)
            for start, end, name in sorted(spans[sentence.index] + voted)
        ]
    for stranger in [p for p in people.persons if " " not in p.name and not _is_known(p, sentences, offices)]:
        for mention in stranger.mentions:
            mentions[mention.sentence].remove(mention)
        stranger.mentions.clear()
    people.persons = [p for p in people.persons if p.mentions]
    return people, mentions


def _is_crowned(sentence: Sentence, start: int) -> bool:
    """Whether a title of those who go by their given name stands before a name."""
    return bool(_CROWNED.search(sentence.text[: start - sentence.start]))


def _is_known(person: Person, sentences: list[Sentence], offices: dict[int, list[Mention]]) -> bool:
    """Whether one word is a person's name: the register has it, or a title stands beside it somewhere."""
    if holders_of(person.name) or _is_called_so(person, sentences):
        return True
    for mention in person.mentions:
        sentence = sentences[mention.sentence]
        if _HONORED.search(sentence.text[: mention.start - sentence.start]):
            return True
        if any(
            -_NEAR < office.start - mention.end < _NEAR or 0 <= mention.start - office.end < _NEAR
            for office in offices[mention.sentence]
        ):
            return True
    return False


def _is_called_so(person: Person, sentences: list[Sentence]) -> bool:
    """Whether the engine takes a word for a person: a given name wherever it stands, any other in most of many."""
    labels = [
        token.ent_type_
        for m in person.mentions
        for token in sentences[m.sentence].tokens_between(m.start, m.end)
        if token.text[0].isupper()
    ]
    as_person = labels.count("PERSON")
    often = as_person >= _OFTEN and 2 * as_person > len(labels)
    return often or (as_person == len(labels) > 0 and is_given_name(person.name))


def _person_mention(people: People, sentence: Sentence, start: int, end: int, name: str) -> Mention:
    person = people.add(name, _is_crowned(sentence, start))
    text = sentence.text[start - sentence.start : end - sentence.start]
    mention = Mention(MentionKind.PERSON, start, end, text, sentence.index, name=person.name, person=person)
    person.mentions.append(mention)
    return mention


def _trim_headlines(sentences: list[Sentence], spans: dict[int, list[tuple[int, int, str]]]) -> None:
    """Cut off what a headline's capitals glued to a name: words of names that the body knows stay, if it knows any."""
    body = {s.index for s in sentences if s.kind is not BlockKind.HEADLINE}
    known = {word for index in body for _, _, name in spans.get(index, []) for word in name.split()}
    for sentence in sentences:
        if sentence.index in body:
            continue
        trimmed = []
        for start, end, name in spans[sentence.index]:
            if sentence.text.isupper():  # the vote of the body finds its people
                continue
            words = [m for m in re.finditer(r"\S+", name) if m.group() in known]
            first, last = (words[0].start(), words[-1].end()) if words else (0, len(name))
            whole = name.split() == [m.group() for m in words] or not words
            trimmed.append((start, end, name) if whole else (start + first, start + last, name[first:last]))
        spans[sentence.index] = trimmed


def _short_names(persons: list[Person]) -> frozenset[str]:
    """What people are called by alone: the last name; the first where the family name leads or nobody has one."""
    found: set[str] = set()
    for person in persons:
        words = parts(person.name)
        found.add(words[-1])
        if len(words) > 1 and _goes_by_first_name(person.name):
            found.add(words[0])
    return frozenset(found)


def _goes_by_first_name(name: str) -> bool:
    """Whether news calls a person by the first word of the name: Xi Jinping is Xi, Abiy Ahmed is Abiy."""
    known = holders_of(name)
    if known:
        return known[0].country in family_names("first") | family_names("either") | family_names("given")
    return bool(re.search(r"^[^\W\d_a-z]\w+ [^\W\d_a-z]\w*-[a-z]+$", name))  # Moon Jae-in


def _by_vote(
    sentence: Sentence, taken: list[tuple[int, int, str]], named: list[Mention], surnames: frozenset[str]
) -> list[tuple[int, int, str]]:
    """Capitalised words that are some person's surname, where nothing else claims them."""
    found = []
    for match in re.finditer(r"(?:[Aa]l-)?[^\W\d_a-z][^\W\d_]+", sentence.text):
        word = parts(match.group())
        if len(word) != 1 or word[0] not in surnames or len(word[0]) < 3:
            continue
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if any(s < end and start < e for s, e, _ in taken):
            continue
        if any(m.start < end and start < m.end and m.kind is not MentionKind.PLACE for m in named):
            continue
        found.append((start, end, match.group()))
    return found
