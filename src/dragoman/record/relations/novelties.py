"""What the contacts of a period have that none before them had."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rapidfuzz.fuzz import token_set_ratio

from dragoman.model.particulars import Level
from dragoman.record.names import fold, same_person
from dragoman.record.recorded import RecordedEngagement, RecordedParticipant
from dragoman.record.relations.relation import Contact, Novelty

ALIKE = 75.0  # of 100: topics that share most of their words are one topic in other words
_RANK = {level.value: n for n, level in enumerate(reversed(Level))}


def novelties(every: Sequence[Contact], period: Sequence[Contact], start: date) -> tuple[Novelty, ...]:
    """What is new in the contacts of a period that begins on ``start``; nothing where there are none before it."""
    before = [one for one in every if one.days is not None and one.days[1] < start]
    if not before:
        return ()
    return (*_kinds(before, period), *_levels(before, period), *_topics(before, period), *_persons(before, period))


def _all(contacts: Sequence[Contact]) -> Iterator[tuple[Contact, RecordedEngagement]]:
    for contact in contacts:
        yield from ((contact, one) for one in (contact.engagement, *contact.parts))


def _kinds(before: Sequence[Contact], period: Sequence[Contact]) -> Iterator[Novelty]:
    known = {one.kind for _, one in _all(before)}
    for contact, one in _all(period):
        if one.kind not in known:
            known.add(one.kind)
            yield Novelty("kind", str(one.kind), contact)


def _levels(before: Sequence[Contact], period: Sequence[Contact]) -> Iterator[Novelty]:
    """A level above all before it; a lower one is nothing new."""
    highest = max((_RANK[one.level] for one in before if one.level is not None), default=-1)
    for contact in period:
        if contact.level is not None and _RANK[contact.level] > highest:
            highest = _RANK[contact.level]
            yield Novelty("level", str(contact.level), contact)


def _topics(before: Sequence[Contact], period: Sequence[Contact]) -> Iterator[Novelty]:
    known = [" ".join(fold(topic)) for _, one in _all(before) for topic in one.topics]
    for contact, one in _all(period):
        for topic in one.topics:
            plain = " ".join(fold(topic))
            if not any(token_set_ratio(plain, other) >= ALIKE for other in known):
                known.append(plain)
                yield Novelty("topic", topic, contact)


def _persons(before: Sequence[Contact], period: Sequence[Contact]) -> Iterator[Novelty]:
    known: list[RecordedParticipant] = [who for _, one in _all(before) for who in one.participants if who.name]
    for contact, one in _all(period):
        for who in one.participants:
            if who.name and not any(same_person(who, other) for other in known):
                known.append(who)
                yield Novelty("person", who.name, contact)
