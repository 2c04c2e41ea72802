"""From a phrase to the person, on that day, or an honest null."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from dragoman.read.ask import reasons
from dragoman.read.ask.answer import Answer
from dragoman.read.ask.by_name import by_name
from dragoman.read.ask.by_office import by_office, by_title
from dragoman.read.ask.found import Found, Unknown
from dragoman.read.ask.phrase import MOST_CHARACTERS, Asked, readings_of, title_of
from dragoman.read.ask.states import state_of

_DAY = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?=\Z|[T ])")


def who_is(phrase: str, on: str | None = None, country: str | None = None) -> Answer:
    """The person whom a phrase means on a day.

    ``phrase`` is an office ("Russia's defence minister"), a name in any spelling or script, or both ("King Hussein
    of Jordan"). ``on`` is a day, month or year of EDTF (a time behind it is left out); without it only a phrase that
    names one person has an answer. ``country`` (code, name or adjective) is taken where the phrase has none. Never
    raises for what a caller typed: an answer without a name has its reason.
    """
    day = day_of(on)
    if on is not None and day is None:
        return Answer(phrase, on, reason=reasons.no_day(on))
    hint = state_of(country) if country else ()
    if country and not hint:
        return Answer(phrase, on, reason=reasons.no_state(country))
    outcome = found_for(phrase, day, hint)
    if isinstance(outcome, Unknown):
        return Answer(phrase, on, reason=outcome.reason)
    tenure, person = outcome.tenure, outcome.person
    if tenure is None:
        return Answer(phrase, on, person.name, person.wikidata, person=person)
    return Answer(
        phrase, on, person.name, person.wikidata, tenure.role, tenure.country, tenure.since, tenure.to,
        outcome.sources, person=person,
    )  # fmt: skip


def day_of(on: str | None) -> str | None:
    """The day, month or year that a text begins with, None where it is none: ``2020-03-23T10:00`` is 2020-03-23."""
    match = _DAY.match(on.strip()) if on else None
    if match is None:
        return None
    try:
        date.fromisoformat(match.group() + "-01-01"[len(match.group()) - 4 :] if match[3] is None else match.group())
    except ValueError:  # the 31st of February, the year 0
        return None
    return match.group()


@lru_cache(maxsize=4096)
def found_for(phrase: str, day: str | None, hint: tuple[str, ...]) -> Found | Unknown:
    """The first reading of a phrase that the register has a person for; else why the likeliest has none.

    ``day`` is as ``day_of`` gives it, ``hint`` holds the codes of what the state can be.
    """
    whole = title_of(phrase)
    first = by_title(whole, day, whole.countries or hint) if whole else None
    if isinstance(first, Found):
        return first
    for asked in readings_of(phrase):
        outcome = _of_reading(asked, day, asked.countries or hint)
        if isinstance(outcome, Found):
            return outcome
        first = first or outcome
    if first is not None:
        return first
    too_long = len(phrase) > MOST_CHARACTERS
    return Unknown(reasons.too_long(MOST_CHARACTERS) if too_long else reasons.EMPTY)


def _of_reading(asked: Asked, day: str | None, states: tuple[str, ...]) -> Found | Unknown:
    if asked.roles:
        return by_office(asked, day, states)
    if asked.joined:
        return Unknown(reasons.unknown_office(asked.title))
    if asked.name:
        return by_name(asked.name, day, states)
    return Unknown(reasons.no_office(states, asked.organisation))
