"""Ministries and palaces that articles cite: of which state one is whose name does not tell it, and which are one.

Every state has a foreign ministry. One that is named without its state is that of the state beside its name ("the
Foreign Ministry in Tokyo"), else that of the publisher which speaks for a state itself; of any other nothing tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from dragoman.model.engagement import Engagement
from dragoman.model.evidence import Evidence
from dragoman.reference.countries import Form, find_countries, seat
from dragoman.reference.families import family_of, state_spoken_for, words_beside
from dragoman.reference.organisations import Medium, find_media, medium

_PRESIDENCY, _MISSION = "presidency", "mission"


def of_every_state(name: str) -> Medium | None:
    """What every state has, where this is the name of one without its state: "the Foreign Ministry"."""
    family = family_of(name)
    known = medium(family.name) if family.state is None else None
    return known if known is not None and known.country is None else None


def state_beside(name: str, engagement: Engagement) -> str | None:
    """The state that stands beside the words by which an engagement's article cites a body; None where none does."""
    body = of_every_state(name)
    if body is None:
        return None
    words = (
        one
        for via, cited in zip(engagement.via, engagement.support.via, strict=False)
        if of_every_state(via) is body
        for one in cited
    )
    states = {state for one in words if (state := _beside(one, engagement.evidence, body)) is not None}
    return min(states) if len(states) == 1 else None


def _beside(words: Evidence, sentences: Iterable[Evidence], body: Medium) -> str | None:
    for sentence in sentences:
        if sentence.start <= words.start and words.end <= sentence.end:
            start = words.start - sentence.start
            return _beside_in(sentence.quote, start, start + words.end - words.start, body.kind)
    return None


@lru_cache(maxsize=4096)
def _beside_in(text: str, start: int, end: int, kind: str) -> str | None:
    before, of, within = _joints()
    for found in find_countries(text):
        ahead, behind = text[found.end : start], text[end : found.start]
        if found.end <= start and before.fullmatch(ahead):
            return found.country
        if found.start >= end and of.fullmatch(behind):
            return found.country
        # An embassy in Tokyo is everybody's but Japan's; a ministry is at home in its capital.
        capital = found.form is Form.CAPITAL and kind != _MISSION
        if capital and found.start >= end and within.fullmatch(behind):
            return found.country
    return None


@cache
def _joints() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    before, of, within = (
        "|".join(sorted(map(re.escape, words_beside()[where]), key=len, reverse=True))
        for where in ("before", "of", "in")
    )
    return (
        re.compile(rf"(?:{before})?\s+"),
        re.compile(rf"\s+(?:{of})\s+(?:the\s+)?", re.IGNORECASE),
        re.compile(rf"\s+(?:{within})\s+", re.IGNORECASE),
    )


@lru_cache(maxsize=16384)
def body_of(name: str) -> str:
    """Which body of its state a name is for, by one name for all its spellings; the name itself where no table has it.

    Agency, ministry and palace stay apart; "Kremlin" and "Russian presidency" are one.
    """
    building = seat(name)
    if building is not None:
        return building.stands_for
    known = medium(name) or next((one.medium for one in find_media(name) if one.medium.country is None), None)
    if known is None:
        return name
    return _PRESIDENCY if known.kind == _PRESIDENCY else known.name


def fullest(names: Iterable[str]) -> str:
    """Of several names of one body the one that tells its state, then the longest, then the first by alphabet."""
    return min(names, key=lambda name: (state_spoken_for(name) is None, -len(name), name))
