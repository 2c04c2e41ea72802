"""Titles beside full names: where title, state or organisation, and name stand together grammatically.

"Russian Defence Minister Andrei Belousov"; "Andrei Belousov, Russia's defence minister,"; "President Ada Holm of
Ruritania". Nothing is taken from elsewhere in the article: what a reading asserts of a tenure stands in one phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.article import BlockKind
from dragoman.model.office import Tense
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.bodies import body_before, body_behind
from dragoman.read.who.mention import Mention, MentionKind
from dragoman.read.who.names import parts, same_person
from dragoman.read.who.offices import body_of
from dragoman.read.who.titles import is_office, listed, tense_of

_HONORIFIC = (
    r"(?:H\.?\s?E\.?|His Excellency|Her Excellency|Mr|Mrs|Ms|Dr|Gen|Prof|Lt|Maj|Col|Adm|Sheikh|Sheikha|Prince|Sir|"
    r"General|Admiral|Colonel|retired|Army)\b\.?[\s-]+"
)
_TO_NAME = re.compile(rf"(?P<comma>,)?\s+(?:{_HONORIFIC}){{0,3}}")
_TO_OFFICE = re.compile(
    r"(?:,|\s(?P<bracket>\())\s*(?P<words>(?:(?:who is|who was|who has been|currently|now|also|the|a|an)\s+){0,3})"
)
_CLOSED = re.compile(r"\s*(?:$|[,.;:)]|\s[–—-]\s|[–—])")
_LISTED = re.compile(r"\s*(?:[,;]\s*)?(?:and|or|as well as|along with|&)\b")
_GOES_ON = re.compile(r"\s+(?!I\b)[^\W\d_a-z]")
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_NO_MORE_NAME = re.compile(r"(?![\w&])(?!['’]s\b)(?!-\w)(?!\s+(?!I\b)[^\W\d_a-z])(?!\s+(?:and|or|&)\s+[^\W\d_a-z])")
_OWNED = re.compile(
    r"\b[^\W\d_a-z]\w*\s+of\s+(?:the\s+)?$"
)  # "Bank of Japan governor", "University of Finland president"
_READ = frozenset((BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.CAPTION, BlockKind.QUOTE))
_WITH_POST = frozenset(("ambassador", "deputy ambassador", "chargé d'affaires", "consul general", "apostolic nuncio"))
_OF_STATES = frozenset(("head_of_state", "head_of_government", "royal", "minister", "deputy_minister"))
_LANDS = frozenset((MentionKind.COUNTRY, MentionKind.DEMONYM))


@dataclass(frozen=True, slots=True)
class Titled:
    """A person with the office that stands beside the name: ``start`` and ``end`` cover both, in the article's text."""

    start: int
    end: int
    name: str
    role: str
    country: str | None
    organisation: str | None
    post: str | None
    tense: Tense


@dataclass(frozen=True, slots=True)
class OwnedOffice:
    """An office with the state or organisation that the words beside it give: where its words begin and end."""

    start: int
    end: int
    role: str
    country: str | None
    organisation: str | None
    post: str | None


def titled_in(sentence: Sentence, mentions: list[Mention]) -> list[Titled]:
    """The tenures that a sentence asserts by a title beside a full name, from left to right; none of headlines."""
    if sentence.kind not in _READ:
        return []
    people = [m for m in mentions if m.kind is MentionKind.PERSON]
    found: list[Titled] = []
    for office in mentions:
        if office.kind is MentionKind.OFFICE and not office.plural and people:
            tense = tense_of(sentence.text, sentence.start, office)
            if tense is not None:
                found.extend(_beside(sentence, office, tense, people, mentions))
    return found


def owned(sentence: Sentence, office: Mention, mentions: list[Mention]) -> OwnedOffice | None:
    """An office with its state or organisation, where the words themselves give it."""
    text, base = sentence.text, sentence.start
    if office.role is None or office.role == "counterpart":
        return None
    if office.country and not office.assumed:
        return _of_state(text, base, office, mentions) if is_office(office.role) else None
    if office.name:
        if not is_office(office.role, office.name) or office.role in _WITH_POST:
            return None
        return OwnedOffice(office.start, office.end, office.role, None, office.name, None)
    behind = body_behind(text, office.end - base)
    span = behind or body_before(text, office.title - base)
    if span is None or office.country or not is_office(office.role, "a body"):
        return None
    start, end = min(office.start, base + span[0]), max(office.end, base + span[1])
    return OwnedOffice(start, end, office.role, None, text[slice(*span)], None)


