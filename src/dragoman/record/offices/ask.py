"""What the articles on record answer to a phrase where the register knows nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.read.ask.answer import Answer
from dragoman.read.ask.phrase import Asked, readings_of
from dragoman.read.ask.states import state_of
from dragoman.record.offices.holder import Learned
from dragoman.record.offices.kinds import office_key
from dragoman.record.offices.learned import LearnedTenure
from dragoman.record.offices.persons import one_person


def or_learned(answer: Answer, country: str | None, tenures: Sequence[LearnedTenure]) -> Answer:
    """An answer of the register as it is; where it knows nobody, the one whom confirmed tenures give, if there is one.

    ``country`` (code, name or adjective) is taken where the phrase has none. ``sources`` of a learned answer are the
    names of the articles, ``since`` the first day on which they have the person in the office.
    """
    if answer.name is not None:
        return answer
    learned = Learned(tenures)
    hint = state_of(country) if country else ()
    for asked in readings_of(answer.phrase):
        found = _held(asked, answer.on, asked.countries or hint, learned) if not asked.name else None
        found = found or _named(asked, answer.on, asked.countries or hint, tenures)
        if found is not None:
            return _answer(answer, found)
    return answer


def _held(asked: Asked, on: str | None, states: tuple[str, ...], learned: Learned) -> LearnedTenure | None:
    """The one holder of the office on the day, whichever of its states the phrase means."""
    if asked.tense in ("former", "elect"):
        return None
    owners: list[tuple[str | None, str | None]] = [(state, None) for state in states] or [(None, asked.organisation)]
    keys = {office_key(role, state, body, asked.post) for role in asked.roles for state, body in owners}
    found = {one.id: one for key in sorted(keys) if (one := learned.holder(key, on)) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def _named(
    asked: Asked, on: str | None, states: tuple[str, ...], tenures: Sequence[LearnedTenure]
) -> LearnedTenure | None:
    """The one tenure of a name, in the office and the state that the phrase gives beside it."""
    if not asked.name or len(asked.name.split()) < 2:
        return None
    keys = {office_key(role, state, None, asked.post) for role in asked.roles for state in states}
    fitting = [
        one
        for one in tenures
        if one.counts
        and any(one_person(asked.name, name) for name in (one.name, *one.also))
        and (not keys or one.key in keys)
        and (not states or one.country in states)
    ]
    covering = [one for one in fitting if on is None or _covers(one, on)]
    return covering[0] if len(covering) == 1 else None


def _covers(tenure: LearnedTenure, on: str) -> bool:
    """Whether a day, month or year lies within the days on which the person is seen in the office."""
    return (
        tenure.first is not None
        and tenure.last is not None
        and tenure.first[: len(on)] <= on[: len(tenure.first)] <= tenure.last[: len(on)]
    )


def _answer(answer: Answer, tenure: LearnedTenure) -> Answer:
    return replace(
        answer,
        name=tenure.name,
        office=tenure.role,
        country=tenure.country,
        since=tenure.since or tenure.first,
        sources=tuple(sorted({s.article for s in tenure.sightings if s.tense.holds})),
        reason=None,
    )
