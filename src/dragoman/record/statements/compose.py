"""One statement of the record from the reports that have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar

from dragoman.model.edtf import bounds
from dragoman.record.statements.told import RecordedSpeaker, RecordedStatement, ToldStatement

T = TypeVar("T")


def composed(reports: Sequence[ToldStatement]) -> RecordedStatement:
    """The statement that these reports tell of, which come in the order of their keys.

    What they give differently is what most of them give, then what the first gives. The date is the most precise, and
    the words are those of the report that quotes most.
    """
    first = reports[0]
    fullest = max(reports, key=lambda one: (one.direct, len(one.content.quote)))
    target = _most_told((one.target, one.target_country) for one in reports if one.target)
    addressee = _most_told((one.addressee, one.addressee_country) for one in reports if one.addressee)
    dates = [one.date for one in reports if one.date]
    date = min(dates, key=_length, default=None)
    return RecordedStatement(
        id=first.id,
        speaker=_speaker(reports),
        act=_most_told(one.act for one in reports) or first.act,
        direct=any(one.direct for one in reports),
        target=target and target[0],
        target_country=target and target[1],
        addressee=addressee and addressee[0],
        addressee_country=addressee and addressee[1],
        via=tuple(dict.fromkeys(name for one in reports for name in one.via)),
        date=date,
        date_reason=None if date else next((one.date_reason for one in reports if one.date_reason), None),
        cue=fullest.cue.quote if fullest.cue is not None else None,
        content=fullest.content.quote,
        reports=tuple(reports),
        sources=len({one.text_id for one in reports}),
    )


def _speaker(reports: Sequence[ToldStatement]) -> RecordedSpeaker:
    speakers = [one.speaker for one in reports]
    names = Counter(one.name for one in speakers if one.name)
    name = max(names, key=lambda one: (names[one], len(one)), default=None)
    return RecordedSpeaker(
        name=name,
        country=_most_told(one.country for one in speakers if one.country),
        role=_most_told(one.role for one in speakers if one.role),
        actor_id=_most_told(one.actor_id for one in speakers if one.actor_id),
        also=tuple(sorted(other for other in names if other != name)),
    )


def _most_told(values: Iterable[T]) -> T | None:
    """The most frequent value, of equals the first."""
    counts = Counter(values)
    return max(counts, key=lambda value: counts[value], default=None)


def _length(date: str) -> int:
    first, last = bounds(date)
    return (last - first).days