def _of_state(text: str, base: int, office: Mention, mentions: list[Mention]) -> OwnedOffice | None:
    if _OWNED.search(text[: office.start - base]) or office.country is None or office.role is None:
        return None
    states = [m for m in mentions if m.kind in _LANDS and office.start <= m.start and m.end <= office.end]
    owner = [m for m in states if m.country == office.country]
    if not owner:
        return None  # a capital or a seat stands there, which may be no more than where they sit
    posts = [m for m in states if m.kind is MentionKind.COUNTRY and m.start > office.title and m is not owner[0]]
    if any(m.text in listed("parts") for m in owner):
        return None
    body = body_of(office.role)
    if body:  # "UN resident coordinator for Pakistan": where, and not whose
        return OwnedOffice(office.start, office.end, office.role, None, body, office.country)
    post = posts[-1].country if posts else None
    if office.role in _WITH_POST and post is None:
        return None
    return OwnedOffice(office.start, office.end, office.role, office.country, office.name or None, post)


def _beside(
    sentence: Sentence, office: Mention, tense: Tense, people: list[Mention], mentions: list[Mention]
) -> Iterator[Titled]:
    text, base = sentence.text, sentence.start
    of = owned(sentence, office, mentions)
    if of is None:
        yield from _of_state_behind(sentence, office, tense, people, mentions)
        return
    after = next((p for p in people if p.start >= of.end), None)
    before = next((p for p in reversed(people) if p.end <= of.start), None)
    leads = _TO_NAME.fullmatch(text[of.end - base : after.start - base]) if after is not None else None
    follows = _TO_OFFICE.fullmatch(text[before.end - base : of.start - base]) if before is not None else None
    rest = text[of.end - base :]
    if leads and after is not None and (not leads["comma"] or (not follows and _is_closed(text[after.end - base :]))):
        yield from _titled(sentence, of, after, tense)
    elif follows and before is not None and not leads and _is_closed(rest) and _NO_MORE_NAME.match(rest):
        was = "who was" in follows["words"]
        yield from _titled(sentence, of, before, Tense.FORMER if was else tense)


def _is_closed(rest: str) -> bool:
    """Whether an apposition ends there, and no list of people goes on."""
    return _CLOSED.match(rest) is not None and _LISTED.match(rest) is None


def _of_state_behind(
    sentence: Sentence, office: Mention, tense: Tense, people: list[Mention], mentions: list[Mention]
) -> Iterator[Titled]:
    """As in "President Ada Holm of Ruritania"."""
    text, base = sentence.text, sentence.start
    if office.level not in _OF_STATES or office.name or not is_office(office.role) or office.role is None:
        return
    after = next((p for p in people if p.start >= office.end), None)
    gap = _TO_NAME.fullmatch(text[office.end - base : after.start - base]) if after is not None else None
    if after is None or gap is None or gap["comma"]:
        return
    for state in mentions:
        if state.kind is MentionKind.COUNTRY and state.start >= after.end:
            is_of = _OF.fullmatch(text[after.end - base : state.start - base])
            if is_of and state.country and _NO_MORE_NAME.match(text[state.end - base :]):
                whole = OwnedOffice(office.start, state.end, office.role, state.country, None, None)
                yield from _titled(sentence, whole, after, tense)
            return


def _titled(sentence: Sentence, of: OwnedOffice, who: Mention, tense: Tense) -> Iterator[Titled]:
    name = full_name(who)
    start, end = min(of.start, who.start), max(of.end, who.end)
    if name is not None and "\n" not in sentence.text[start - sentence.start : end - sentence.start]:
        yield Titled(start, end, name, of.role, of.country, of.organisation, of.post, tense)


def is_cut_short(sentence: Sentence, end: int) -> bool:
    """Whether a capital goes on where the words of an office end: "the president of France Telecom"."""
    return sentence.kind is not BlockKind.HEADLINE and _GOES_ON.match(sentence.text, end - sentence.start) is not None


def full_name(who: Mention) -> str | None:
    """The name of a person whom these words give in full, as the article's person is called; None for a surname."""
    if who.person is None or len(parts(who.text)) < 2 or who.text.isupper() or any(c.isdigit() for c in who.text):
        return None
    if any(word in listed("no_names") for word in (*who.text.split(), *who.person.name.split())):
        return None
    return who.person.name if same_person(who.text, who.person.name) else who.text
