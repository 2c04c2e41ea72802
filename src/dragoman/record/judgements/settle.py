"""Which judgements of persons hold for which reports: found again after a new reading, the last word on each matter.

What comes out hangs on nothing but the judgements and the readings that they name, whatever the order of either.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from dragoman.model.contract_judgements import judgement_to_json
from dragoman.model.judgement import Judgement, Verdict
from dragoman.model.person_judgement import PAIRS, JudgedReport, PersonJudgement, PersonVerdict, moment, of_pair
from dragoman.model.reading import Reading
from dragoman.record.judgements.attributes import SEVERAL, WHOLE
from dragoman.record.judgements.found import Found, find_again
from dragoman.record.names import fold

Matter = tuple[str, str]
IMPLIED = 1.0  # the score of what a person did not say of two reports, but of an engagement that had both


class Effect(StrEnum):
    """What became of a judgement."""

    IN_FORCE = "in force"
    OVERRIDDEN = "overridden"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class InForce:
    """A judgement that holds for a report; ``moved`` says how the report was found, empty where its id stayed."""

    judgement: PersonJudgement
    moved: str = ""


@dataclass(frozen=True, slots=True)
class Became:
    """What became of a judgement: the ids of its reports now, and why those have other ids or are not found."""

    judgement: PersonJudgement
    effect: Effect
    now: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """What holds of judgements, by the ids that reports have now.

    ``pairs`` are the last words on two reports; those with a score are only implied, since a person accepted or
    corrected the two as one engagement. ``on`` is what holds for each report, in the order in which it was said.
    """

    pairs: tuple[Judgement, ...] = ()
    on: Mapping[str, tuple[InForce, ...]] = field(default_factory=dict)
    became: tuple[Became, ...] = ()


def in_order(judgements: Iterable[PersonJudgement | Judgement]) -> list[PersonJudgement]:
    """Judgements of persons in the order in which they were made, each once."""
    persons = [of_pair(one) if isinstance(one, Judgement) else one for one in judgements]
    keyed = {order_of(one): one for one in persons}
    return [keyed[key] for key in sorted(keyed)]


def order_of(judgement: PersonJudgement) -> tuple[str, str, str]:
    """What a judgement is later by: its time, then by whom it is, then all that it says."""
    return (moment(judgement.when), judgement.by, json.dumps(judgement_to_json(judgement), sort_keys=True))


def settle(judgements: Iterable[PersonJudgement | Judgement], readings: Iterable[Reading]) -> Settled:
    """What these judgements say of the reports of these readings."""
    ordered = in_order(judgements)
    if not ordered:
        return Settled()
    named = _Named(ordered, readings)
    return settled(
        Placed(
            one,
            tuple(named.find(report, one.verdict) for report in one.on),
            None if one.other is None else named.find(one.other, one.verdict),
        )
        for one in ordered
    )


def settled(placed: Iterable[Placed]) -> Settled:
    """The same of judgements whose reports have been found; they come in the order in which they were made."""
    numbered = list(placed)
    pairs: dict[tuple[str, str], int] = {}
    matters: defaultdict[str, dict[Matter, int]] = defaultdict(dict)
    for n, one in enumerate(numbered):
        if one.pair is not None:
            pairs[one.pair] = n
        for ident in one.ids if one.judgement.verdict not in PAIRS else ():
            _lay(matters[ident], one.judgement, n)
    last = {*pairs.values(), *(n for found in matters.values() for n in found.values())}
    on = {
        ident: tuple(numbered[n].in_force(ident) for n in sorted(found.values()) if not numbered[n].judgement.undo)
        for ident, found in matters.items()
    }
    said = {pair: _of_ids(pair, numbered[n]) for pair, n in pairs.items() if not numbered[n].judgement.undo}
    implied = {pair: one for pair, one in _held_to_be_one(numbered, matters).items() if pair not in said}
    return Settled(
        pairs=tuple((said | implied)[pair] for pair in sorted(said | implied)),
        on={ident: found for ident, found in on.items() if found},
        became=tuple(_became(one, n in last) for n, one in enumerate(numbered)),
    )


@dataclass(frozen=True, slots=True)
class Placed:
    """A judgement, and where the reports that it is on, and the other one, are now."""

    judgement: PersonJudgement
    on: tuple[Found, ...]
    other: Found | None

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the reports that it holds for, none where it waits."""
        if self.other is not None and self.other.engagement is None:
            return ()
        return tuple(dict.fromkeys(one.engagement for one in self.on if one.engagement is not None))

    @property
    def pair(self) -> tuple[str, str] | None:
        """Of a judgement on two reports their ids in order."""
        if self.judgement.verdict not in PAIRS or self.other is None:
            return None
        found = sorted({*self.ids, self.other.engagement or ""} - {""})
        return (found[0], found[1]) if self.ids and len(found) > 1 else None

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why its reports have other ids now, or are not found."""
        both = self.ids and self.judgement.verdict in PAIRS and self.pair is None
        found = (*self.on, *([self.other] if self.other is not None else []))
        told = [one.reason for one in found if one.reason] + (["both are one report now"] if both else [])
        return tuple(dict.fromkeys(told))

    def in_force(self, ident: str) -> InForce:
        """The judgement as it holds for one report; the value of a whole is the report that it has now."""
        judgement = self.judgement
        if self.other is not None and judgement.attribute == WHOLE:
            judgement = replace(judgement, value=self.other.engagement)
        return InForce(judgement, next((one.reason for one in self.on if one.engagement == ident), ""))


class _Named:
    """The readings that judgements name, by the ids of engagements, by their texts and by the names of articles."""

    def __init__(self, judgements: Iterable[PersonJudgement], readings: Iterable[Reading]) -> None:
        named = [one for judgement in judgements for one in (*judgement.on, judgement.other) if one is not None]
        ids = {one.engagement for one in named}
        articles = {(one.text_id, None) for one in named} | {(None, one.article) for one in named}
        self._by: defaultdict[str | tuple[str | None, str | None], list[Reading]] = defaultdict(list)
        for reading in readings:
            for ident in {one.id for one in reading.engagements} & ids:
                self._by[ident].append(reading)
            for key in {(reading.article.id, None), (None, reading.article.name)} & articles:
                self._by[key].append(reading)

    def find(self, report: JudgedReport, verdict: PersonVerdict) -> Found:
        """Where a judged report is now."""
        keys = (report.engagement, (report.text_id, None), (None, report.article))
        readings = {one.article.name: one for key in keys for one in self._by.get(key, ())}
        return find_again(report, list(readings.values()), any_kind=verdict not in PAIRS)


def _lay(matters: dict[Matter, int], judgement: PersonJudgement, n: int) -> None:
    """Put the nth judgement in the place of those on the same matter before it."""
    matter = matter_of(judgement)
    if judgement.undo and not matter[1]:
        for earlier in [key for key in matters if key[0] == matter[0]]:
            del matters[earlier]
    matters[matter] = n


def matter_of(judgement: PersonJudgement) -> Matter:
    """What a judgement on one report is about: whether it stands, an attribute, or one of several values."""
    if judgement.verdict is not PersonVerdict.CORRECT:
        return ("", "")
    value = judgement.value
    several = judgement.attribute in SEVERAL
    words = str(value["name"] if isinstance(value, dict) else value) if several and value is not None else ""
    return (judgement.attribute or "", " ".join(fold(words)))


def _became(one: Placed, last: bool) -> Became:
    now = (one.pair or ()) if one.judgement.verdict in PAIRS else one.ids
    effect = Effect.WAITING if not now else Effect.IN_FORCE if last else Effect.OVERRIDDEN
    return Became(one.judgement, effect, now, one.reasons)


def _held_to_be_one(
    numbered: Sequence[Placed], matters: Mapping[str, Mapping[Matter, int]]
) -> dict[tuple[str, str], Judgement]:
    """Reports that somebody accepted or corrected as one engagement: what is corrected in it must not part them."""
    holding: defaultdict[int, list[str]] = defaultdict(list)
    for ident, last in matters.items():
        for n in set(last.values()):
            holding[n].append(ident)
    implied: dict[tuple[str, str], Judgement] = {}
    for n, ids in sorted(holding.items()):
        one = numbered[n].judgement
        if one.undo or one.verdict is PersonVerdict.REJECT:
            continue
        first, *others = sorted(ids)
        because = f"{'accepted' if one.verdict is PersonVerdict.ACCEPT else 'corrected'} as one engagement"
        for other in others:
            implied[first, other] = Judgement(first, other, Verdict.SAME, one.by, IMPLIED, one.when, because)
    return implied


def _of_ids(pair: tuple[str, str], one: Placed) -> Judgement:
    judgement = one.judgement
    because = "; ".join(part for part in (judgement.because, *one.reasons) if part)
    return Judgement(*pair, Verdict(judgement.verdict), judgement.by, None, judgement.when, because or None)
