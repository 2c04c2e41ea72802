"""Delegations: who led them and who was in them, so that "the Syrian delegation" later means these people."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.mention import Mention, MentionKind, Person

_TEAM = r"(?:delegation|team|mission)\b"
_LED = re.compile(rf"{_TEAM}[^.;]{{0,60}}?\b(?:led|headed|chaired) by\b", re.IGNORECASE)
_LEADS = re.compile(
    rf"\b(?:led|leads|heads|headed|leading|heading)\s+(?:an?|the|his|her|its)\s+(?:[\w-]+\s+){{0,4}}?{_TEAM}",
    re.IGNORECASE,
)
_MEMBERS = re.compile(
    r"\b(?:that|which)?\s*\b(?:includ(?:ed|es|ing)|compris(?:ed|es|ing)|consist(?:ed|s|ing) of|made up of)\b",
    re.IGNORECASE,
)
_INCLUDES = re.compile(
    r"^(?:The|His|Her|Its|Their)\b[^,;.]{0,40}?(?P<team>delegation|entourage|team|party)\b[^,;.]{0,40}?"
    r"\b(?:includ(?:ed|es)|compris(?:ed|es)|consist(?:ed|s) of)\b"
)
_LEADING = frozenset(("head_of_state", "head_of_government", "royal", "minister"))
_BACK = 4  # sentences back to whom the delegation belongs
_REACH = 120  # characters between "led by" and the leader's name


@dataclass(frozen=True, slots=True)
class Delegation:
    """A delegation as one sentence names it: its leader first. ``start`` is the word for it, in the article's text."""

    country: str
    sentence: int
    start: int
    end: int
    members: tuple[Mention, ...]


def find_delegations(sentences: list[Sentence], mentions: dict[int, list[Mention]]) -> list[Delegation]:
    """The delegations whose leader the article names, in the order of the text."""
    found = []
    for sentence in sentences:
        people = [m for m in mentions[sentence.index] if m.kind is MentionKind.PERSON and m.person is not None]
        if people and (delegation := _in(sentence, people) or _of_one_told(sentence, people, mentions)) is not None:
            found.append(delegation)
    return found


def _of_one_told(sentence: Sentence, people: list[Mention], mentions: dict[int, list[Mention]]) -> Delegation | None:
    """As in "The delegation of more than forty includes Foreign Minister X": of whom the sentences before tell."""
    word = _INCLUDES.search(sentence.text)
    if word is None:
        return None
    listed = [m for m in people if m.start - sentence.start >= word.end()]
    before = [m for n in range(max(0, sentence.index - _BACK), sentence.index) for m in mentions[n]]
    owners = [m for m in mentions[sentence.index] if m.end - sentence.start <= word.end("team") and m.country]
    states = {m.country for m in owners} or {_country(m.person) for m in listed} - {None}
    leaders = [
        m for m in before if m.kind is MentionKind.PERSON and m.person is not None and m.person.level in _LEADING
    ]
    leaders = [m for m in leaders if not states or _country(m.person) in states]
    if not leaders or not listed or (country := _country(leaders[-1].person)) is None:
        return None
    start, end = sentence.start + word.start("team"), sentence.start + word.end("team")
    leader = replace(leaders[-1], start=start, end=end, text=word["team"], sentence=sentence.index)
    members = [m for m in listed if m.person is not leader.person and _country(m.person) in (None, country)]
    for member in members:
        _joins(member.person, country)
    return Delegation(country, sentence.index, start, end, (leader, *members)) if members else None


def _in(sentence: Sentence, people: list[Mention]) -> Delegation | None:
    text, base = sentence.text, sentence.start
    if (led := _LED.search(text)) is not None:
        leaders = [m for m in people if 0 <= m.start - base - led.end() <= _REACH][:1]
    elif (led := _LEADS.search(text)) is not None:
        leaders = [m for m in people if m.end - base <= led.start()][-1:]
    else:
        return None
    if not leaders or (country := _country(leaders[0].person)) is None:
        return None
    named = _MEMBERS.search(text, led.end())
    listed = [m for m in people if named is not None and m.start - base >= named.end()]
    members = [m for m in listed if m.person is not leaders[0].person and _country(m.person) in (None, country)]
    word = re.search(_TEAM, text[led.start() :], re.IGNORECASE)
    start = base + led.start() + (word.start() if word else 0)
    for member in members:
        _joins(member.person, country)
    return Delegation(country, sentence.index, start, start + len(word.group() if word else ""), (*leaders, *members))


def _country(person: Person | None) -> str | None:
    return person.country if person is not None else None


def _joins(person: Person | None, country: str) -> None:
    if person is not None and person.country is None:
        person.country = country
