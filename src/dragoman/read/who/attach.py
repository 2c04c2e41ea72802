"""Offices to their holders: "Russian Defence Minister Sergei Shoigu", "Shalgham, the foreign minister of Libya"."""

from __future__ import annotations

import re

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.mention import Mention, MentionKind, Person

_TO_NAME = re.compile(
    r"^,?[\s\"']*(?:(?:H\.?\s?E\.?|His Excellency|Her Excellency|His Highness|His Majesty|Mr|Mrs|Ms|Dr|Gen|Prof|Sheikh|"
    r"Sheikha|Prince|King|Sir|Senator|General|Lt|Maj|retired|designate|elect|\(Ret\))\b\.?[\s-]*)*$"
)
_TO_OFFICE = re.compile(r"^(?:,|\s\(|\s-)\s*(?:(?:who is|who was|who serves as|as|the|a|an|now|also|his|her|its|their|and|in his capacity as)\s+)*$")
_ALSO = re.compile(r"^\s*(?:,|and|,\s*and|&|cum)\s*(?:the\s+)?$")
# "North Korean dictator Kim Jong Un", "Libyan strongman Khalifa Haftar"
_DESCRIBED = re.compile(r"^\s+(?:[a-z-]+\s+){1,3}$")
_OWNED_BY = re.compile(r"^['’]s?\s+$")


def attach(sentence: Sentence, people: list[Mention], offices: list[Mention], named: list[Mention]) -> None:
    """Give each person of the sentence the office and the country that stand beside the name."""
    text, base = sentence.text, sentence.start
    for office in reversed(offices):
        if office.plural:
            continue
        holder = _holder(text, base, office, people, offices)
        if holder is not None:
            office.person = holder.person
            _learn(holder.person, office, rank=0 if holder.start >= office.end else 1)
    for mention in people:
        people_word = next((m for m in named if m.kind is MentionKind.DEMONYM and m.end <= mention.start and _DESCRIBED.match(text[m.end - base : mention.start - base])), None)
        if people_word is not None and mention.person is not None:
            _learn_country(mention.person, people_word.country, 3)
        owner = next((m for m in named if m.end <= mention.start and _OWNED_BY.match(text[m.end - base : mention.start - base])), None)
        if owner is not None and mention.person is not None and owner.kind in (MentionKind.COUNTRY, MentionKind.CAPITAL):
            _learn_country(mention.person, owner.country, 2)


def _holder(
    text: str, base: int, office: Mention, people: list[Mention], offices: list[Mention]
) -> Mention | None:
    for mention in people:
        if mention.start >= office.end and _TO_NAME.match(text[office.end - base : mention.start - base]):
            return mention
    for mention in people:
        if mention.end <= office.start and _TO_OFFICE.match(text[mention.end - base : office.start - base]):
            return mention
    for later in offices:  # "deputy prime minister and minister for foreign affairs X"
        if later.start >= office.end and later.person and not later.plural and _ALSO.match(text[office.end - base : later.start - base]):
            return next((p for p in people if p.person is later.person), None)
    return None


def _learn(person: Person | None, office: Mention, rank: int) -> None:
    if person is None:
        return
    if office.role != "counterpart" and (person.role is None or (person.former and not office.former)):
        person.role, person.level, person.former = office.role, office.level, office.former
        person.office_words = (office.start, office.end)
    _learn_country(person, office.country, rank)


def _learn_country(person: Person, country: str | None, rank: int) -> None:
    if country and rank < person.country_rank:
        person.country, person.country_rank = country, rank
