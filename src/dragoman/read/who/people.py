"""People in an article: found by titles, by the language engine and by the vote of the whole article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from dragoman.model.article import BlockKind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.mention import Mention, MentionKind, Person
from dragoman.read.who.names import PARTICLES, bare, parts, same_person

_CAP = r"[^\W\d_a-z][\w.]*(?:['’](?!s\b)[^\W\d_]\w*)*"
_PART = (
    rf"(?:{_CAP}(?:-\w+)*|(?:ad|an|ar|as|ash|at|az)(?=-[^\W\d_a-z])"
    r"|(?:al|el|ul|ur|bin|ibn|bint|abu|von|van|der|den|de|da|do|dos|du|del|della|di|la|le|ben|ould)(?=[\s-]+[^\W\d_a-z]))"
)
_NAME = re.compile(rf"{_PART}(?:[\s-]+{_PART}){{0,5}}")
_HONORED = re.compile(rf"\b(?:Mr|Mrs|Ms|Dr|Gen|Lt\.? Gen|Maj\.? Gen|Sen|Sheikh|Sheikha|Prince|Princess|King|Queen|Pope|Sir|General|Ayatollah|Sultan)\b\.?\s+(?P<name>{_PART}(?:[\s-]+{_PART}){{0,7}})")
_NOT_NAMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Today Yesterday Tomorrow The A An In On At To Of And But For With From By As "
    "He She It They His Her Their Him Them Its This That These Those Meanwhile However During After Before When While If "
    "Minister President Prime Foreign Defence Defense Secretary Chairman Ministry Government Parliament Party Council "
    "Committee Agency Bank Palace House Airport Square Street University Institute Center Centre Embassy Treaty "
    "Agreement Summit Conference Forum Photo Image AP AFP Reuters Director Service Intelligence Security National Chief "
    "Commander Deputy State Affairs Union Commission Department Office Assembly Court Army Navy Air Force".split()
)
_PREPOSITIONS = frozenset(("In", "On", "At", "To", "Of", "For", "With", "From", "By", "As", "An", "A"))
_GAP = re.compile(r"^,?\s+(?:and\s+)?(?:(?:H\.?\s?E\.?|His Excellency|Her Excellency|Mr|Mrs|Ms|Dr|Gen|Prof|Sheikh|Prince|Sir|Senator|retired|Ret)\b\.?\s+)*$")
_APPOSED = re.compile(r"^,\s+(?:(?:who is|who was|who serves as|as|the|a|an|now|also|his|her|its|their)\s+)*$")


class People:
    """The people of one article, and which words mean them."""

    def __init__(self) -> None:
        self.persons: list[Person] = []

    def person_for(self, name: str) -> Person | None:
        """The person of this article whom a name means: the last one mentioned whose name it fits."""
        wanted = parts(name)
        fitting = [p for p in self.persons if same_person(name, p.name)]
        if not fitting or not wanted:
            return None
        if len(wanted) == 1:
            by_surname = [p for p in fitting if parts(p.name)[-1] == wanted[0]]
            fitting = by_surname or fitting
        return max(fitting, key=lambda p: (p.mentions[-1].start if p.mentions else -1, p.order))

    def add(self, name: str) -> Person:
        """The person a name means, made anew where the article has none; the fullest form becomes the name."""
        known = self.person_for(name)
        if known is None:
            known = Person(name=name, order=len(self.persons))
            self.persons.append(known)
        elif len(parts(name)) > len(parts(known.name)):
            known.name = name
        return known


def find_people(
    sentences: list[Sentence], gazetteer: dict[int, list[Mention]], offices: dict[int, list[Mention]]
) -> tuple[People, dict[int, list[Mention]]]:
    """The people of an article and their mentions by sentence; body before captions and headlines, so full names lead."""
    people = People()
    spans: dict[int, list[tuple[int, int, str]]] = {}
    for sentence in sorted(sentences, key=lambda s: (s.kind is BlockKind.HEADLINE, s.index)):
        spans[sentence.index] = _name_spans(sentence, gazetteer[sentence.index], offices[sentence.index])
    names = [name for spanned in spans.values() for _, _, name in spanned]
    for name in sorted(dict.fromkeys(names), key=lambda n: -len(parts(n))):
        people.add(name)
    mentions: dict[int, list[Mention]] = {}
    surnames = _surnames(people.persons)
    for sentence in sentences:
        voted = _by_vote(sentence, spans[sentence.index], gazetteer[sentence.index], surnames)
        mentions[sentence.index] = [
            _person_mention(people, sentence, start, end, name)
            for start, end, name in sorted(spans[sentence.index] + voted)
        ]
    people.persons = [p for p in people.persons if p.mentions]
    return people, mentions


def _person_mention(people: People, sentence: Sentence, start: int, end: int, name: str) -> Mention:
    person = people.add(name)
    text = sentence.text[start - sentence.start : end - sentence.start]
    mention = Mention(MentionKind.PERSON, start, end, text, sentence.index, name=person.name, person=person)
    person.mentions.append(mention)
    return mention


def _name_spans(sentence: Sentence, named: list[Mention], offices: list[Mention]) -> list[tuple[int, int, str]]:
    text, base = sentence.text, sentence.start
    titled = [*_after_offices(text, base, offices), *_honored(text)]
    found = [*((s, e, True) for s, e in titled), *((s, e, False) for s, e in _entities(sentence))]
    taken: list[tuple[int, int, str]] = []
    for start, end, is_titled in sorted(found, key=lambda f: (not f[2], f[0] - f[1])):
        start, end = _without_strangers(text, start, _before_verb(sentence, start, end))
        name = bare(text[start:end])
        if len(name) < 2 or not any(c.isupper() for c in name):
            continue
        if any(s < base + end and base + start < e for s, e, _ in taken):
            continue
        if _is_something_else(base + start, base + end, named, is_titled):
            continue
        begin = text.index(name, start) if name in text[start:end] else start
        taken.append((base + begin, base + begin + len(name), name))
    return taken


def _after_offices(text: str, base: int, offices: list[Mention]) -> Iterable[tuple[int, int]]:
    for office in offices:
        if office.plural:
            continue
        rest = text[office.end - base :]
        for name in _NAME.finditer(rest):
            if name.start() > 60:
                break
            if _GAP.match(rest[: name.start()]) and "," not in rest[: name.start()]:
                yield office.end - base + name.start(), office.end - base + name.end()
            break


def _honored(text: str) -> Iterable[tuple[int, int]]:
    for match in _HONORED.finditer(text):
        yield match.start("name"), match.end("name")


def _entities(sentence: Sentence) -> Iterable[tuple[int, int]]:
    text, base = sentence.text, sentence.start
    spans: list[tuple[int, int]] = []
    for ent in sentence.span.ents:
        if ent.label_ != "PERSON":
            continue
        start = ent.start_char + sentence.offset - base
        end = ent.end_char + sentence.offset - base
        while end < len(text) and (more := re.match(r"-[^\W\d_]\w*|['’](?!s\b)[^\W\d_]\w+", text[end:])):
            end += more.end()
        before = re.search(r"(?:\b(?:al|el|bin|ibn|Al|El|Abu|abu|von|van|de)[\s-])$", text[:start])
        if before:
            start = before.start()
        if spans and text[spans[-1][1] : start] == " ":
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _without_strangers(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut words off a name that cannot belong to it: weekdays, titles, words in lower case."""
    words = [(m.start() + start, m.end() + start, m.group()) for m in re.finditer(r"\S+", text[start:end])]
    while words and words[0][2].strip(".,'") in _NOT_NAMES:
        words.pop(0)
    for n, (_, _, word) in enumerate(words):
        if word.strip(".,'\"") in _NOT_NAMES - _PREPOSITIONS or (n > 0 and word.islower() and word not in PARTICLES):
            words = words[:n]
            break
    return (words[0][0], words[-1][1]) if words else (start, start)


