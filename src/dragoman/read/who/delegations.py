"""Delegations: who led them and who was in them, so that "the Syrian delegation" later means these people."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
        if people and (delegation := _in(sentence, people)) is not None:
            found.append(delegation)
    return found


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