def _before_verb(sentence: Sentence, start: int, end: int) -> int:
    """Where a name ends if a verb was taken for its last word, as in headlines: "John McCain Makes"."""
    tokens = sentence.tokens_between(sentence.start + start, sentence.start + end)
    for token in tokens[1:]:
        if token.tag_ in ("VBZ", "VBD", "VBG", "VBP", "MD", "TO", "IN") and token.lower_ not in PARTICLES:
            return sentence.start_of(token) - sentence.start
    return end


def _is_something_else(start: int, end: int, named: list[Mention], is_titled: bool) -> bool:
    """Whether the gazetteers know the words better than the language engine does."""
    for mention in named:
        if mention.start >= end or mention.end <= start:
            continue
        covers = mention.start <= start and mention.end >= end
        if covers and not (is_titled and mention.kind in (MentionKind.PLACE, MentionKind.DEMONYM, MentionKind.MEDIA)):
            return True
    return False


def _surnames(persons: list[Person]) -> dict[str, Person]:
    counts = Counter(parts(p.name)[-1] for p in persons)
    return {parts(p.name)[-1]: p for p in persons if counts[parts(p.name)[-1]] == 1}


def _by_vote(
    sentence: Sentence, taken: list[tuple[int, int, str]], named: list[Mention], surnames: dict[str, Person]
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
